/** @jest-environment jsdom */
import type { Finding } from '../../../src/model/finding';
import { dropExplanation, keepExplanation } from '../../../src/tasks/live';
import { startOffice } from '../../workbench/office';
import type { LiveOffice } from './live';
import { checkOnly, context, emptyBook, insert, ref, typeInto } from './live';

let office: LiveOffice;

beforeAll(async () => {
  office = await startOffice();
});
beforeEach(async () => {
  emptyBook(office);
  await insert({ unit: '某县某镇人民政府' });
});

const CELL = ref('disclosure', 'regulations', 'inForce');
const DATE = new Date(2024, 0, 5);

async function type(value: number) {
  typeInto(office, await checkOnly(), CELL, value);
}

/** The report with what is said of 规章 in it. */
async function authority() {
  const report = await checkOnly();
  return { report, finding: report.findings.find(({ rule }) => rule === 'authority.regulations') };
}

async function explainIt(text: string) {
  const { report, finding } = await authority();
  return keepExplanation({ report, finding: finding!, text, date: DATE }, context);
}

test('an explanation stays through later checks, and is asked for again when the number changes', async () => {
  await type(2);
  const { sheetName } = await explainIt(' 随文统计 ');
  expect(sheetName).toBe('勾稽说明');
  const kept = { state: 'kept', text: '随文统计', values: '2', date: '2024-01-05' };
  expect((await authority()).finding!.explanation).toEqual(kept);
  const other = ref('disclosure', 'regulations', 'made');
  typeInto(office, await checkOnly(), other, 1);
  expect((await authority()).finding!.explanation).toEqual(kept);
  await type(3);
  expect((await authority()).finding!.explanation).toEqual({ ...kept, state: 'stale' });
  await explainIt('新的说明');
  expect((await authority()).finding!.explanation).toMatchObject({
    state: 'kept',
    text: '新的说明',
    values: '3',
  });
  await type(0);
  expect((await authority()).finding).toBeUndefined();
});

test('it can be taken away again', async () => {
  await type(2);
  await explainIt('随文统计');
  const { report, finding } = await authority();
  expect(await dropExplanation({ report, finding: finding! }, context)).toBe(true);
  expect((await authority()).finding!.explanation).toBeUndefined();
});

test('an error, what is undecided and an empty text are refused in a sentence', async () => {
  typeInto(office, await checkOnly(), ref('disclosure', 'charges', 'fees'), -1);
  await type(2);
  const { report, finding } = await authority();
  const keep = (what: Finding, text: string) => keepExplanation({ report, finding: what, text }, context);
  const error = report.findings.find(({ severity, verdict }) => severity === 'error' && verdict === 'fail')!;
  const blank = report.findings.find(({ rule }) => rule === 'entry.blank')!;
  await expect(keep(error, '说明')).rejects.toThrow('这一处是错误，必须改正，不能用说明代替。');
  await expect(keep(blank, '说明')).rejects.toThrow('还有空白或没有读出的格');
  await expect(keep(finding!, ' \n')).rejects.toThrow('请写明原因');
  expect(office.book.sheets().map(({ name }) => name)).not.toContain('勾稽说明');
});
