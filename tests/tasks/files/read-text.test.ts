import { readFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJs from 'exceljs';
import { readReports, readRunningText } from '../../../src/tasks/files';
import type { TaskContext } from '../../../src/tasks/task';

const context: TaskContext = { signal: new AbortController().signal, progress: () => undefined };
const text = readFileSync(path.resolve('assets/samples/dongying-2021.txt'), 'utf8');
const SENTENCE = '2021年，我中心收到政府信息公开申请9件。';

test('the text of a report is read without its tables', async () => {
  const lines = await readRunningText({ name: '粘贴的内容', text }, context);
  expect(lines.some((line) => line.includes('按期答复1件'))).toBe(true);
  expect(lines.some((line) => line.includes('本年新收政府信息公开申请数量 |'))).toBe(false);
  expect(await readRunningText({ name: '粘贴的内容', text: SENTENCE }, context)).toEqual([SENTENCE]);
});

test('of a workbook the texts of its cells are taken', async () => {
  const workbook = new ExcelJs.Workbook();
  workbook.addWorksheet('正文').addRows([[`一、总体情况\n${SENTENCE}`], [5, '无']]);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  expect(await readRunningText({ name: '正文.xlsx', bytes }, context)).toEqual([
    '一、总体情况',
    SENTENCE,
    '无',
  ]);
});

test('what holds no text says so', async () => {
  await expect(readRunningText({ name: '粘贴的内容', text: ' ' }, context)).rejects.toThrow(
    '粘贴的内容里没有文字',
  );
});

test('a text that is given takes the place of that in the file', async () => {
  const rules = async (runningText?: readonly string[]) => {
    const [read] = await readReports(
      { name: '粘贴的内容', text, ...(runningText && { runningText }) },
      context,
    );
    return read!.findings.map(({ rule }) => rule);
  };
  expect(await rules()).toEqual([]);
  expect(await rules([SENTENCE])).toEqual(['text.count']);
});

test('cells that have run together are said where nothing else can be read', async () => {
  const together = '二、主动公开政府信息情况\n规章000\n行政规范性文件123';
  const bytes = new TextEncoder().encode(together);
  for (const source of [
    { name: '粘贴的内容', text: together },
    { name: 'a.txt', bytes },
  ])
    await expect(readReports(source, context)).rejects.toThrow(
      `${source.name}：“规章000”：一行各格的数字连在一起`,
    );
  expect(await readReports({ name: '粘贴的内容', text: SENTENCE }, context)).toEqual([]);
});
