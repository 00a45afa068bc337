import { forms } from '../../src/forms';
import type { Finding } from '../../src/model/finding';
import { cellRefs } from '../../src/model/form-index';
import { countsOf } from '../../src/taskpane/check/counts';
import { viewOf as causesOn } from '../../src/taskpane/check/findings-view';
import { standingOf } from '../../src/taskpane/check/standing';
import { check } from '../../src/tasks/check-report';
import type { ShownReport } from '../../src/taskpane/state';
import { at, reportOf } from './reports';

/** How a report stands, and its causes. */
const viewOf = (checked: ShownReport) => ({ ...standingOf(checked), ...causesOn(checked) });

test.each(forms.map(({ id }) => id))(
  'an empty report of form %s is not filled in, and nothing is wrong',
  (id) => {
    const checked = reportOf(id, () => null);
    const form = forms.find((each) => each.id === id)!;
    const view = viewOf(checked);
    const all = cellRefs(form);
    expect(view.cards).toEqual([]);
    expect(view).toMatchObject({ filled: 0, total: all.length, blanks: all });
    expect(view.tables.map(({ status, blanks }) => [status, blanks])).toEqual(
      form.tables.map((table) => ['unfilled', cellRefs(form, table.id).length]),
    );
    expect(countsOf([checked])).toEqual({ error: 0, verify: 0, explained: 0, blanks: all.length });
  },
);

test('a total that a formula computes is no cell to fill', () => {
  const ref = { table: 'applications', row: 'new', column: 'total' };
  const typed = reportOf('2021', () => null);
  const { recognised } = typed;
  const computed = [{ ref, formula: '=SUM(D5:I5)' }];
  const report = { ...recognised.report, computed };
  const progress = viewOf(check({ ...recognised, report }));
  expect(progress.total).toBe(viewOf(typed).total - 1);
  expect(progress.blanks).not.toContainEqual(ref);
  expect(progress.filled).toBe(0);
});

test('a blank of last year’s report keeps nothing of this year’s from passing', () => {
  const checked = reportOf('2021', () => 0);
  const { report } = checked.recognised;
  const lastYear = {
    ...reportOf('2021', (ref) => (ref.row.startsWith('carriedOut') ? null : 0)).recognised.report,
    year: 2022,
  };
  const view = viewOf(check(checked.recognised, { lastYear }));
  expect(report.year).toBe(2023);
  expect(view.notCompared.length).toBeGreaterThan(0);
  expect(view.tables.map(({ status }) => status)).toEqual(view.tables.map(() => 'pass'));
  expect(view).toMatchObject({ blanks: [], waiting: [] });
});

test.each(forms.map(({ id }) => id))('a report of zeros in form %s passes in every table', (id) => {
  const view = viewOf(reportOf(id, () => 0));
  expect(view.tables.map(({ status }) => status)).toEqual(view.tables.map(() => 'pass'));
  expect([...view.cards, ...view.blanks, ...view.waiting]).toEqual([]);
});

test('one wrong number is an error in its table and nowhere else', () => {
  const view = viewOf(reportOf('2021', (ref) => (at(ref, 'new', 'natural') ? 3 : 0)));
  expect(Object.fromEntries(view.tables.map(({ table, status }) => [table, status]))).toEqual({
    disclosure: 'pass',
    applications: 'error',
    review: 'pass',
  });
  expect(view.cards).toMatchObject([
    {
      tier: 'error',
      title: '本年新收·自然人 3 → 0',
      cells: [{ row: 'new', column: 'natural' }],
      lines: [
        { words: expect.stringContaining('收进 3') },
        { words: expect.stringContaining('总计 0，各项之和 3') },
      ],
    },
  ]);
  for (const { wording } of view.cards[0]!.rules) expect(wording).toBeTruthy();
});

test('errors stand before what is only to be verified', () => {
  const checked = reportOf('2014', (ref) =>
    ref.row === 'received' ? 5 : ref.row === 'channel.website' ? 9 : ref.row === 'disclosed' ? 1 : 0,
  );
  const tiers = viewOf(checked).cards.map(({ tier }) => tier);
  expect(tiers).toEqual([...tiers].sort());
  expect(tiers).toContain('error');
});

test('what waits for a blank names the blank first', () => {
  const progress = viewOf(reportOf('2021', (ref) => (at(ref, 'new', 'natural') ? null : 0)));
  expect(progress.blanks).toHaveLength(1);
  expect(progress.waiting.length).toBeGreaterThan(0);
  for (const { cells } of progress.waiting) expect(at(cells[0]!, 'new', 'natural')).toBe(true);
});

test('keys of lines are unique and stay from one check to the next', () => {
  const keys = (value: number) => {
    const view = viewOf(reportOf('2021', (ref) => (at(ref, 'new', 'natural') ? value : 0)));
    return view.cards.map(({ key }) => key);
  };
  expect(new Set(keys(3)).size).toBe(keys(3).length);
  expect(keys(4)).toEqual(keys(3));
});

describe('a finding that is to be verified', () => {
  const [ref] = cellRefs(forms[0]!);
  const found = (state?: 'kept' | 'stale', severity: 'verify' | 'error' = 'verify') => {
    const checked = reportOf(forms[0]!.id, () => 0);
    const finding: Finding = {
      kind: 'entry',
      rule: 'entry.fraction',
      severity,
      verdict: 'fail',
      cells: [ref!],
      value: 0.5,
      ...(state && { explanation: { state, text: '修订 3 件', values: '0.5', date: '' } }),
    };
    const shown = { ...checked, findings: [finding] };
    return { view: viewOf(shown), counts: countsOf([shown]) };
  };

  test('and is explained counts apart; its table passes', () => {
    const { view, counts } = found('kept');
    expect(view.cards).toMatchObject([
      { tier: 'explained', advice: expect.stringMatching(/已说明：“修订 3 件”/) },
    ]);
    expect(counts).toEqual({ error: 0, verify: 0, explained: 1, blanks: 0 });
    expect(view.tables[0]!.status).toBe('pass');
  });

  test('is to be verified again once its numbers have changed, with the old words', () => {
    expect(found('stale').view.cards).toMatchObject([
      { tier: 'verify', advice: expect.stringMatching(/原说明“修订 3 件”.*请重新说明/) },
    ]);
    expect(found().view.cards).toMatchObject([{ tier: 'verify' }]);
  });
});
