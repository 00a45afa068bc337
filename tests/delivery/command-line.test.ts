import { execFile, execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { version } from '../../package.json';
import { EXECUTABLE, RELEASE, released, unpack } from './release';

const WINDOWS = process.platform === 'win32';
const NODE = path.dirname(process.execPath);
const UNIX = ['/usr/bin', '/bin'];

/** How a person starts the command line: a program with its first arguments, and where programs are looked for. */
interface Start {
  readonly command: readonly string[];
  readonly path: readonly string[];
}

/** How it comes into a folder. */
const STARTS: Readonly<Record<string, (folder: string) => Promise<Start>>> = {
  'the one file': async (folder) => {
    const unpacked = await unpack(`gouji-cli-${version}.zip`, folder);
    return { command: [process.execPath, path.join(unpacked, 'gouji.js')], path: [] };
  },
  'the starter beside it': async (folder) => {
    const unpacked = await unpack(`gouji-cli-${version}.zip`, folder);
    const starter = path.join(unpacked, WINDOWS ? 'gouji.cmd' : 'gouji.sh');
    return { command: [starter], path: WINDOWS ? [NODE] : [NODE, ...UNIX] };
  },
  'the executable': async (folder) => {
    const unpacked = await unpack(EXECUTABLE, folder);
    return { command: [path.join(unpacked, WINDOWS ? 'gouji.exe' : 'gouji')], path: [] };
  },
  'npx, after npm has installed the package without a network': async (folder) => {
    const options = ['--offline', '--no-audit', '--no-fund', `--cache=${path.join(folder, 'cache')}`];
    execFileSync('npm', ['install', ...options, released(`gouji-${version}.tgz`)], {
      cwd: folder,
      shell: WINDOWS,
      stdio: 'pipe',
    });
    const installed = readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed).toEqual(['gouji']);
    return { command: ['npx', 'gouji'], path: [NODE, ...UNIX] };
  },
};

/** Node here may not be able to make one, and `npm run package` has said so. */
const possible = Object.keys(STARTS).filter(
  (name) => name !== 'the executable' || existsSync(path.join(RELEASE, EXECUTABLE)),
);

describe.each(possible)('the command line by %s', (name) => {
  let folder: string;
  let start: Start;
  let work: string;

  // A blank in the path, and Chinese: so are real folders.
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), '勾稽 工具-'));
    start = await STARTS[name]!(folder);
    work = path.join(folder, '工作');
    mkdirSync(work);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const gouji = (args: readonly string[], more: NodeJS.ProcessEnv = {}) =>
    new Promise<{ status: number; out: string; err: string }>((resolve) => {
      const [program, ...before] = start.command;
      const env = { PATH: start.path.join(path.delimiter), SystemRoot: process.env.SystemRoot, ...more };
      execFile(program!, [...before, ...args], { cwd: work, env, shell: WINDOWS }, (error, out, err) =>
        resolve({ status: error ? Number(error.code) : 0, out, err }),
      );
    });

  /** Environment in which Node leaves a file when it starts a process that reads: a program may do without, unnoticed. */
  const recordingReaders = (record: string): NodeJS.ProcessEnv => {
    const hook = path.join(folder, 'hook.cjs');
    writeFileSync(hook, `if (process.send) require('node:fs').writeFileSync(${JSON.stringify(record)}, '');`);
    return { NODE_OPTIONS: `--require ${JSON.stringify(hook)}` };
  };

  test('says its version and how it is used', async () => {
    expect(await gouji(['--version'])).toEqual({ status: 0, out: `${version}\n`, err: '' });
    expect((await gouji(['--help'])).out).toMatch(/用法.*check.*combine.*new.*export/s);
  });

  test('makes a workbook, checks it, and exports it as a Word document', async () => {
    const made = await gouji([
      'new',
      '--form',
      '2021',
      '--unit',
      '某局',
      '--year',
      '2024',
      '-o',
      '某局.xlsx',
    ]);
    expect(made).toMatchObject({ status: 0, err: '' });
    expect((await gouji(['check', '某局.xlsx'])).out).toContain('某局');
    const { status, err } = await gouji(['export', '某局.xlsx', '--to', 'docx', '-o', '附表.docx']);
    expect({ status, err }).toEqual({ status: 0, err: expect.stringMatching(/^注意：有 \d+ 个空格没有填/) });
    expect((await gouji(['read', '附表.docx'])).out).toContain('某局');
  });

  test('finds the one wrong report of a hundred, in processes of its own', async () => {
    const right = readFileSync('tests/examples/right.txt', 'utf8');
    const wrong = readFileSync('tests/examples/wrong-leaf.txt', 'utf8');
    mkdirSync(path.join(work, '下级'));
    for (let index = 1; index <= 100; index++)
      writeFileSync(path.join(work, `下级/${index}.txt`), index === 50 ? wrong : right);
    const record = path.join(folder, 'readers');
    const { status, out, err } = await gouji(['check', '下级', '--json'], recordingReaders(record));
    const reports = out
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('{"summary"'))
      .map((line) => JSON.parse(line) as { file: string; findings: { severity: string }[] });
    expect({ status, err, reports: reports.length }).toEqual({ status: 1, err: '', reports: 100 });
    const broken = reports.filter(({ findings }) => findings.some(({ severity }) => severity === 'error'));
    expect(broken.map(({ file }) => file)).toEqual(['下级/50.txt']);
    expect(existsSync(record)).toBe(true);
  });
});
