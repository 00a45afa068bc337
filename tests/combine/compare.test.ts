import type { Part } from '../../src/combine';
import { combine, compareTotal } from '../../src/combine';
import { formById } from '../../src/forms';
import type { CellRef } from '../../src/model/expression';
import type { Entry, Report } from '../../src/model/report';
import { cellRefs } from '../../src/model/form-index';
import { entryAt, fillTable } from '../../src/model/report';
import { is, NEW_NATURAL, office } from './offices';

const form = formById('2021');
const scope = { unit: '某市', year: 2023 };
const place = new Map(cellRefs(form).map((ref, at) => [`${ref.table}${ref.row}${ref.column}`, at]));
const nth = ({ table, row, column }: CellRef) => place.get(`${table}${row}${column}`)!;

/** Offices whose numbers no other office, pair or multiple gives by chance. */
const offices = [7, 101, 1009, 10007].map((factor, at) =>
  office(`局${at}`, (ref) => (nth(ref) % 3 ? factor * (nth(ref) + 1) : 0)),
);
const total = (parts: readonly Part[]): Report => combine(form, parts, scope).report;
const changed = (report: Report, entry: (ref: CellRef, was: Entry) => Entry): Report => ({
  ...report,
  tables: Object.fromEntries(
    form.tables.map(({ id }) => [id, fillTable(form, id, (ref) => entry(ref, entryAt(form, report, ref)))]),
  ),
});
const compare = (reported: Report, parts: readonly Part[] = offices) => {
  const { differences, whole } = compareTotal(form, combine(form, parts, scope), reported);
  const words = (causes: typeof whole) =>
    causes.map(({ how, parts: which }) => `${how} ${which.map(({ name }) => name).join('+')}`);
  return {
    differences: differences.map((each) => ({ ...each, causes: words(each.causes) })),
    whole: words(whole),
  };
};

describe('a reported total against the sum', () => {
  it('has no difference where it is the sum', () => {
    expect(compare(total(offices))).toEqual({ differences: [], whole: [] });
    const withZeros = [...offices, office('零局', () => 0)];
    expect(compare(total(withZeros), withZeros)).toEqual({ differences: [], whole: [] });
  });

  it('tells the office that was left out', () => {
    const { differences, whole } = compare(total([offices[0]!, offices[1]!, offices[3]!]));
    expect(whole).toEqual(['leftOut 局2']);
    expect(differences).toHaveLength(cellRefs(form).filter((ref) => nth(ref) % 3).length);
    expect(differences[0]).toEqual({
      ref: cellRefs(form)[1],
      reported: 2 * (7 + 101 + 10007),
      sum: 2 * (7 + 101 + 1009 + 10007),
      difference: -2 * 1009,
      causes: ['leftOut 局2'],
    });
  });

  it('tells an office counted twice, and a pair', () => {
    const again = { ...offices[1]!, name: '又', report: { ...offices[1]!.report, unit: '又' } };
    expect(compare(total([...offices, again])).whole).toEqual(['twice 局1']);
    expect(compare(total([offices[0]!, offices[2]!])).whole).toEqual(['leftOut 局1+局3']);
    expect(compare(total([offices[0]!, again]), [...offices.slice(0, 2), again]).whole).toEqual([
      'leftOut 局1',
      'leftOut 又',
    ]);
  });

  it('explains a single cell by its offices', () => {
    const sum = total(offices);
    const by = (delta: number) =>
      compare(changed(sum, (ref, was) => (is(ref, NEW_NATURAL) ? (was as number) + delta : was)));
    const value = (at: number) => entryAt(form, offices[at]!.report, NEW_NATURAL) as number;
    expect(by(-value(2)).differences).toMatchObject([{ difference: -value(2), causes: ['leftOut 局2'] }]);
    expect(by(value(0) + value(3)).differences).toMatchObject([{ causes: ['twice 局0+局3'] }]);
    expect(by(1).differences).toMatchObject([{ difference: 1, causes: [] }]);
    expect(by(-value(2)).whole).toEqual([]);
  });

  it('prefers the office that explains most cells', () => {
    const value = entryAt(form, offices[0]!.report, NEW_NATURAL);
    const twins = [...offices, office('同', (ref) => (is(ref, NEW_NATURAL) ? value : nth(ref)))];
    const reported = changed(total(twins), (ref, was) =>
      ref.table === 'applications' && ref.row === 'new'
        ? (was as number) - (entryAt(form, offices[0]!.report, ref) as number)
        : was,
    );
    expect(new Set(compare(reported, twins).differences.flatMap(({ causes }) => causes))).toEqual(
      new Set(['leftOut 局0']),
    );
  });

  it('names nobody where many would do', () => {
    const alike = Array.from({ length: 9 }, (_, at) => office(`局${at}`, () => 1));
    const one = changed(total(alike), (ref, was) => (is(ref, NEW_NATURAL) ? (was as number) - 1 : was));
    expect(compare(one, alike).differences).toMatchObject([{ difference: -1, causes: [] }]);
    const three = alike.slice(0, 3);
    const less = changed(total(three), (ref, was) => (is(ref, NEW_NATURAL) ? (was as number) - 1 : was));
    expect(compare(less, three).differences[0]!.causes).toEqual([
      'leftOut 局0',
      'leftOut 局1',
      'leftOut 局2',
    ]);
  });

  it('shows a blank or unread total without a difference, and passes over a table that it lacks', () => {
    const blank = changed(total(offices), (ref, was) => (is(ref, NEW_NATURAL) ? null : was));
    expect(compare(blank).differences).toMatchObject([{ reported: null, difference: null, causes: [] }]);
    const blanks = offices.map(({ name }) => office(name, (ref) => (is(ref, NEW_NATURAL) ? null : nth(ref))));
    expect(compare(total(blanks), blanks).differences).toEqual([]);
    const given = changed(total(blanks), (ref, was) => (is(ref, NEW_NATURAL) ? 3 : was));
    expect(compare(given, blanks).differences).toMatchObject([{ reported: 3, sum: null, difference: null }]);
    const { disclosure, applications } = total(offices).tables;
    const short = { ...total(offices), tables: { disclosure: disclosure!, applications: applications! } };
    expect(compare(short).differences).toEqual([]);
  });
});
