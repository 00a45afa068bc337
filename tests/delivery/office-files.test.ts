import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PACKAGE = path.dirname(require.resolve('@microsoft/office-js/package.json'));
const SITE = path.resolve('dist/addin/officejs');

beforeAll(() => {
  if (!existsSync(SITE)) throw new Error('Build first: npx webpack --mode production --config-name addin');
});

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

/** Files of the package by their names in lower case. */
const packaged = new Map(
  filesBelow(path.join(PACKAGE, 'dist')).map((file) => [
    file.toLowerCase(),
    path.join(PACKAGE, 'dist', file),
  ]),
);

test('every file of Office.js in the site is the package’s, byte for byte, and its licence is with it', () => {
  const files = filesBelow(SITE);
  expect(files.length).toBeGreaterThan(100);
  const changed = files.filter((file) => {
    const source = file === 'LICENSE.md' ? path.join(PACKAGE, file) : packaged.get(file.toLowerCase());
    return !source || !readFileSync(source).equals(readFileSync(path.join(SITE, file)));
  });
  expect(changed).toEqual([]);
  expect(files).toContain('LICENSE.md');
});

test('Office.js finds its words in every display language', () => {
  const languages = [...packaged.keys()].filter((file) => file.endsWith('/office_strings.js'));
  expect(languages).toContain('zh-tw/office_strings.js');
  expect(languages.filter((file) => !existsSync(path.join(SITE, file)))).toEqual([]);
});

test('Excel on every platform finds its object model', () => {
  const models = [...packaged.keys()].filter((file) => /^excel[^/]*(?<!\.debug)\.js$/.test(file));
  for (const platform of ['web', 'win32', 'mac', 'ios'])
    expect(models.some((file) => file.startsWith(`excel-${platform}-16`))).toBe(true);
  expect(models.filter((file) => !existsSync(path.join(SITE, file)))).toEqual([]);
});
