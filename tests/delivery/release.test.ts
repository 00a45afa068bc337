import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { version } from '../../package.json';
import { EXECUTABLE, RELEASE, released, unpack } from './release';

const ADDIN = `gouji-addin-${version}.zip`;
const COMMAND_LINE = `gouji-cli-${version}.zip`;

let folder: string;
beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'gouji-release-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the release holds the packages of this version and their sums, nothing else', () => {
  const sums = readFileSync(released('SHA256SUMS'), 'utf8').trim().split('\n');
  const names = readdirSync(RELEASE).filter((name) => name !== 'SHA256SUMS');
  expect(names.filter((name) => name !== EXECUTABLE).sort()).toEqual(
    [ADDIN, COMMAND_LINE, `gouji-${version}.tgz`].sort(),
  );
  expect(sums).toEqual(
    names.sort().map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(released(name)))
          .digest('hex')}  ${name}`,
    ),
  );
});

test('each package says its licence and what this version changes', async () => {
  for (const name of [ADDIN, COMMAND_LINE]) {
    const unpacked = await unpack(name, path.join(folder, name));
    expect(readFileSync(path.join(unpacked, 'LICENSE'), 'utf8')).toMatch(/^MIT License/);
    expect(readFileSync(path.join(unpacked, 'CHANGELOG.md'), 'utf8')).toMatch(
      new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d{2}-\\d{2}$`, 'm'),
    );
  }
});

/** Packages that the program's source names, but for those of the workbench, which is not delivered. */
function imported(): ReadonlySet<string> {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/^workbench|\.d\.ts$/.test(file),
  );
  return new Set(
    files.flatMap((file) =>
      [
        ...readFileSync(path.join('src', file), 'utf8').matchAll(
          /(?:^(?:import|export)\s(?!type\b)[^;]*?from\s|\bimport\(\s*(?:\/\*.*?\*\/\s*)?)'((?:@[\w-]+\/)?[\w-]+)[^':]*'/gm,
        ),
      ].map(([, name]) => name!),
    ),
  );
}

/** Passes on what other packages hold; nothing of its own is delivered. */
const PASSES_ON = '@fluentui/react-components';
/** What exceljs and jszip are made of; their own bundles would hide it. */
const WITHIN = ['jszip', 'pako', 'lie', 'saxes', 'xmlchars', 'dayjs', 'readable-stream'];

const noticed = (text: string): string[] =>
  [...text.matchAll(/^(?:={80}\n\n)?(\S+) \d+\.\d+\.\d+\S* · \S/gm)].map(([, name]) => name!);

test('notices: every package that is in the add-in or in the command line, with the text of its licence', async () => {
  const texts = await Promise.all(
    [ADDIN, COMMAND_LINE].map(async (name) =>
      readFileSync(path.join(await unpack(name, path.join(folder, name)), 'THIRD-PARTY-NOTICES.txt'), 'utf8'),
    ),
  );
  const [addin, commandLine] = texts.map(noticed) as [string[], string[]];
  const packages = [...imported()].filter((name) => name !== PASSES_ON);
  expect(packages).toEqual(expect.arrayContaining(['exceljs', 'react', 'fflate', 'commander']));
  expect(packages.filter((name) => ![...addin, ...commandLine].includes(name))).toEqual([]);
  expect(addin).toEqual(
    expect.arrayContaining([...WITHIN, 'exceljs', 'react-dom', 'scheduler', 'buffer', 'process']),
  );
  expect(commandLine).toEqual(expect.arrayContaining([...WITHIN, 'exceljs', 'commander']));
  expect(texts[0]).toMatch(/^Office\.js \(@microsoft\/office-js\)\n\n.*MICROSOFT/ims);
  for (const text of texts) {
    const parts = text.split('='.repeat(80));
    expect(parts.filter((part) => part.trim().length < 400)).toEqual([]);
  }
});
