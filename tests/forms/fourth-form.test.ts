import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { functionsMetadata } from '../../src/functions/metadata';
import { checkTable, listFindings } from '../../src/functions/table';
import { forms } from '../../src/forms';
import type { Form } from '../../src/model/form';
import type { Report } from '../../src/model/report';
import { blankReport } from '../../src/model/report';
import { recognise } from '../../src/recognise';
import { readText } from '../../src/read/text/text';
import { exportAnnex, readReports } from '../../src/tasks/files';
import { gouji, inFolder, put, useFolder } from '../support/cli-folder';
import { fourthForm, FILLED } from './fourth-form';
import { withoutFormulas } from '../support/without-formulas';

// Registered as one name in the list of forms, and nowhere else.
jest.mock('../../src/forms/official', () => {
  const { forms: official } = jest.requireActual<{ forms: Form[] }>('../../src/forms/official');
  const { fourthForm: fourth } = jest.requireActual<{ fourthForm: Form }>('./fourth-form');
  return { forms: [...official, fourth] };
});

const quiet = { signal: new AbortController().signal, progress: () => undefined };
const report: Report = { form: 'outlets', unit: '某局', year: 2023, tables: { outlets: FILLED } };
const wrong: Report = { ...report, tables: { outlets: [...FILLED.slice(0, 3), [8, 159, 3]] } };
const blank = blankReport(fourthForm, '某局', 2023);
const sample = readFileSync('assets/samples/dongguan-2023.txt', 'utf8');

const KINDS = [
  { to: 'xlsx', totals: 'formula' },
  { to: 'xlsx', totals: 'value' },
  { to: 'docx', chapters: false },
  { to: 'html', whole: true, styling: 'bare' },
  { to: 'html', whole: false, styling: 'inline' },
] as const;

const exported = (of: Report, kind: (typeof KINDS)[number]) =>
  exportAnnex({ report: of, blanks: 'keep', kind }, quiet);

useFolder();

describe.each(KINDS)('exported as %j', (kind) => {
  test.each([
    ['filled', report],
    ['blank', blank],
  ] as const)('%s, it is read back as it was', async (_, of) => {
    const { name, bytes } = await exported(of, kind);
    expect(name).toContain('查阅场所情况附表');
    const found = await readReports({ name, bytes }, quiet);
    expect(found.map(({ recognised }) => withoutFormulas(recognised.report))).toEqual([of]);
  });
});

test('behind another report in one text, both are read, filled and blank', () => {
  for (const [lines, of] of [
    ['图书馆 | 1 | 120 | 2 |\n档案馆 | 2 | 30 | 0 |\n其他 | 5 | 8 | 1 |\n合计 | 8 | 158 | 3 |', report],
    ['图书馆 | | | |\n档案馆 | | | |\n其他 | | | |\n合计 | | | |', blank],
  ] as const) {
    const annex = `某局2023年查阅场所情况附表\n场所类别 | 场所数 | 查阅人次 | 其他 |\n${lines}\n`;
    const alone = recognise(readText(sample), forms, {});
    const both = recognise(readText(`${sample}\n${annex}`), forms, {});
    expect(both.map(({ form }) => form.id)).toEqual(['2021', 'outlets']);
    expect(both[0]!.report.tables).toEqual(alone[0]!.report.tables);
    expect(both[1]!.report.tables).toEqual(of.tables);
    expect(recognise(readText(`${annex}\n${sample}`), forms, {}).map(({ form }) => form.id)).toEqual([
      'outlets',
      '2021',
    ]);
  }
});

test('its functions check a range, and name the form where another is asked for', () => {
  expect(checkTable('outlets', '附表', FILLED)).toBe('√');
  expect(checkTable('outlets', '附表', wrong.tables['outlets'] as number[][])).toContain('158');
  expect(listFindings('outlets', '附表', wrong.tables['outlets'] as number[][])[1]).toEqual(
    expect.arrayContaining(['场所合计', 158, 159]),
  );
  expect(JSON.stringify(functionsMetadata())).toContain('outlets');
});

test('new: a workbook to fill in, blank when read', async () => {
  const made = await gouji('new', '--form', 'outlets', '--unit', '某局', '--year', '2023', '-o', 'new.xlsx');
  expect([made.exit, made.err]).toEqual([0, '']);
  const [read] = (await gouji('read', '--json', 'new.xlsx')).lines();
  expect(read).toMatchObject({ form: 'outlets', unit: '某局', year: 2023, tables: blank.tables });
  const sheets = Object.keys(unzipSync(readFileSync(inFolder('new.xlsx'))));
  expect(sheets.filter((path) => path.startsWith('xl/worksheets/sheet')).length).toBeGreaterThan(0);
});

test('check: what is wrong, what to change, a letter', async () => {
  put('某局.xlsx', (await exported(wrong, KINDS[1])).bytes);
  const checked = await gouji('check', '某局.xlsx', '--json', '--letters', '反馈单');
  expect(checked.exit).toBe(1);
  const [line] = checked.lines();
  expect(line.findings).toMatchObject([{ rule: 'outlets.total', column: 'visits', difference: 1 }]);
  expect(line.repairs.flat()).toContainEqual(expect.objectContaining({ row: 'total', to: 158 }));
  const letter = unzipSync(readFileSync(inFolder('反馈单/某局2023年反馈单.docx')))['word/document.xml']!;
  expect(strFromU8(letter)).toContain('场所合计');
  expect(strFromU8(letter)).toContain('2023年查阅场所情况附表');
  expect(strFromU8(letter)).not.toContain('工作年度报告');
  expect((await gouji('check', '某局.xlsx')).out).toMatch(/附表 1 处(?:不符|错误)/);
});

test('text around it is no chapter of a report and counts nothing in it', async () => {
  const { bytes } = await exported(report, KINDS[3]);
  const paragraphs = new TextDecoder()
    .decode(bytes)
    .replace(
      '<table',
      '<p>一、总体情况</p><p>某局2023年新收政府信息公开申请99件，办结98件，行政复议3件。</p><table',
    );
  const [found] = await readReports({ name: 'a.html', bytes: new TextEncoder().encode(paragraphs) }, quiet);
  expect(found).toMatchObject({ recognised: { report }, findings: [] });
});

test('its text is left to the person: there is no whole report, and there are no charts', async () => {
  const whole = exportAnnex(
    { report, blanks: 'keep', kind: { to: 'docx', chapters: true, sentences: {} } },
    quiet,
  );
  await expect(whole).rejects.toThrow('查阅场所附表没有规定报告的章节。');
  const { notes } = await exportAnnex({ report, blanks: 'keep', kind: KINDS[2], charts: {} }, quiet);
  expect(notes).toContain('查阅场所附表没有可画的图表，没有附图表。');
});

test('an office that sends this form and the report of the year has not sent twice', async () => {
  put('附表.xlsx', (await exported(report, KINDS[1])).bytes);
  put('报告.txt', sample.replaceAll('东莞市住房公积金管理中心', '某局'));
  const checked = await gouji('check', '附表.xlsx', '报告.txt', '--json');
  expect(checked.lines()).toEqual([
    expect.objectContaining({ form: 'outlets' }),
    expect.objectContaining({ form: '2021' }),
    { summary: expect.objectContaining({ reports: 2, sent: 1 }) },
  ]);
  expect(checked.lines().map(({ notes }) => notes)).toEqual([undefined, undefined, undefined]);
});

test('combine: the sum of two offices, also where reports of another form lie beside them', async () => {
  put('甲.xlsx', (await exported({ ...report, unit: '甲局' }, KINDS[1])).bytes);
  put('乙.xlsx', (await exported({ ...report, unit: '乙局' }, KINDS[1])).bytes);
  const args = ['--form', 'outlets', '--unit', '某市', '--year', '2023', '-o', '汇总.xlsx', '--json'];
  const combined = await gouji('combine', '甲.xlsx', '乙.xlsx', ...args);
  expect([combined.exit, combined.err]).toEqual([0, '']);
  const [read] = (await gouji('read', '--json', '汇总.xlsx')).lines();
  expect(read).toMatchObject({
    form: 'outlets',
    tables: { outlets: FILLED.map((row) => row.map((value) => value * 2)) },
  });
});
