const { zip } = jest.requireActual<{
  zip(folder: string, files: readonly { name: string; bytes: Uint8Array; program: boolean }[]): Uint8Array;
}>('../../build/package/zip.js');

const at = (seconds: string | undefined): Buffer => {
  if (seconds === undefined) delete process.env.SOURCE_DATE_EPOCH;
  else process.env.SOURCE_DATE_EPOCH = seconds;
  const name = 'taskpane.js';
  return Buffer.from(zip('gouji', [{ name, bytes: new Uint8Array([1]), program: false }]));
};

/** Date and time of the first file, as MS-DOS has them. */
const stamp = (archive: Buffer): number => archive.readUInt32LE(10);

afterAll(() => delete process.env.SOURCE_DATE_EPOCH);

test('files carry the time of their sources: a server tells a new version by it, and archives can be made again', () => {
  const older = at('1735689600');
  expect(at('1735689600').equals(older)).toBe(true);
  expect(stamp(older) >>> 16).toBe(((2025 - 1980) << 9) | (1 << 5) | 1);
  expect(stamp(at('1735776000'))).toBeGreaterThan(stamp(older));
  expect(stamp(at(undefined))).toBeGreaterThan(stamp(older));
});
