import { readFileSync } from 'node:fs';

const { asGuest } = jest.requireActual<{ asGuest(source: string, file: string): string }>(
  '../../../build/pdf-js.js',
);

const core = require.resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');

test('the build counts what the core of PDF.js unpacks, or ends', () => {
  const source = readFileSync(core, 'utf8');
  expect(asGuest(source, core)).toContain('unpacked.bytes += size');
  expect(() => asGuest(source.replaceAll('size *= 2', 'size += size'), core)).toThrow(
    /pdf\.worker\.mjs.*room/,
  );
  expect(asGuest('export {};', 'pdf.mjs')).not.toContain('unpacked.bytes += size');
});
