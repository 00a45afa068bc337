import fc from 'fast-check';
import { checkReport } from '../../src/check/check-report';
import { findingMessage } from '../../src/words/catalogue';
import { formById } from '../../src/forms';
import { withRules } from '../../src/model/checks';
import { cell, constant, isSameCell } from '../../src/model/expression';
import { cellKind, cellRefs } from '../../src/model/form-index';
import type { Entry, Report } from '../../src/model/report';
import { entryAt, fillTable } from '../../src/model/report';
import { recognise } from '../../src/recognise';
import { readText } from '../../src/read';
import { randomReport } from '../recognise/damage/report';
import { Random } from '../recognise/damage/random';
import { runs } from '../support/properties';

const form = formById('2021');

/** A report of zeros with some cells changed: `{ 'applications/new/natural': 12 }`. */
function reportWith(changes: Readonly<Record<string, Entry>>): Report {
  return {
    form: '2021',
    unit: '某局',
    year: 2023,
    tables: Object.fromEntries(
      form.tables.map(({ id }) => [
        id,
        fillTable(form, id, ({ table, row, column }) => {
          const change = changes[`${table}/${row}/${column}`];
          return change === undefined ? 0 : change;
        }),
      ]),
    ),
  };
}

const hints = (report: Report) =>
  checkReport(form, report).filter(({ rule }) => rule === 'entry.splitDigits');

const TWELVE = {
  'applications/new/total': 12,
  'applications/disclosed/natural': 12,
  'applications/disclosed/total': 12,
  'applications/results/natural': 12,
  'applications/results/total': 12,
};

test('a rule that is no equation has no say', () => {
  const own = withRules(form, [
    {
      id: 'own.上限',
      name: '上限',
      severity: 'verify',
      origin: 'own',
      condition: {
        left: cell('applications', 'new', 'natural'),
        relation: '<=',
        right: constant(100),
      },
      sides: ['左边', '右边'],
      wording: '',
      source: '',
    },
  ]);
  const report = reportWith({
    ...TWELVE,
    'applications/new/natural': 1,
    'applications/new/business': 2,
  });
  expect(checkReport(own, report)).toEqual(checkReport(form, report));
  expect(hints(report)).toHaveLength(1);
});

test('1 and 2 side by side, where 12 makes the row and both columns hold', () => {
  const report = reportWith({
    ...TWELVE,
    'applications/new/natural': 1,
    'applications/new/business': 2,
  });
  const [hint, ...more] = hints(report);
  expect(more).toEqual([]);
  expect(hint).toMatchObject({
    severity: 'verify',
    value: 12,
    cells: [
      { row: 'new', column: 'natural' },
      { row: 'new', column: 'business' },
    ],
  });
  expect(findingMessage(form, hint!)).toBe(
    '表三「一、本年新收政府信息公开申请数量」行「自然人」列可能应为 12：相邻两格填的是 1、2，像是一个数被拆开。「自然人」列填 12、「法人或其他组织·商业企业」列填 0，有关合计就都相符。请核实。',
  );
});

test('nothing where a blank leaves the sum of the row open', () => {
  const split = { ...TWELVE, 'applications/new/natural': 1, 'applications/new/business': 2 };
  expect(hints(reportWith({ ...split, 'applications/new/research': null }))).toEqual([]);
});

test('in 表四, where the one sum is the number itself', () => {
  const cell = (id: string) => `review/cases/reconsideration.${id}`;
  const report = reportWith({ [cell('upheld')]: 1, [cell('corrected')]: 2, [cell('total')]: 12 });
  expect(hints(report)).toMatchObject([{ value: 12 }]);
  // Beside other numbers one sum may be right by chance.
  expect(
    hints({
      ...reportWith({
        [cell('upheld')]: 1,
        [cell('corrected')]: 2,
        [cell('pending')]: 3,
        [cell('total')]: 15,
      }),
    }),
  ).toEqual([]);
});

test('nothing where a total is wrong for another reason', () => {
  expect(
    hints(reportWith({ ...TWELVE, 'applications/new/natural': 1, 'applications/new/business': 3 })),
  ).toEqual([]);
  expect(hints(reportWith({ ...TWELVE, 'applications/new/natural': 11 }))).toEqual([]);
});

test('one changed number is never taken for a split one', () => {
  const counts = cellRefs(form).filter((ref) => cellKind(form, ref).kind === 'count');
  fc.assert(
    fc.property(fc.nat(), fc.nat(counts.length - 1), fc.integer({ min: 0, max: 99 }), (seed, at, value) => {
      const right = randomReport(form, '某局', 2023, new Random(seed));
      const ref = counts[at]!;
      const changed = fillTable(form, ref.table, (each) =>
        isSameCell(each, ref) ? value : entryAt(form, right, each),
      );
      expect(hints({ ...right, tables: { ...right.tables, [ref.table]: changed } })).toEqual([]);
    }),
    { numRuns: runs(200) },
  );
});

test('a text row with one number too many says what it may be', () => {
  const text = [
    '某局2023年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    ' | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计',
    '一、本年新收政府信息公开申请数量 | 1 | 2 | 0 | 0 | 3 | 0 | 0 | 15',
    '二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
    '四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  ].join('\n');
  const [found] = recognise(readText(text), [form]);
  const [row] = found!.report.tables.applications!;
  expect(row!.map((entry) => (entry as { maybe?: readonly number[] }).maybe)).toEqual(
    [12, 0, 0, 3, 0, 0, 15].map((value) => [value]),
  );
});
