import { checkReport } from '../../src/check/check-report';
import { withRepairs } from '../../src/check/repair/attach';
import { formById } from '../../src/forms';
import { causesOf } from '../../src/model/cause';
import { checksOf, withRules } from '../../src/model/checks';
import { cellRefs } from '../../src/model/form-index';
import type { CellRef } from '../../src/model/expression';
import { cellKey, cellsOf } from '../../src/model/expression';
import type { Finding } from '../../src/model/finding';
import type { Entry, Report } from '../../src/model/report';
import { entryAt, fillTable } from '../../src/model/report';
import { cellName, checkPlace } from '../../src/derive/names';
import { shortCellName } from '../../src/derive/short-names';
import { causeWords } from '../../src/words/cause-words';
import { forms } from '../../src/forms';
import { applicationsOf, plain } from '../check/repair/problems';

const form = formById('2021');

const withCells = (report: Report, cells: Readonly<Record<string, Entry>>): Report => ({
  ...report,
  tables: {
    applications: fillTable(form, 'applications', (ref) => {
      const entry = cells[`${ref.row} ${ref.column}`];
      return entry === undefined ? entryAt(form, report, ref) : entry;
    }),
  },
});

const withFormulas = (report: Report): Report => ({
  ...report,
  computed: checksOf(form)
    .filter(({ rule, left }) => rule.defines && cellsOf(left)[0]!.table === 'applications')
    .map(({ left, right }) => ({ ref: cellsOf(left)[0]!, formula: '=…', sum: right })),
});

const addresses = new Map(
  cellRefs(form, 'applications').map((ref, at) => [
    cellKey(ref),
    `${'DEFGHIJ'.charAt(at % 7)}${5 + Math.floor(at / 7)}`,
  ]),
);
const addressOf = (ref: CellRef) => addresses.get(cellKey(ref));

const causes = (report: Report) =>
  causesOf(withRepairs<Finding>(form, report, checkReport(form, report))).map((cause) =>
    causeWords(form, cause, addressOf),
  );

test('a wrong number is said as its change, under it the sums that it mends', () =>
  expect(causes(withCells(plain, { 'disclosed total': 38 }))).toEqual([
    {
      title: 'J7 予以公开·总计 38 → 37',
      advice: '可能写错了一位。',
      lines: [
        '三（一）行申请人合计：总计 38，各项之和 37，差 1',
        '总计列办理结果合计：总计 66，各项之和 67，差 1',
      ],
    },
  ]));

test('independent mistakes are causes of their own, a number in the wrong column is a move', () =>
  expect(
    causes(
      withCells(plain, { 'refused.law natural': 0, 'refused.law research': 12, 'carriedIn business': 9 }),
    ).map(({ title }) => title),
  ).toEqual([
    'E6 上年结转·商业企业 9 → 0',
    'D10、F10 其他法律行政法规禁止公开：把 12 从「科研机构」移到「自然人」',
  ]));

test('where nothing decides between several cells both sides are said, and how many cells there are', () => {
  const report = withFormulas(
    applicationsOf({ 'new natural': 13, 'disclosed natural': 10, 'carriedOut natural': 4 }),
  );
  expect(causes(report)).toEqual([
    {
      title: '表三 自然人列收办平衡：收进 13，办结加结转 14，差 1',
      advice: expect.stringMatching(/^请核对本列各格：有 \d 格都可能填错/),
      lines: ['总计列收办平衡：收进 13，办结加结转 14，差 1'],
    },
  ]);
});

test('one cell that is no number is one cause, however many sums wait for it', () => {
  const unread = { text: '无', reason: 'text' } as const;
  const said = causes(
    withCells(plain, {
      'disclosed natural': unread,
      'disclosed business': unread,
      'refused.law legal': unread,
    }),
  );
  expect(said).toHaveLength(2);
  expect(said[0]!.title).toContain('“无”');
});

test('cells of every form have short names that tell them apart', () => {
  for (const each of forms) {
    const names = cellRefs(each).map((ref) => `${ref.table} ${shortCellName(each, ref)}`);
    expect(new Set(names).size).toBe(names.length);
    const long = [
      ...cellRefs(each).map((ref) => cellName(each, ref)),
      ...checksOf(withRules(each, each.unitRules ?? [])).map((check) => checkPlace(each, check)),
    ];
    // No name is missing, and none is an id.
    expect([...names.map((name) => name.slice(name.indexOf(' '))), ...long].join()).not.toMatch(
      /「」|··|[a-z]/,
    );
  }
});
