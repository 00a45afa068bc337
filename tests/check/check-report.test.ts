import { checkReport } from '../../src/check/check-report';
import { findingMessage } from '../../src/words/catalogue';
import { formById } from '../../src/forms';
import type { RuleFinding } from '../../src/model/finding';
import type { Entry, Report } from '../../src/model/report';
import { entryAt, fillTable } from '../../src/model/report';
import type { CellRef } from '../../src/model/expression';
import { add, cell } from '../../src/model/expression';

const form = formById('2021');

/** A report of zeros with some cells of table 三 changed: `{ 'new/natural': 12 }`. */
function reportWith(changes: Record<string, Entry>, tables = form.tables.map(({ id }) => id)): Report {
  const value = (ref: CellRef): Entry => {
    const key = `${ref.row}/${ref.column}`;
    return ref.table === 'applications' && key in changes ? changes[key]! : 0;
  };
  return {
    form: '2021',
    unit: '某局',
    year: 2023,
    tables: Object.fromEntries(tables.map((id) => [id, fillTable(form, id, value)])),
  };
}

const rules = (report: Report) => checkReport(form, report).map(({ rule, verdict }) => `${rule} ${verdict}`);

describe('checkReport', () => {
  it('finds nothing wrong in a consistent report', () => {
    const right = reportWith({
      'new/natural': 2,
      'new/total': 2,
      'disclosed/natural': 2,
      'disclosed/total': 2,
      'results/natural': 2,
      'results/total': 2,
    });
    expect(checkReport(form, right)).toEqual([]);
  });

  it('proposes for a cell with text what the sums need there, where nothing else waits for it', () => {
    const ref: CellRef = { table: 'applications', row: 'new', column: 'natural' };
    const proposed = (changes: Record<string, Entry>) => {
      const report = reportWith({ 'new/natural': null, ...changes });
      return checkReport(form, { ...report, texts: [{ ref, text: '若干' }] }).flatMap((each) =>
        each.kind === 'entry' && each.rule === 'entry.text' ? each.repairs?.list[0]?.changes[0]?.to : [],
      );
    };
    expect(proposed({ 'new/total': 7, 'carriedOut/natural': 7 })).toEqual([7]);
    expect(proposed({ 'new/total': 7, 'new/business': null, 'carriedOut/natural': null })).toEqual([0]);
  });

  it('says of a broken sum what it says without the text that stands in a cell of another', () => {
    const ref: CellRef = { table: 'applications', row: 'new', column: 'natural' };
    const report = {
      ...reportWith({ 'new/natural': null, 'results/legal': 3 }),
      texts: [{ ref, text: '若干' }],
    };
    expect(rules(report)).toEqual([
      'entry.text fail',
      'applications.balance fail',
      'applications.applicants fail',
      'applications.results fail',
    ]);
  });

  it('says which rule, both sides and the difference', () => {
    const wrong = reportWith({
      'new/natural': 12,
      'new/total': 12,
      'results/natural': 11,
      'disclosed/natural': 11,
    });
    const balance = checkReport(form, wrong).find(
      (finding): finding is RuleFinding =>
        finding.rule === 'applications.balance' && 'column' in finding && finding.column === 'natural',
    )!;
    expect(balance).toMatchObject({ verdict: 'fail', left: 12, right: 11, difference: 1, severity: 'error' });
    expect(balance.cells.map(({ row }) => row)).toEqual(['new', 'carriedIn', 'results', 'carriedOut']);
    expect(findingMessage(form, balance)).toBe(
      '表三「自然人」列收办平衡：差 1（收进 12，办结加结转 11）。请核对并改正。',
    );
  });

  it('breaks for one wrong cell exactly the rules that read it', () => {
    expect(rules(reportWith({ 'refused.law/legal': 3 }))).toEqual([
      'applications.applicants fail',
      'applications.results fail',
    ]);
    expect(rules(reportWith({ 'results/legal': 3 }))).toEqual([
      'applications.balance fail',
      'applications.applicants fail',
      'applications.results fail',
    ]);
  });

  it('leaves a rule undecided where an operand is blank, and says what would satisfy it', () => {
    const findings = checkReport(
      form,
      reportWith({
        'new/natural': null,
        'new/total': 1,
        'results/total': 1,
        'disclosed/total': 1,
        'results/natural': 1,
        'disclosed/natural': 1,
      }),
    );
    const undecided = findings.filter((finding): finding is RuleFinding => finding.kind === 'rule');
    expect(
      undecided.map(({ rule, verdict, wanted, zeroSatisfies }) => [rule, verdict, wanted, zeroSatisfies]),
    ).toEqual([
      ['applications.balance', 'undecided', 1, false],
      ['applications.applicants', 'undecided', 1, false],
    ]);
  });

  it('leaves the rules undecided that read what is no number', () => {
    expect(rules(reportWith({ 'new/natural': { text: '两件', reason: 'text' } }))).toEqual([
      'entry.unread fail',
      'applications.balance undecided',
      'applications.applicants undecided',
    ]);
  });

  it('says that no allowed value can satisfy a rule', () => {
    const finding = checkReport(
      form,
      reportWith({ 'new/natural': null, 'carriedIn/natural': 5, 'carriedIn/total': 5 }),
    ).find(
      (each): each is RuleFinding => each.rule === 'applications.balance' && each.verdict === 'undecided',
    );
    expect(finding?.wanted).toBeNull();
  });

  it.each<[string, Entry, string]>([
    ['entry.negative', -1, '不能是负数'],
    ['entry.fraction', 1.5, '应是整数'],
    ['entry.unread', { text: '#N/A', reason: 'error' }, '#N/A'],
    ['entry.unread', { text: '=SUM(D5:I5)', reason: 'noCachedValue' }, '=SUM(D5:I5)'],
    ['entry.blank', null, '没有的请填 0'],
  ])('reports %s with its place', (rule, entry, words) => {
    const report = reportWith({ 'new/natural': entry });
    const finding = checkReport(form, report).find((each) => each.rule === rule)!;
    expect(finding.cells).toEqual([{ table: 'applications', row: 'new', column: 'natural' }]);
    expect(findingMessage(form, finding)).toContain(words);
    expect(entryAt(form, report, finding.cells[0]!)).toEqual(entry);
  });

  it('a sum that shows an error is told by the cell that is no number, one typed over with words by itself', () => {
    const computed = [
      {
        ref: { table: 'applications', row: 'new', column: 'total' },
        formula: '=D5+E5',
        sum: add(cell('applications', 'new', 'natural'), cell('applications', 'new', 'business')),
      },
    ];
    const found = (natural: Entry, total: Entry) =>
      checkReport(form, { ...reportWith({ 'new/natural': natural, 'new/total': total }), computed })
        .filter(({ rule }) => rule === 'entry.unread')
        .map(({ cells }) => cells.map(({ column }) => column));
    expect(found({ text: '两件', reason: 'text' }, { text: '#VALUE!', reason: 'error' })).toEqual([
      ['natural'],
    ]);
    expect(found(2, { text: '两件', reason: 'text' })).toEqual([['total']]);
  });

  it('one stretch of text over several cells is one finding, different texts are several', () => {
    const unread = (text: string, reason: 'text' | 'ambiguous' = 'text'): Entry => ({ text, reason });
    const found = (first: Entry, second: Entry) =>
      checkReport(form, reportWith({ 'new/natural': first, 'new/business': second }))
        .filter(({ rule }) => rule === 'entry.unread')
        .map(({ cells }) => cells.map(({ column }) => column));
    expect(found(unread('3 5'), unread('3 5'))).toEqual([['natural', 'business']]);
    expect(found(unread('3 5'), unread('3 6'))).toEqual([['natural'], ['business']]);
    expect(found(unread('3 5'), unread('3 5', 'ambiguous'))).toEqual([['natural'], ['business']]);
    expect(found(unread('无'), unread('无'))).toEqual([['natural'], ['business']]);
  });

  it('passes over tables that are not there', () => {
    expect(checkReport(form, reportWith({}, ['review']))).toEqual([]);
  });

  it('compares amounts of the 2014 form as decimals', () => {
    const old = formById('2014');
    const report: Report = {
      form: '2014',
      unit: null,
      year: 2018,
      tables: { statistics: fillTable(old, 'statistics', ({ row }) => (row === 'funds' ? 0.1 : 0)) },
    };
    expect(checkReport(old, report)).toEqual([]);
  });
});
