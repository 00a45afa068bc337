import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PROGRAM = path.resolve('dist/cli/gouji.js');
const README = readFileSync('README.md', 'utf8');
const [, fence = ''] = /^## Command line\n+```sh\n(.*?)^```/ms.exec(README) ?? [];
const COMMANDS = fence
  .trim()
  .split('\n')
  .map((line) => line.replace(/\s+#.*/, ''));
/** Paths after these options are written. */
const WRITES = ['-o', '--letters', '--review-list', '--save-map'];

let folder: string;
const inFolder = (name: string) => path.join(folder, name);

/** Runs the program as a person does who has the files that the README names. */
const run = (command: string) =>
  new Promise<{ status: number; out: string; err: string }>((resolve) => {
    const [npx, gouji, ...args] = command.split(/\s+/);
    expect([npx, gouji]).toEqual(['npx', 'gouji']);
    execFile(process.execPath, [PROGRAM, ...args], { cwd: folder }, (error, out, err) =>
      resolve({ status: error ? Number(error.code) : 0, out, err }),
    );
  });

beforeAll(async () => {
  if (!existsSync(PROGRAM)) throw new Error('Build first: npm run build');
  folder = mkdtempSync(path.join(tmpdir(), 'gouji-readme-'));
  cpSync('assets/samples', inFolder('assets/samples'), { recursive: true });
  cpSync('assets/samples/dongguan-2023.txt', inFolder('report.txt'));
  const blank = (unit: string, year: number, name: string) =>
    run(`npx gouji new --form 2021 --unit ${unit} --year ${year} -o ${name}`);
  for (const year of [2023, 2024]) {
    mkdirSync(inFolder(`${year}`));
    await blank('甲局', year, `${year}/甲局.xlsx`);
  }
  const sample = readFileSync('assets/samples/dongguan-2023.txt', 'utf8');
  writeFileSync(inFolder('2024/东莞.txt'), sample.replaceAll('2023', '2024'));
  writeFileSync(inFolder('名单.txt'), '甲局\n乙局\n');
  writeFileSync(
    inFolder('登记簿.csv'),
    '编号,收件时间,申请人,类型,答复情况,答复日期\n1,2025.3.5,张某,公民,予以公开,2025.3.20\n',
  );
  await blank('东莞市住房公积金管理中心', 2022, '上年.xlsx');
  await run('npx gouji export 上年.xlsx --to docx -o last.docx');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('there are commands of every kind', () => {
  const kinds = COMMANDS.map((command) => command.split(/\s+/)[2]);
  expect(new Set(kinds)).toEqual(new Set(['check', 'combine', 'read', 'rules', 'new', 'ledger', 'export']));
});

test.each(COMMANDS)('%s', async (command) => {
  const { status, out, err } = await run(command);
  expect(out).not.toBe('');
  expect({ err, trouble: status > 1 }).toEqual({ err: '', trouble: false });
  const words = command.split(/\s+/);
  const written = words.filter((_, index) => WRITES.includes(words[index - 1] ?? ''));
  for (const name of written) expect([name, statSync(inFolder(name)).size > 0]).toEqual([name, true]);
});
