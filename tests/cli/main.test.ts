import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { formById } from '../../src/forms';
import type { FormId } from '../../src/model/form';
import { fillTable } from '../../src/model/report';
import { writeXlsx } from '../../src/write';
import { gouji, inFolder, put, useFolder } from '../support/cli-folder';

const SAMPLES = path.resolve('assets/samples');
useFolder();

const ABOUT = { form: '2021', unit: '某县财政局', year: 2023 } as const;
const sample = (name: string) => path.join(SAMPLES, `${name}.txt`);

/** A workbook of zeros but for the figures given, by place in table 三. */
async function workbook(
  name: string,
  figures: Readonly<Record<string, number | null>> = {},
  { form: id, unit, year }: { form: FormId; unit: string; year: number } = ABOUT,
): Promise<string> {
  const form = formById(id);
  const tables = Object.fromEntries(
    form.tables.map(({ id: table }) => [
      table,
      fillTable(form, table, ({ row, column }) => {
        const figure = figures[`${row} ${column}`];
        return table === 'applications' && figure !== undefined ? figure : 0;
      }),
    ]),
  );
  const file = inFolder(name);
  const options = { totals: 'value', checks: false, protect: false, date: new Date(2024, 0, 1) } as const;
  writeFileSync(file, await writeXlsx(form, { form: id, unit, year, tables }, options));
  return file;
}

test('check: the clean samples are green, the others say what is missing, and none is wrong', async () => {
  const { exit, out, err } = await gouji('check', SAMPLES);
  expect([exit, err]).toEqual([0, '']);
  expect(out).toMatch(
    /东莞市住房公积金管理中心 2023 · 2021年格式（现行）\n {2}表二 √\n {2}表三 √\n {2}表四 √\n/,
  );
  expect(out).toMatch(/\[无法判断\] 第 81 行 本年新收·自然人 空白 → 1；/);
  expect(out).toMatch(/^ {6}自然人列收办平衡：改后相符$/m);
  expect(out).toMatch(/共 5 份报告，0 份有错误；1 个文件没有看。\n$/);
});

test('check: a PDF, and where in it a number stands; beside it one that is damaged', async () => {
  const file = path.resolve('tests/read/pdf/chromium-2021.pdf');
  const damaged = inFolder('坏.pdf');
  writeFileSync(damaged, readFileSync(file).subarray(0, 300));
  const { exit, out, err } = await gouji('read', file, damaged);
  expect(exit).toBe(2);
  expect(out).toMatch(
    /表二 10 格，.*没有读出 0 格\n {2}表三 175 格，.*没有读出 0 格\n {2}表四 15 格，.*没有读出 0 格/,
  );
  expect(`${out}${err}`).toContain('PDF 已损坏或不完整');
  const checked = await gouji('check', file, '--json');
  expect(checked.out).toContain('第 3 页第 1 个表格第 2 行第');
});

test('check --json: the frozen fields of one report on one line', async () => {
  const { exit, lines } = await gouji('check', sample('changchun-2021'), '--json');
  expect(exit).toBe(0);
  const [report, last] = lines();
  expect(last).toMatchObject({ summary: { reports: 1, withErrors: 0 } });
  expect(report).toMatchObject({ form: '2021', unit: '长春市住房公积金管理中心', year: 2021 });
  expect(report.tables.applications).toHaveLength(25);
  expect(report.tables.applications[0]).toEqual([null, 0, 0, 0, 0, 0, 1]);
  const undecided = report.findings.find(
    ({ rule, row }: { rule: string; row?: string }) => rule === 'applications.applicants' && row === 'new',
  );
  expect(undecided).toMatchObject({ kind: 'rule', severity: 'error', verdict: 'undecided', wanted: 1 });
  expect(undecided.missing).toEqual([
    { table: 'applications', row: 'new', column: 'natural', index: [0, 0], address: '第 81 行' },
  ]);
});

test('the 统计表 is a plain list of numbers', async () => {
  const { lines } = await gouji('read', sample('dongying-2018'), '--json');
  const { form, tables } = lines()[0];
  expect(form).toBe('2014');
  expect(tables.statistics.slice(0, 8)).toEqual([244, 0, 0, null, 244, null, 8, 12]);
});

test('a wrong number: both broken rules with sides, difference and addresses; exit status 1', async () => {
  const file = await workbook('错.xlsx', {
    'new natural': 12,
    'new total': 2,
    'disclosed natural': 2,
    'disclosed total': 2,
    'results natural': 2,
    'results total': 2,
  });
  const { exit, lines } = await gouji('check', file, '--json');
  expect(exit).toBe(1);
  const findings = lines()[0].findings.filter(({ verdict }: { verdict: string }) => verdict === 'fail');
  expect(
    findings.find(
      ({ rule, column }: { rule: string; column: string }) =>
        `${rule} ${column}` === 'applications.balance natural',
    ),
  ).toMatchObject({
    left: 12,
    right: 2,
    difference: 10,
    message: expect.stringContaining('差 10（收进 12，办结加结转 2）'),
    cells: expect.arrayContaining([
      { table: 'applications', row: 'new', column: 'natural', index: [0, 0], address: '三!D5' },
    ]),
  });
  const [report] = lines();
  const change = { table: 'applications', row: 'new', column: 'natural', index: [0, 0], from: 12, to: 2 };
  expect(report.repairs).toEqual([[change]]);
  expect(
    findings.every(
      ({ repairs }: { repairs: unknown }) => JSON.stringify(repairs) === JSON.stringify([[change]]),
    ),
  ).toBe(true);
  expect(findings[0].message).toContain(
    '建议把表三「一、本年新收政府信息公开申请数量」行「自然人」列由 12 改为 2（可能多写了一位）。',
  );
});

test('one file that cannot be read never stops the others: named on stderr, exit status 2', async () => {
  await workbook('好.xlsx');
  put('坏.xlsx', 'PK\u0003\u0004 cut off');
  put('空.txt', '');
  put('说明.txt', '请各单位于 1 月 31 日前报送。');
  const { exit, out, err } = await gouji('check', inFolder());
  expect(exit).toBe(2);
  expect(out).toMatch(/某县财政局 2023/);
  expect(err.match(/^.*(?:坏\.xlsx|空\.txt|说明\.txt)：.*请.*$/gm)).toHaveLength(3);
});

test('new: a workbook to fill in, read back as blank; an existing file is kept without --force', async () => {
  const args = ['new', '--form', '2021', '--unit', '某县财政局', '--year', '2024', '-o', '空表.xlsx'];
  expect((await gouji(...args)).exit).toBe(0);
  const file = inFolder('空表.xlsx');
  const before = readFileSync(file);
  const again = await gouji(...args);
  expect([again.exit, again.err]).toEqual([2, expect.stringContaining('已经存在，没有覆盖')]);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect((await gouji(...args, '--force')).exit).toBe(0);
  const [report] = (await gouji('read', file, '--json')).lines();
  expect(report).toMatchObject({ form: '2021', unit: '某县财政局', year: 2024, unread: [] });
  const values = Object.values<unknown[][]>(report.tables).flat(2);
  expect([values.length, values.every((value) => value === null)]).toEqual([200, true]);
});

test('help is Chinese', async () => {
  const { exit, out } = await gouji('check', '--help');
  expect([exit, out]).toEqual([
    0,
    expect.stringMatching(/^用法： gouji check \[选项\] \[文件或文件夹\.\.\.\]/),
  ]);
  expect((await gouji('--help')).out).not.toMatch(/Usage|Options|Commands|\[options\]/);
});

test('export --to xlsx: the tables of a text report, read back equal', async () => {
  const { exit } = await gouji('export', sample('dongguan-2023'), '--to', 'xlsx', '-o', '附表.xlsx');
  expect(exit).toBe(0);
  const [text] = (await gouji('read', sample('dongguan-2023'), '--json')).lines();
  const [book] = (await gouji('read', inFolder('附表.xlsx'), '--json')).lines();
  expect([book.unit, book.year, book.tables]).toEqual([text.unit, text.year, text.tables]);
});

test.each(['docx', 'html'])('export --to %s: the tables of a text report, read back equal', async (to) => {
  const file = `附表.${to}`;
  expect(await gouji('export', sample('dongguan-2023'), '--to', to, '-o', file)).toMatchObject({
    exit: 0,
    err: '',
  });
  const [text] = (await gouji('read', sample('dongguan-2023'), '--json')).lines();
  const [back] = (await gouji('read', inFolder(file), '--json')).lines();
  expect([back.unit, back.year, back.tables]).toEqual([text.unit, text.year, text.tables]);
});

test('export: blanks stay and are named, unless they are said to be 0; the line to sign; chapters', async () => {
  const book = await workbook('某县财政局.xlsx', { 'new natural': null });
  const kept = await gouji('export', book, '--to', 'html', '-o', 'a.html', '--fragment', '--inline');
  expect(kept.err).toMatch(/^注意：有 1 个空格没有填（第一处：表三「一、本年新收.*」行「自然人」列）/);
  expect(readFileSync(inFolder('a.html'), 'utf8')).toMatch(/^<p align="center" style=/);
  expect(readFileSync(inFolder('a.html'), 'utf8')).not.toContain('<svg');
  await gouji('export', book, '--to', 'html', '-o', 'b.html', '--charts');
  expect(readFileSync(inFolder('b.html'), 'utf8').match(/<svg /g)).toHaveLength(2);
  const zero = await gouji(
    'export',
    book,
    '--to',
    'docx',
    '--report',
    '--zero',
    '--fee',
    '12.5',
    '--sign',
    '张三,李四',
    '-o',
    'a.docx',
  );
  expect([zero.exit, zero.err]).toEqual([0, '']);
  const [back] = (await gouji('read', inFolder('a.docx'), '--json')).lines();
  expect(back.tables.applications[0][0]).toBe(0);
  const body = Buffer.from(unzipSync(readFileSync(inFolder('a.docx')))['word/document.xml']!).toString();
  const text = body.replace(/<[^>]+>/g, '');
  expect(text).toContain('（二）依申请公开。2023年，本机关');
  expect(text).toContain('收取信息处理费12.5元');
});

test.each(['xlsx', 'docx', 'html'])('export --to %s --charts: last year beside this year', async (to) => {
  const book = await workbook('某县财政局.xlsx');
  mkdirSync(inFolder('上年'));
  await workbook('上年/财政局.xlsx', {}, { ...ABOUT, year: 2022 });
  const charts = async (file: string, last: string): Promise<readonly (string | undefined)[]> => {
    const args = ['--to', to, '-o', file, '--charts', '--last-year', inFolder(last)];
    expect((await gouji('export', book, ...args)).exit).toBe(0);
    const bytes = readFileSync(inFolder(file));
    const parts = to === 'html' ? [bytes] : Object.values(unzipSync(bytes));
    const text = parts.map((part) => Buffer.from(part).toString()).join('');
    return [...new Set([...text.matchAll(/>([^<]*)（单位：件）</g)].map((title) => title[1]))];
  };
  expect(await charts(`a.${to}`, '上年')).toEqual(['申请来源', '办理结果', '与上年比较']);
  mkdirSync(inFolder('别的'));
  await workbook('别的/某镇.xlsx', {}, { ...ABOUT, unit: '某镇', year: 2022 });
  expect(await charts(`b.${to}`, '别的')).toEqual(['申请来源', '办理结果']);
  await workbook('前年.xlsx', {}, { ...ABOUT, year: 2021 });
  expect(await charts(`c.${to}`, '前年.xlsx')).toEqual(['申请来源', '办理结果']);
});

test('export: what does not go together is said', async () => {
  const book = await workbook('某县财政局.xlsx');
  const wrong = async (...args: readonly string[]) => {
    const { exit, err } = await gouji('export', book, '-o', 'a', ...args);
    return [exit, err];
  };
  expect(await wrong('--to', 'pdf')).toEqual([2, '不能导出为 pdf。可以导出 xlsx、docx、html。\n']);
  expect(await wrong('--to', 'xlsx', '--report')).toEqual([2, expect.stringContaining('--to docx')]);
  expect(await wrong('--to', 'docx', '--inline')).toEqual([2, expect.stringContaining('--to html')]);
  expect(await wrong('--to', 'docx', '--fee', '0')).toEqual([2, expect.stringContaining('请加 --report')]);
  expect(await wrong('--to', 'docx', '--report', '--fee', '无')).toEqual([
    2,
    expect.stringContaining('如 0 或 12.5'),
  ]);
  const last = ['--last-year', book];
  expect(await wrong('--to', 'docx', ...last)).toEqual([2, expect.stringContaining('请加 --charts')]);
  const old = sample('dongying-2018');
  const { exit, err } = await gouji('export', old, '--to', 'docx', '--report', '-o', 'a.docx');
  expect([exit, err]).toEqual([2, expect.stringContaining('没有规定报告的章节')]);
  expect(existsSync(inFolder('a.docx'))).toBe(false);
  const none = await gouji('export', old, '--to', 'docx', '--charts', '-o', 'a.docx');
  expect([none.exit, none.err]).toEqual([0, expect.stringContaining('没有附图表')]);
});

describe('last year', () => {
  const open = { 'new natural': 3, 'new total': 3, 'carriedOut natural': 3, 'carriedOut total': 3 };
  const less = {
    'carriedIn natural': 2,
    'carriedIn total': 2,
    'results natural': 2,
    'results total': 2,
    'disclosed natural': 2,
    'disclosed total': 2,
  };

  test('上年结转 is compared column by column', async () => {
    const last = await workbook('上年.xlsx', open, { ...ABOUT, year: 2022 });
    const now = await workbook('本年.xlsx', less);
    const { exit, lines } = await gouji('check', now, '--last-year', last, '--json');
    expect(exit).toBe(0);
    const [{ findings, lastYear }] = lines();
    expect(lastYear).toEqual({ ...ABOUT, year: 2022 });
    const carried = findings.filter(({ kind }: { kind: string }) => kind === 'carry');
    expect(
      carried.map((each: { column: string; difference: number }) => [each.column, each.difference]),
    ).toEqual([
      ['natural', -1],
      ['total', -1],
    ]);
  });

  test('on the 2019 form: table 三 is compared, and that table 二 is not is said', async () => {
    const last = await workbook('上年.xlsx', open, { ...ABOUT, form: '2019', year: 2020 });
    const now = await workbook('本年.xlsx', less, { ...ABOUT, year: 2021 });
    const { out } = await gouji('check', now, '--last-year', last);
    expect(out).toContain('上年报告：某县财政局 2020 · 2019年格式（试行）\n  表二 √\n  表三 2 处待核实\n');
    expect(out).toMatch(/\[提示\] 上年报告是2019年格式（试行），表二.*不能比较/);
    expect(out).toMatch(/\[核实\] 表三 自然人列上年结转：本年上年结转 2，上年报告结转下年度 3，差 1。/);
    const [{ remarks }] = (await gouji('check', now, '--last-year', last, '--json')).lines();
    expect(remarks).toEqual([expect.stringContaining('不能比较')]);
  });

  test('a lone file of another year is said and not used', async () => {
    const last = await workbook('上年.xlsx', open, { ...ABOUT, year: 2021 });
    const { out } = await gouji('check', await workbook('本年.xlsx', less), '--last-year', last);
    expect(out).toContain('所给的上年报告是2021年度的，本报告是2023年度的，没有与它比较');
    expect(out).not.toContain('上年结转：差');
  });

  test('in a folder by unit, short forms of its name too; where there is none that is said', async () => {
    mkdirSync(inFolder('上年'));
    await workbook('上年/1.xlsx', open, { ...ABOUT, unit: '某县 财政局（本级）', year: 2022 });
    await workbook('上年/2.xlsx', {}, { ...ABOUT, unit: '某县教育局', year: 2022 });
    const now = await workbook('本年.xlsx', less);
    expect((await gouji('check', now, '--last-year', '上年')).out).toContain('2 处待核实');
    const other = await workbook('别局.xlsx', less, { ...ABOUT, unit: '某县民政局' });
    expect((await gouji('check', other, '--last-year', '上年')).out).toContain('上年报告：没有找到本单位的');
  });

  test('a jump is told with both numbers', async () => {
    const many = { 'new natural': 90, 'new total': 90, 'carriedOut natural': 90, 'carriedOut total': 90 };
    const last = await workbook('上年.xlsx', {}, { ...ABOUT, year: 2022 });
    const { lines } = await gouji('check', await workbook('本年.xlsx', many), '--last-year', last, '--json');
    const jumps = lines()[0].findings.filter(({ kind }: { kind: string }) => kind === 'jump');
    expect(jumps).toMatchObject([
      {
        rule: 'jump.zero',
        severity: 'verify',
        value: 90,
        lastValue: 0,
        cells: [{ row: 'new', column: 'total', address: '三!J5' }, { year: 'last' }],
        message: expect.stringContaining('由无到有（达 10 件即提示）'),
      },
      { rule: 'jump.zero', cells: [{ row: 'carriedOut' }, { year: 'last' }] },
    ]);
  });
});

test.each([
  [['check', '没有这个文件.xlsx'], /没有这个文件或文件夹/],
  [['new', '--form', '1999', '--unit', '某局', '--year', '2024', '-o', 'a.xlsx'], /没有“1999”这种格式/],
  [['new', '--form', '2021', '--unit', '某局', '--year', '二四', '-o', 'a.xlsx'], /年度“二四”不对/],
  [['frobnicate'], /没有“frobnicate”这个命令/],
  [['new', '--form', '2021'], /缺少必填的选项 --unit/],
  [['check'], /缺少文件或文件夹/],
  [['check', 'a.txt', '--colour'], /没有“--colour”这个选项/],
] as const)(
  'bad usage %j is told in a sentence, exit status 2, and writes nothing',
  async (args, sentence) => {
    const { exit, out, err } = await gouji(...args);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
    expect(existsSync(inFolder('a.xlsx'))).toBe(false);
  },
);
