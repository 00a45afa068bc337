import { forms } from '../../src/forms';
import type { Finding } from '../../src/model/finding';
import { cellRefs } from '../../src/model/form-index';
import { countsOf } from '../../src/taskpane/check/counts';
import { viewOf } from '../../src/taskpane/check/findings-view';
import { at, reportOf } from './reports';

test.each(forms.map(({ id }) => id))('an empty report of form %s is one line for each table', (id) => {
  const view = viewOf(reportOf(id, () => null));
  const form = forms.find((each) => each.id === id)!;
  expect(view.lines).toEqual([]);
  expect(view.groups.map(({ table, blanks }) => [table, blanks.length])).toEqual(
    form.tables.map((table) => [table.id, cellRefs(form, table.id).length]),
  );
  expect(view.tables.map(({ status }) => status)).toEqual(form.tables.map(() => 'undecided'));
  expect(countsOf([reportOf(id, () => null)])).toEqual({
    error: 0,
    verify: 0,
    explained: 0,
    undecided: form.tables.length,
  });
});

test.each(forms.map(({ id }) => id))('a report of zeros in form %s passes in every table', (id) => {
  const view = viewOf(reportOf(id, () => 0));
  expect(view.tables.map(({ status }) => status)).toEqual(view.tables.map(() => 'pass'));
  expect([...view.lines, ...view.groups]).toEqual([]);
});

test('one wrong number is an error in its table and nowhere else', () => {
  const view = viewOf(reportOf('2021', (ref) => (at(ref, 'new', 'natural') ? 3 : 0)));
  expect(Object.fromEntries(view.tables.map(({ table, status }) => [table, status]))).toEqual({
    disclosure: 'pass',
    applications: 'error',
    review: 'pass',
  });
  expect(view.lines.length).toBeGreaterThan(0);
  for (const { tier, cells, rule } of view.lines) {
    expect(tier).toBe('error');
    expect(rule?.wording).toBeTruthy();
    expect(cells.some((ref) => at(ref, 'new', 'natural'))).toBe(true);
  }
});

test('errors stand before what is only to be verified', () => {
  const checked = reportOf('2014', (ref) =>
    ref.row === 'received' ? 5 : ref.row === 'channel.website' ? 9 : ref.row === 'disclosed' ? 1 : 0,
  );
  const tiers = viewOf(checked).lines.map(({ tier }) => tier);
  expect(tiers).toEqual([...tiers].sort());
  expect(tiers).toContain('error');
});

test('what waits for a blank names the blank first', () => {
  const { groups } = viewOf(reportOf('2021', (ref) => (at(ref, 'new', 'natural') ? null : 0)));
  expect(groups).toHaveLength(1);
  expect(groups[0]!.blanks).toHaveLength(1);
  expect(groups[0]!.lines.length).toBeGreaterThan(0);
  for (const { cells } of groups[0]!.lines) expect(at(cells[0]!, 'new', 'natural')).toBe(true);
});

test('keys of lines are unique and stay from one check to the next', () => {
  const keys = (value: number) => {
    const view = viewOf(reportOf('2021', (ref) => (at(ref, 'new', 'natural') ? value : 0)));
    return view.lines.map(({ key }) => key);
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
    expect(view.lines).toMatchObject([
      { tier: 'explained', message: expect.stringMatching(/已说明：“修订 3 件”/) },
    ]);
    expect(counts).toEqual({ error: 0, verify: 0, explained: 1, undecided: 0 });
    expect(view.tables[0]!.status).toBe('pass');
  });

  test('is to be verified again once its numbers have changed, with the old words', () => {
    expect(found('stale').view.lines).toMatchObject([
      { tier: 'verify', message: expect.stringMatching(/原说明“修订 3 件”.*请重新说明/) },
    ]);
    expect(found().view.lines).toMatchObject([{ tier: 'verify' }]);
  });
});
