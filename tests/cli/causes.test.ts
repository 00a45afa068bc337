import { writeFileSync } from 'node:fs';
import { formById } from '../../src/forms';
import type { Report } from '../../src/model/report';
import { fillTable } from '../../src/model/report';
import { writeXlsx } from '../../src/write';
import { gouji, inFolder, useFolder } from '../support/cli-folder';
import { applicationsOf } from '../check/repair/problems';

useFolder();
const form = formById('2021');

/** A workbook whose totals are formulas; these counts in table 三, 0 elsewhere. */
async function workbook(counts: Readonly<Record<string, number>>): Promise<void> {
  const others = form.tables.map(({ id }) => [id, fillTable(form, id, () => 0)] as const);
  const report: Report = {
    form: '2021',
    unit: '某县财政局',
    year: 2023,
    tables: { ...Object.fromEntries(others), ...applicationsOf(counts).tables },
  };
  const options = { totals: 'formula', checks: false, protect: false, date: new Date(2024, 0, 1) } as const;
  writeFileSync(inFolder('a.xlsx'), await writeXlsx(form, report, options));
}

test('several cells that may be wrong alike: both sides, how many, and those for which something speaks', async () => {
  await workbook({ 'new natural': 13, 'disclosed natural': 10, 'carriedOut natural': 4 });
  const { out } = await gouji('check', 'a.xlsx');
  expect(out).toContain(
    '  [错误] 表三 自然人列收办平衡：收进 13，办结加结转 14，差 1。' +
      '请核对本列各格：有 4 格都可能填错，仅凭勾稽关系不能确定是哪一格。' +
      '可先核对：三!D5 本年新收·自然人 13 → 14，或 三!D29 结转下年度·自然人 4 → 3（可能写错了一位）。' +
      ' 三!D5:D6、D28:D29\n' +
      '      总计列收办平衡：收进 13，办结加结转 14，差 1\n',
  );
});

test('a number in the wrong column is one cause, in text and in JSON', async () => {
  await workbook({
    'new natural': 60,
    'disclosed natural': 40,
    'refused.law research': 12,
    'carriedOut natural': 8,
  });
  const { out } = await gouji('check', 'a.xlsx');
  expect(out).toContain(
    '  [错误] 三!D10、三!F10 其他法律行政法规禁止公开：把 12 从「科研机构」移到「自然人」。数字可能填错了位置。\n' +
      '      自然人列收办平衡：收进 60，办结加结转 48，差 12\n' +
      '      科研机构列收办平衡：收进 0，办结加结转 12，差 12\n' +
      '共 1 份报告',
  );
  const [{ findings, causes }] = (await gouji('check', 'a.xlsx', '--json')).lines();
  expect(findings.map(({ cause }: { cause: number }) => cause)).toEqual([0, 0]);
  expect(causes).toHaveLength(1);
});
