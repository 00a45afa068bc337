import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJs from 'exceljs';
import { reportWithText } from '../../../src/model/report';
import { reportsOf, withLastYear } from '../../../src/tasks/collect';
import { receive } from '../../../src/tasks/collect/receive';
import { exportAnnex, readReports } from '../../../src/tasks/files';
import type { TaskContext } from '../../../src/tasks/task';

const context: TaskContext = { signal: new AbortController().signal, progress: () => undefined };

const bytes = readFileSync(join(__dirname, '../../../assets/samples/dongying-2021.txt'));
const received = async (text: string) => {
  const file = await receive({ path: 'a.txt', name: 'a.txt' }, new TextEncoder().encode(text));
  if (!('reports' in file)) throw new Error(file.file);
  return file.reports.map(({ findings, text = [] }) => ({
    hasText: text.length > 0,
    rules: findings.map(({ rule }) => rule),
  }));
};
const TEXT = bytes.toString('utf8');

it('compares the text of a file with its tables', async () => {
  expect(await received(TEXT)).toEqual([{ hasText: true, rules: [] }]);
  expect(await received(TEXT.replace('按期答复1件', '按期答复2件'))).toEqual([
    { hasText: true, rules: ['text.count'] },
  ]);
});

it('leaves alone what is no running text of a report, or of several', async () => {
  const tables = TEXT.slice(TEXT.indexOf('三、收到和处理'), TEXT.indexOf('五、存在的主要问题'));
  const wrong = `2021年我中心收到政府信息公开申请9件。\n${tables}`;
  expect(
    (await received(wrong)).map(({ hasText, rules }) => [hasText, rules.includes('text.count')]),
  ).toEqual([[false, false]]);
  const two = `${TEXT}\n${TEXT.replace('按期答复1件', '按期答复2件').replace(/东营市/g, '某某市')}`;
  expect((await received(two)).map(({ hasText }) => hasText)).toEqual([false, false]);
});

it('compares the text with the text and the tables of last year', async () => {
  const read = async (text: string) =>
    reportsOf([await receive({ path: 'a.txt', name: 'a.txt' }, new TextEncoder().encode(text))])[0]!;
  const last = await read(TEXT.replace(/2021/g, '2020'));
  const grown = TEXT.replace('按期答复1件', '按期答复1件，同比增长50%');
  expect(grown).not.toBe(TEXT);
  const against = async (year: number) => {
    const before = { ...reportWithText(last), year };
    return withLastYear(await read(grown), before).findings.map(({ rule }) => rule);
  };
  expect(await against(2020)).toEqual(['text.rate', 'text.repeated']);
  expect(await against(2019)).toEqual(['years.otherYear']);
});

it('takes the text from a sheet of a workbook, where it is that of a whole report', async () => {
  const [read] = await readReports({ name: '粘贴的内容', text: TEXT }, context);
  const { bytes } = await exportAnnex(
    { report: read!.recognised.report, blanks: 'keep', kind: { to: 'xlsx', totals: 'value' } },
    context,
  );
  const rules = async (lines: readonly string[]) => {
    const workbook = new ExcelJs.Workbook();
    await workbook.xlsx.load(bytes.slice().buffer);
    workbook.addWorksheet('正文').addRows(lines.map((line) => [line]));
    const file = new Uint8Array(await workbook.xlsx.writeBuffer());
    const [report] = reportsOf([await receive({ path: 'a.xlsx', name: 'a.xlsx' }, file)]);
    return report!.findings.map(({ rule }) => rule);
  };
  const lines = read!.text!.map((line) => line.replace('按期答复1件', '按期答复2件'));
  expect(await rules(lines)).toEqual(['text.count']);
  expect(await rules(lines.filter((line) => line.includes('按期答复')))).toEqual([]);
});
