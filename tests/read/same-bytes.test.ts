import { rememberedBytes } from '../../src/read/xlsx/same-bytes';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a part that comes again is not read again', () => {
  let read = 0;
  const length = rememberedBytes((bytes) => (read++, bytes.length));
  expect([length(bytesOf('<a/>')), length(bytesOf('<a/>')), length(bytesOf('<bc/>'))]).toEqual([4, 4, 5]);
  expect(read).toBe(2);
});

test('parts of the same length are told apart wherever they differ', () => {
  const text = rememberedBytes((bytes) => new TextDecoder().decode(bytes));
  for (const each of ['<ab/>', '<bb/>', '<ac/>', '<ab/>']) expect(text(bytesOf(each))).toBe(each);
});

test('what is kept does not change with the bytes it was read from', () => {
  const text = rememberedBytes((bytes) => new TextDecoder().decode(bytes));
  const bytes = bytesOf('<a/>');
  text(bytes);
  bytes.set(bytesOf('<b/>'));
  expect(text(bytes)).toBe('<b/>');
});

test('only the latest are kept', () => {
  let read = 0;
  const count = rememberedBytes(() => ++read);
  for (let nth = 0; nth < 40; nth++) count(Uint8Array.of(nth));
  expect(count(Uint8Array.of(39))).toBe(40);
  expect(count(Uint8Array.of(0))).toBe(41);
});
