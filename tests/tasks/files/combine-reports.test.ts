import ExcelJS from 'exceljs';
import { formById } from '../../../src/forms';
import type { CellRef } from '../../../src/model/expression';
import type { FormId } from '../../../src/model/form';
import type { Entry } from '../../../src/model/report';
import { entryAt, fillTable } from '../../../src/model/report';
import type { Addend, CombineInput } from '../../../src/tasks/files';
import { combineReports } from '../../../src/tasks/files';
import { TaskError } from '../../../src/tasks/task';

const NEW_NATURAL: CellRef = { table: 'applications', row: 'new', column: 'natural' };

/** A report of zeros but for 本年新收·自然人, its 总计 and 结转 so that the balance holds. */
function sent(
  unit: string | null,
  figure: Entry,
  { form = '2021' as FormId, year = 2023, file = `${unit}.xlsx` } = {},
): Addend {
  const { tables } = formById(form);
  const entry = ({ table, row, column }: CellRef): Entry =>
    table === 'applications' && ['new', 'carriedOut'].includes(row) && ['natural', 'total'].includes(column)
      ? figure
      : 0;
  return {
    file,
    findings: [],
    readings: [],
    report: {
      form,
      unit,
      year,
      tables: Object.fromEntries(tables.map(({ id }) => [id, fillTable(formById(form), id, entry)])),
    },
  };
}

const steps: string[] = [];
const context = (signal = new AbortController().signal) => ({
  signal,
  progress: (_done: number, _total: number, words: string) => void steps.push(words),
});
const ask = (input: Partial<CombineInput>) =>
  combineReports({ unit: '某市', year: 2023, received: [], ...input }, context());

async function run(input: Partial<CombineInput>) {
  const answer = await ask(input);
  if ('conflicts' in answer) throw new Error(answer.conflicts.map(({ sentence }) => sentence).join());
  return answer;
}

/** Texts of the sheets 汇总说明 and 汇总明细, a row each. */
async function accountOf(bytes: Uint8Array): Promise<readonly string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const lines: string[] = [];
  for (const name of ['汇总说明', '汇总明细'])
    workbook.getWorksheet(name)?.eachRow((row) => {
      const texts: string[] = [];
      row.eachCell((cell) => {
        if (cell === cell.master) texts.push(String(cell.value));
      });
      lines.push(texts.join(' | '));
    });
  return lines;
}

test('adds the own sheet and what was received, and says what was left and who is missing', async () => {
  const { combination, total, notes, left, file } = await run({
    received: [
      sent('甲局', 2),
      sent('乙局', 3),
      sent('丙局', 4, { year: 2022 }),
      sent('丁局', 5, { form: '2019' }),
    ],
    own: sent('某市', 10, { file: '本级.xlsx' }),
    missing: ['戊局'],
  });
  const form = formById('2021');
  expect(entryAt(form, total.report, NEW_NATURAL)).toBe(15);
  expect(combination.parts.map(({ name, own }) => [name, own ?? false])).toEqual([
    ['某市', true],
    ['甲局', false],
    ['乙局', false],
  ]);
  expect([total.findings, total.addresses['applications|new|natural']]).toEqual([[], '三!D5']);
  expect(notes).toEqual([
    '某市2023年：计入 3 份报告（含本级），没有计入 2 份。',
    '没有报送的单位 1 个：戊局。',
  ]);
  expect(left).toEqual([
    '没有计入 丙局（丙局.xlsx）：是 2022 年的报告，不是 2023 年的。请补报 2023 年的。',
    '没有计入 丁局（丁局.xlsx）：用的是2019年格式（试行），不是2021年格式（现行），不能相加。请换用同一格式重报。',
  ]);
  expect(file.name).toBe('某市2023年政府信息公开统计表汇总.xlsx');
  const account = await accountOf(file.bytes);
  expect(account).toEqual(
    expect.arrayContaining([
      '某市 | 本级.xlsx | 2021年格式（现行） | 2023 | 本级 | 0 | 0 | √',
      '甲局 | 甲局.xlsx | 2021年格式（现行） | 2023 | 下级 | 0 | 0 | √',
      '丙局 | 丙局.xlsx | 2021年格式（现行） | 2022 | 是 2022 年的报告，不是 2023 年的。请补报 2023 年的。',
      '戊局',
      '勾稽关系全部成立。',
    ]),
  );
});

test('names the offices that a cell lacks', async () => {
  const { notes, file } = await run({
    received: [sent('甲局', 2), sent('乙局', null), sent('丙局', { text: '若干', reason: 'text' })],
  });
  expect(notes.at(-1)).toMatch(
    /^有 4 格的合计不全：.*只加了有数的：表三「一、本年新收政府信息公开申请数量」行「自然人」列、/,
  );
  expect(await accountOf(file.bytes)).toContain(
    '表三「一、本年新收政府信息公开申请数量」行「自然人」列 | 2 | 2 | 丙局（没有读出）、乙局（空白）',
  );
});

test('explains a reported total, which is never added itself', async () => {
  const reported = sent('某市', 5, { file: '总表.xlsx' });
  const { combination, differences, notes, file } = await run({
    received: [sent('甲局', 2), sent('乙局', 3), sent('丙局', 4), reported],
    reported,
  });
  expect(combination.parts).toHaveLength(3);
  expect(notes.at(-1)).toBe('上报的总表有 4 格与汇总数不同。可能漏加了丙局：这能解释全部差额。');
  expect(differences[0]).toBe(
    '表三「一、本年新收政府信息公开申请数量」行「自然人」列：上报 5，汇总 9，相差 -4。',
  );
  expect(await accountOf(file.bytes)).toContain(
    '表三「一、本年新收政府信息公开申请数量」行「自然人」列 | 5 | 9 | -4 | ',
  );
});

test('the findings of the sum are shown, though offices that err in opposite ways cancel out', async () => {
  const wrong = sent('甲局', 2);
  const values = wrong.report.tables.applications!.map((row, at) => (at === 0 ? [7, ...row.slice(1)] : row));
  const odd = {
    ...wrong,
    report: { ...wrong.report, tables: { ...wrong.report.tables, applications: values } },
  };
  const { total, file } = await run({ received: [odd, sent('乙局', 3)] });
  expect(total.findings.map(({ rule }) => rule)).toEqual(['applications.balance', 'applications.applicants']);
  expect((await accountOf(file.bytes)).filter((line) => line.includes(' | 错误 | 甲局 '))).toHaveLength(2);
});

test('a file that was not read is said; what the summary counts is listed once, below', async () => {
  const unreadable = [
    { kind: 'unreadable', name: '丙局', listed: true, file: '丙局.jpg', problem: '这是图片。' },
    { kind: 'unreadable', name: '包.rar', listed: false, file: '包.rar', problem: '请解压。' },
  ] as const;
  const { notes, file } = await run({
    received: [sent('甲局', 2), sent('乙局', null)],
    missing: ['丁局'],
    unreadable,
  });
  expect(notes.slice(1)).toEqual([
    '没有报送的单位 1 个：丁局。',
    '有 2 个文件没有读出，其中的数没有计入：丙局（丙局.jpg）、包.rar。',
    expect.stringMatching(/^有 4 格的合计不全：/),
  ]);
  const account = await accountOf(file.bytes);
  for (const name of ['丁局', '丙局.jpg', '包.rar', '列、表三'])
    expect(account.filter((line) => line.includes(name)).length).toBeLessThan(2);
  expect(account).toEqual(
    expect.arrayContaining([
      '没有报送的单位 1 个。',
      '有 2 个文件没有读出，其中的数没有计入。',
      '丙局 | 丙局.jpg | 这是图片。',
    ]),
  );
});

test('what is wrong in the sum is told by office, the greatest difference first', async () => {
  const off = (unit: string, by: Entry): Addend => {
    const addend = sent(unit, 2);
    const { applications = [] } = addend.report.tables;
    const rows = applications.map((row, at) => (at === 0 ? [by, ...row.slice(1)] : row));
    return {
      ...addend,
      report: { ...addend.report, tables: { ...addend.report.tables, applications: rows } },
    };
  };
  const { failures, notes, failed } = await run({
    received: [off('甲局', 3), off('乙局', 9), off('丙局', 1), off('丁局', null), sent('戊局', 4)],
  });
  expect(failures.map(({ finding }) => [finding.rule, finding.difference])).toEqual([
    ['applications.balance', 5],
    ['applications.applicants', -5],
  ]);
  expect(failures[0]!.shares.map(({ part, difference }) => [part.name, difference])).toEqual([
    ['乙局', 7],
    ['丁局', -2],
    ['丙局', -1],
    ['甲局', 1],
  ]);
  expect(notes).toContain(
    '汇总数有 2 处不符，全部来自 4 个单位：乙局 2 处、丁局 2 处、丙局 2 处、甲局 2 处。',
  );
  expect(failed[0]).toBe('表三「自然人」列收办平衡差 5，来自：乙局 7、丁局 -2、丙局 -1、甲局 1。');
});

test('asks rather than guesses: two reports of one office, nothing to add, a total of another form', async () => {
  const twice = [sent('甲局', 2, { file: '一.xlsx' }), sent('甲局', 3, { file: '二.xlsx' })];
  expect(await ask({ received: twice })).toEqual({
    conflicts: [
      {
        unit: '甲局',
        files: ['二.xlsx', '一.xlsx'],
        sentence: expect.stringMatching(/^甲局有 2 份内容不同的报告：二\.xlsx、一\.xlsx。/),
      },
    ],
  });
  expect((await run({ received: twice, exclude: ['二.xlsx'] })).combination.parts).toHaveLength(1);
  expect((await run({ received: twice, addAll: ['甲局'] })).combination.parts).toHaveLength(2);
  expect(await ask({ received: [sent('某市', 2)] })).toEqual({
    conflicts: [expect.objectContaining({ sentence: expect.stringContaining('与汇总单位“某市”同名') })],
  });
  await expect(run({ received: [sent('甲局', 2, { form: '2019' })] })).rejects.toThrow(
    /没有可以相加的报告：1 份中没有一份是 2023 年的2021年格式（现行）。/,
  );
  const old = sent('某市', 2, { form: '2019', file: '总表.xlsx' });
  await expect(run({ received: [sent('甲局', 2)], reported: old })).rejects.toThrow(TaskError);
});

test('tells how far it is and stops when cancelled', async () => {
  const received = Array.from({ length: 150 }, (_, at) => sent(`局${at}`, at));
  steps.length = 0;
  await run({ received });
  expect(steps).toEqual(['相加并核对', ...Array.from({ length: 9 }, () => '生成汇总文件')]);
  const abort = new AbortController();
  const running = combineReports({ unit: '某市', year: 2023, received }, context(abort.signal));
  abort.abort();
  await expect(running).rejects.toThrow(/abort/i);
});

test('follows the list of offices, and takes over what the overview knows of reports', async () => {
  const received = [sent('乙局', 3), sent('丙局', 4), sent('甲局', 2), sent('戊局', 9)];
  const aside = new Map([['戊局.xlsx', { nature: 'example', words: '示例' } as const]]);
  const { combination, left, file } = await run({
    received,
    aside,
    offices: new Map([
      ['丙局.xlsx', '丙局'],
      ['甲局.xlsx', '甲局'],
    ]),
  });
  expect(combination.parts.map(({ name }) => name)).toEqual(['丙局', '甲局', '乙局']);
  expect(left).toEqual([expect.stringMatching(/^没有计入 戊局（戊局\.xlsx）：.*示例/)]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file.bytes as unknown as ExcelJS.Buffer);
  expect([5, 6, 7].map((row) => workbook.getWorksheet('来源三')!.getCell(row, 2).value)).toEqual([
    '丙局',
    '甲局',
    '乙局',
  ]);
  // 甲 + 乙 = 丁 in every cell: looked for only where nobody has said what each report is.
  const alike = [sent('甲局', 2), sent('乙局', 3), sent('丁局', 5)].map((each, index) => spread(each, index));
  expect((await run({ received: alike })).combination.left.map(({ reason }) => reason)).toEqual(['total']);
  expect((await run({ received: alike, aside: new Map() })).combination.left).toEqual([]);
});

/** A report with many different numbers; the third of them is the sum of the first two. */
function spread(addend: Addend, index: number): Addend {
  const form = formById('2021');
  let cell = 0;
  const entry = (): Entry => {
    cell += 1;
    return index === 2 ? 11 * cell : index === 1 ? 10 * cell : cell;
  };
  const tables = Object.fromEntries(form.tables.map(({ id }) => [id, fillTable(form, id, entry)]));
  return { ...addend, report: { ...addend.report, tables } };
}
