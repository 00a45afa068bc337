import { existsSync } from 'node:fs';
import path from 'node:path';
import { formById } from '../../src/forms';
import { fillTable } from '../../src/model/report';
import { writeXlsx } from '../../src/write';
import { gouji, inFolder, put, useFolder } from '../support/cli-folder';

useFolder('下级');

const combine = (...more: readonly string[]) =>
  gouji('combine', '下级', '--unit', '某市', '--year', '2023', '-o', '汇总.xlsx', ...more);

/** A 2021-form workbook of zeros but for as many applications by natural persons, all carried over. */
async function office(file: string, unit: string, figure: number, year = 2023): Promise<void> {
  const form = formById('2021');
  const tables = Object.fromEntries(
    form.tables.map(({ id }) => [
      id,
      fillTable(form, id, ({ table, row, column }) =>
        table === 'applications' &&
        ['new', 'carriedOut'].includes(row) &&
        ['natural', 'total'].includes(column)
          ? figure
          : 0,
      ),
    ]),
  );
  const options = { totals: 'value', checks: false, protect: false, date: new Date(2024, 0, 1) } as const;
  put(file, await writeXlsx(form, { form: '2021', unit, year, tables }, options));
}

test('adds a folder and the own sheet; the new workbook is a report that checks', async () => {
  await office('下级/1.xlsx', '市财政局', 2);
  await office('下级/2.xlsx', '市教育局', 3);
  await office('本级.xlsx', '某市', 4);
  const { exit, out, err } = await combine('--own', '本级.xlsx');
  expect([exit, err]).toEqual([0, '']);
  expect(out).toMatch(/^某市2023年：计入 3 份报告（含本级），没有计入 0 份。\n/);
  expect(out).toMatch(/已生成 汇总\.xlsx。\n$/);
  const again = await gouji('read', '汇总.xlsx', '--json');
  expect(JSON.parse(again.out)).toMatchObject({ unit: '某市', year: 2023, unread: [] });
  expect(JSON.parse(again.out).tables.applications[0]).toEqual([9, 0, 0, 0, 0, 0, 9]);
});

test('--json: the fields of a report, and parts, left, missing, incomplete, differences', async () => {
  await office('下级/1.xlsx', '市财政局', 2);
  await office('下级/2.xlsx', '市教育局', 3);
  await office('下级/3.xlsx', '市水务局', 3, 2022);
  await office('总表.xlsx', '某市', 3);
  put('名单.txt', '市财政局\n市教育局\n市林业局\n市水务局\n');
  const { exit, out } = await combine('--json', '--reported', '总表.xlsx', '--offices', '名单.txt');
  expect(exit).toBe(1);
  const report = JSON.parse(out);
  expect(report).toMatchObject({
    file: '汇总.xlsx',
    form: '2021',
    unit: '某市',
    year: 2023,
    findings: [],
    unread: [],
    parts: [
      { file: path.join('下级', '1.xlsx'), unit: '市财政局', year: 2023, own: false },
      { file: path.join('下级', '2.xlsx'), unit: '市教育局', year: 2023, own: false },
    ],
    left: [{ file: path.join('下级', '3.xlsx'), unit: '市水务局', year: 2022, form: '2021', reason: 'year' }],
    missing: ['市林业局'],
    incomplete: [],
  });
  expect(report.tables.applications[0]).toEqual([5, 0, 0, 0, 0, 0, 5]);
  expect(report.differences).toHaveLength(4);
  expect(report.differences[0]).toEqual({
    table: 'applications',
    row: 'new',
    column: 'natural',
    index: [0, 0],
    address: '三!D5',
    reported: 3,
    sum: 5,
    difference: -2,
    causes: [{ how: 'leftOut', units: ['市财政局'] }],
    message: expect.stringMatching(/相差 -2。$/),
  });
});

test('an error of an office is told once, by the office, and no change of the sum is advised', async () => {
  await office('下级/1.xlsx', '市财政局', 2);
  await office('下级/2.xlsx', '市教育局', 3);
  const form = formById('2021');
  const applications = fillTable(form, 'applications', ({ row, column }) =>
    row === 'new' && ['natural', 'total'].includes(column) ? 7 : 0,
  );
  const tables = {
    ...Object.fromEntries(form.tables.map(({ id }) => [id, fillTable(form, id, () => 0)])),
    applications,
  };
  const options = { totals: 'value', checks: false, protect: false, date: new Date(2024, 0, 1) } as const;
  put('下级/3.xlsx', await writeXlsx(form, { form: '2021', unit: '市民政局', year: 2023, tables }, options));
  const { exit, out } = await combine();
  expect(exit).toBe(1);
  expect(out.match(/收办平衡/g)).toHaveLength(2);
  expect(out).toContain('汇总数有 2 处不符，全部来自 1 个单位：市民政局 2 处。');
  expect(out).toContain('  [错误] 表三「自然人」列收办平衡差 7，来自：市民政局 7。\n');
  expect(out).toContain('计入的报告中有 1 份自身有错误，按原数相加。\n');
  expect(out).not.toContain('建议');
});

test('two different reports of one office: nothing is written until a person says which', async () => {
  await office('下级/1.xlsx', '市财政局', 2);
  await office('下级/2.xlsx', '市财政局', 3);
  const { exit, out, err } = await combine();
  expect([exit, out]).toEqual([2, '']);
  expect(err).toMatch(/市财政局有 2 份内容不同的报告：下级.1\.xlsx、下级.2\.xlsx。.*\n.*--exclude/);
  expect(existsSync(inFolder('汇总.xlsx'))).toBe(false);
  expect((await combine('--exclude', '下级/1.xlsx')).exit).toBe(0);
  expect((await combine('--add-all', '市财政局', '--force')).out).toMatch(/计入 2 份/);
  expect((await combine('--exclude', '没有.xlsx', '--force')).err).toMatch(/要排除的 没有\.xlsx 不在/);
});

test('an earlier total in the same folder is neither overwritten nor added', async () => {
  await office('下级/1.xlsx', '市财政局', 2);
  const into = ['combine', '下级', '--unit', '某市', '--year', '2023', '-o', '下级/汇总.xlsx'];
  expect((await gouji(...into)).exit).toBe(0);
  expect(await gouji(...into)).toMatchObject({ exit: 2, err: expect.stringContaining('已经存在，没有覆盖') });
  expect((await gouji(...into, '--force')).out).toMatch(/计入 1 份/);
  const other = await combine();
  expect([other.exit, other.err]).toEqual([0, '']);
  expect(other.out).toMatch(/计入 1 份.*没有计入 1 份。\n.*由本程序汇总生成/);
});

test('one file that cannot be read never stops the sum: named on stderr, exit status 2', async () => {
  await office('下级/1.xlsx', '市财政局', 2);
  put('下级/坏.xlsx', 'PK\u0003\u0004 cut off');
  const { exit, out, err } = await combine();
  expect(exit).toBe(2);
  expect(err).toMatch(/坏\.xlsx：/);
  expect(out).toMatch(/计入 1 份报告/);
});

test('bad use is told: a year without form, an own file with no report', async () => {
  await office('下级/1.xlsx', '市财政局', 2);
  put('空.txt', '');
  expect((await gouji('combine', '下级', '--unit', '某市', '--year', '1999', '-o', 'a.xlsx')).exit).toBe(2);
  expect(await combine('--own', '空.txt')).toMatchObject({ exit: 2, err: expect.stringContaining('空.txt') });
  const none = await gouji('combine', '下级', '--unit', '某市', '--year', '2020', '-o', 'a.xlsx', '--json');
  expect([none.exit, JSON.parse(none.out)]).toEqual([2, { file: 'a.xlsx', error: expect.any(String) }]);
});

test('parts come in the order of the list of offices, not by their names', async () => {
  await office('下级/1.xlsx', '市财政局', 2);
  await office('下级/2.xlsx', '市教育局', 3);
  await office('下级/3.xlsx', '市民政局', 3);
  put('名单.txt', '市民政局\n市教育局\n市财政局\n');
  const { parts } = JSON.parse((await combine('--json', '--offices', '名单.txt')).out);
  expect(parts.map(({ unit }: { unit: string }) => unit)).toEqual(['市民政局', '市教育局', '市财政局']);
});
