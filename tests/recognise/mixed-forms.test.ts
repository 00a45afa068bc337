import { evaluate } from '../../src/check/evaluate';
import { withSharedSums } from '../../src/check/shared-sum';
import type { Check } from '../../src/model/checks';
import { checksOf } from '../../src/model/checks';
import { cell, cellsOf, subtract } from '../../src/model/expression';
import { findingMessage } from '../../src/words/catalogue';
import { formById, forms } from '../../src/forms';
import type { Form, RowNode } from '../../src/model/form';
import { isRowGroup, isRowHeading } from '../../src/model/form';
import { cellRefs } from '../../src/model/form-index';
import type { Report } from '../../src/model/report';
import { entryAt, fillTable } from '../../src/model/report';
import { recognise } from '../../src/recognise';
import { varyForm } from './damage/variant';
import { renderTable } from './render';

const form2019 = formById('2019');
const form2021 = formById('2021');

const reportOf = (form: Form, other: number): Report => ({
  form: form.id,
  unit: '某市财政局',
  year: 2023,
  tables: Object.fromEntries(
    form.tables.map(({ id }) => [
      id,
      fillTable(form, id, ({ row, column }) =>
        row.startsWith('other') ? other : row.length + column.length,
      ),
    ]),
  ),
});

/** Table 二 of one form, tables 三 and 四 of another. */
function mixed(disclosure: Form, rest: Form, other: number) {
  const title = '某市财政局2023年政府信息公开工作年度报告';
  const [own, theirs] = [reportOf(disclosure, 0), reportOf(rest, other)];
  const grids = [
    renderTable(disclosure, own, 'disclosure', { title, sheet: '二' }),
    renderTable(rest, theirs, 'applications', { title, sheet: '三' }),
    renderTable(rest, theirs, 'review', { title, sheet: '四' }),
  ];
  const found = recognise({ grids, paragraphs: [] }, forms);
  expect(found).toHaveLength(1);
  return { found: found[0]!, theirs };
}

test('2021 table 二 with a 2019 table 三: every row the forms share is read, （六） is not split', () => {
  const { found, theirs } = mixed(form2021, form2019, 5);
  expect(found.form.id).toBe('2021');
  for (const ref of cellRefs(form2021, 'applications'))
    expect([ref.row, entryAt(form2021, found.report, ref)]).toEqual([
      ref.row,
      ref.row.startsWith('other.')
        ? { text: '（六）其他处理 5', reason: 'otherForm', shared: { sum: 5, cells: 3 } }
        : entryAt(form2019, theirs, ref),
    ]);
  const rules = found.findings.map(({ rule }) => rule);
  expect(new Set(rules)).toEqual(new Set(['structure.mixedForms', 'structure.notCarried']));
  const split = found.findings.find(({ rule }) => rule === 'structure.notCarried')!;
  expect(findingMessage(form2021, split)).toBe(
    '表三“（六）其他处理 5”是合计数，2021年格式（现行）分为 3 行，无法得知各行是多少，没有转换。请按实际情况填写。',
  );
  const at = (row: string) => found.place({ table: 'applications', row, column: 'total' })?.address;
  expect(at('other.other')).toBe(at('other.unpaid'));
  expect(at('other.other')).toMatch(/^三!J\d+$/);
});

test('（六） that is not split counts whole in the sums of its columns, and in no check of one of its rows', () => {
  const { found } = mixed(form2021, form2019, 5);
  const checkOf = (rule: string, at: Partial<Check>) =>
    checksOf(form2021).find(
      (check) => check.rule.id === rule && check.column === at.column && check.row === at.row,
    )!;
  const verdictOf = (check: Check, natural: number) => {
    const lookup = withSharedSums(check, (ref) =>
      ref.row === 'results' ? natural : entryAt(form2021, found.report, ref),
    );
    return evaluate(check.left, check.rule.condition.relation, check.right, lookup).verdict;
  };
  const column = checkOf('applications.results', { column: 'natural' });
  const others = cellRefs(form2021, 'applications').filter(
    ({ row, column: id }) => id === 'natural' && cellsOf(column.right).some((ref) => ref.row === row),
  );
  const known = others
    .map((ref) => entryAt(form2021, found.report, ref))
    .filter((entry) => typeof entry === 'number');
  const sum = known.reduce((a, b) => a + b, 5);
  expect(verdictOf(column, sum)).toBe('pass');
  expect(verdictOf(column, sum + 1)).toBe('fail');
  expect(verdictOf(checkOf('applications.applicants', { row: 'other.unpaid' }), 0)).toBe('undecided');
  const oneLess = {
    ...column,
    right: subtract(column.right, cell('applications', 'other.unpaid', 'natural')),
  };
  expect(verdictOf(oneLess, sum)).toBe('undecided');
});

test('2021 table 二 with a 2019 table 三 whose （六） is 0: nothing is lost', () => {
  const { found } = mixed(form2021, form2019, 0);
  expect(found.findings.map(({ rule }) => rule)).toEqual(['structure.mixedForms']);
  expect(
    entryAt(form2021, found.report, { table: 'applications', row: 'other.unpaid', column: 'total' }),
  ).toBe(0);
});

test('2019 table 二 with a 2021 table 三: on the 2019 form, the three rows as their sum', () => {
  const { found } = mixed(form2019, form2021, 2);
  expect(found.form.id).toBe('2019');
  expect(entryAt(form2019, found.report, { table: 'applications', row: 'other', column: 'legal' })).toBe(6);
  expect(found.findings.map(({ rule }) => rule)).toEqual(['structure.mixedForms', 'structure.wrongForm']);
});

/** Table 三 of the form without some of its rows, alone in a report of a year. */
function without(gone: readonly string[], year: number) {
  const shown = varyForm(form2021, (block) => {
    const keep = (nodes: readonly RowNode[]): readonly RowNode[] =>
      nodes.flatMap((node): readonly RowNode[] =>
        isRowGroup(node)
          ? [{ ...node, children: keep(node.children) }]
          : isRowHeading(node) || !gone.includes(node.id)
            ? [node]
            : [],
      );
    return { ...block, rows: keep(block.rows) };
  });
  const grid = renderTable(shown, reportOf(shown, 0), 'applications', {
    title: `某市财政局${year}年政府信息公开工作年度报告`,
  });
  const [found] = recognise({ grids: [grid], paragraphs: [] }, forms);
  const missing = found!.findings.filter(({ rule }) => rule === 'structure.missingRow');
  return { ...found!, missing: missing.flatMap(({ cells }) => cells.map(({ row }) => row)) };
}

test.each([
  ['other.unpaid', 'other.notCorrected'],
  ['other.notCorrected', 'other.other'],
  ['other.unpaid', 'other.other'],
])(
  '2021 table 三 without %s and %s is no 2019 table: they are missing, whatever stands in the third',
  (...gone) => {
    const { form, missing, report } = without(gone, 2023);
    expect(form.id).toBe('2021');
    expect(missing).toEqual(expect.arrayContaining(gone));
    for (const ref of cellRefs(form2021, 'applications').filter(({ row }) => row.startsWith('other.')))
      expect([ref.row, entryAt(form2021, report, ref)]).toEqual([ref.row, gone.includes(ref.row) ? null : 0]);
  },
);

test.each([
  ['other.notCorrected', 'other.other'],
  ['other.unpaid', 'other.other'],
])(
  'nor is it one in a year of the 2019 form: without %s and %s the row that is left proves it',
  (...gone) => {
    const { form, missing, findings } = without(gone, 2020);
    expect(form.id).toBe('2021');
    expect(missing).toEqual(expect.arrayContaining(gone));
    expect(findings.map(({ rule }) => rule)).toContain('structure.wrongForm');
  },
);
