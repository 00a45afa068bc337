import { readFileSync } from 'node:fs';
import { Linter } from 'eslint';

const { asGuest } = jest.requireActual<{ asGuest(source: string, file: string): string }>(
  '../../../build/pdf-js.js',
);

const files = ['pdf.mjs', 'pdf.worker.mjs'].map((name) => require.resolve(`pdfjs-dist/legacy/build/${name}`));
const [display, core] = files as [string, string];
const sourceOf = (file: string): string => readFileSync(file, 'utf8');

test.each([
  ['what it unpacks', 'size *= 2', 'size += size', 'unpacked.bytes += size'],
  ['states', 'this.stateStack.push(this.state)', 'this.stateStack.unshift(this.state)', 'mostStates) {'],
  ['operators', 'addOp(fn, args)', 'addOp(fn, all)', 'mostOperators) {'],
])('the build counts %s in the core of PDF.js, or ends', (_, was, is, counted) => {
  const source = sourceOf(core);
  expect(asGuest(source, core)).toContain(counted);
  expect(() => asGuest(source.replaceAll(was, is), core)).toThrow(/pdf\.worker\.mjs.*bounds/);
  expect(asGuest(sourceOf(display), display)).not.toContain(counted);
});

test.each([
  ['another version', '5.4.624', '5.4.625', /5\.4\.624 alone/],
  ['without a section that is left out', ';// ./src/core/jpx.js', ';// ./src/core/jp2.js', /src\/core\/jpx/],
  ['pictures begun in another way', 'const imageMask = dict.get(', 'const mask = dict.get(', /imageMask/],
])('the build leaves nothing out of another PDF.js: %s', (_, was, is, message) => {
  expect(() => asGuest(sourceOf(core).replaceAll(was, is), core)).toThrow(message);
});

const BROWSER =
  'CSS document DOMParser FontFace ImageData navigator OffscreenCanvas Path2D window Worker XMLHttpRequest';
// Each place asks first whether there is such a thing.
const ASKED_FOR = 'ActiveXObject Bun Deno';
const KNOWN = [...Object.getOwnPropertyNames(globalThis), ...BROWSER.split(' '), ...ASKED_FOR.split(' ')];

test.each(files)('nothing names what is left out without a stand-in: %#', (file) => {
  const messages = new Linter().verify(asGuest(sourceOf(file), file), [
    {
      languageOptions: {
        ecmaVersion: 'latest',
        sourceType: 'module',
        globals: Object.fromEntries(KNOWN.map((name) => [name, 'readonly'])),
      },
      linterOptions: { noInlineConfig: true },
      rules: { 'no-undef': 'error' },
    },
  ]);
  const names = messages.flatMap(({ ruleId, message }) =>
    ruleId === 'no-undef' ? [/'(.+)' is not defined/.exec(message)![1]!] : [],
  );
  expect(names).toEqual([]);
});
