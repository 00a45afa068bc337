/** @jest-environment jsdom */
import { findingMessage } from '../../../src/words/catalogue';
import type { CellRef } from '../../../src/model/expression';
import { suspectsOf } from '../../../src/model/finding';
import type { Change, Repairs } from '../../../src/model/repair';
import { entryAt } from '../../../src/model/report';
import type { LiveReport } from '../../../src/tasks/live';
import { adoptRepair, checkWorkbook, fillReport, undoChange } from '../../../src/tasks/live';
import { startOffice } from '../../workbench/office';
import type { LiveOffice } from './live';
import { checkOnly, context, emptyBook, insert, ref, sample, typeInto } from './live';

let office: LiveOffice;

beforeAll(async () => {
  office = await startOffice();
});

const HANDLED = ref('applications', 'disclosed', 'natural');
const TOTAL = ref('applications', 'disclosed', 'total');
const RESULTS = ref('applications', 'results', 'natural');

/** A published report whose totals are formulas, with one cell typed otherwise. */
async function filled(at?: CellRef, value: string | number = ''): Promise<LiveReport> {
  emptyBook(office);
  await insert();
  const { report } = sample('dongguan-2023');
  await fillReport({ target: await checkOnly(), source: report }, context);
  const found = await checkOnly();
  if (!at) return found;
  typeInto(office, found, at, value);
  return checkOnly();
}

/** Formulas of our own sheets are locked: whoever types over one has taken the protection off. */
const unprotect = ({ placeOf }: LiveReport) =>
  Excel.run(async (excel) => {
    excel.workbook.worksheets.getItem(placeOf(TOTAL)!.sheetId).protection.unprotect();
    await excel.sync();
  });

const said = ({ recognised, findings }: LiveReport): readonly string[] =>
  findings.map((finding) => findingMessage(recognised.form, finding));
const shown = ({ recognised: { form, report } }: LiveReport, at: CellRef) => entryAt(form, report, at);
const repairsIn = ({ findings }: LiveReport): Repairs =>
  findings.flatMap((finding) => ('repairs' in finding && finding.repairs) || [])[0]!;
const changesIn = (report: LiveReport): readonly (readonly Change[])[] =>
  repairsIn(report).list.map(({ changes }) => changes);

test('a wrong number is among the cells to change, no total is, and adopting its repair mends all', async () => {
  const right = await filled();
  expect(said(right)).toEqual([]);
  const was = shown(right, HANDLED) as number;
  const broken = await filled(HANDLED, was + 700);
  expect(said(broken)[0]).toMatch(
    /^表三「自然人」列收办平衡：差 700（收进 \d+，办结加结转 \d+）。请核对本列各格/,
  );
  const columns = new Set(
    changesIn(broken).flatMap((changes) => changes.map(({ ref: { column } }) => column)),
  );
  expect(columns).toEqual(new Set(['natural']));
  expect(
    changesIn(broken)
      .flat()
      .some(({ ref: { row } }) => row === 'results'),
  ).toBe(false);
  const change = { ref: HANDLED, from: was + 700, to: was };
  expect(changesIn(broken)).toContainEqual([change]);
  await adoptRepair({ report: broken, changes: [change] }, context);
  expect(said(await checkOnly())).toEqual([]);
});

test('nothing is marked and nothing advised without evidence; the cell changed last is evidence', async () => {
  const right = await filled();
  typeInto(office, right, HANDLED, 700);
  const [broken] = (await checkWorkbook(undefined, context)).reports;
  expect(broken!.findings.map(suspectsOf)).toEqual(broken!.findings.map(() => []));
  const [known] = (await checkWorkbook({ before: [right] }, context)).reports;
  expect(known!.changed).toEqual([HANDLED]);
  expect(repairsIn(known!).list[0]).toMatchObject({ changes: [{ ref: HANDLED }], reason: 'changedLast' });
  expect(suspectsOf(known!.findings[0]!)).toEqual([HANDLED]);
});

test('a blank total is no blank: one cell is to be filled in, with the number that it needs', async () => {
  const was = shown(await filled(), HANDLED);
  const { findings } = await filled(HANDLED);
  const blank = findings.filter(({ rule }) => rule === 'entry.blank');
  expect(blank.map(({ cells }) => cells)).toEqual([[HANDLED]]);
  const waiting = findings.filter((each) => 'missing' in each && each.missing);
  expect(waiting.length).toBeGreaterThan(0);
  for (const each of waiting) expect(each).toMatchObject({ missing: [HANDLED], wanted: was });
});

test.each(['1件', '１', '无'])(
  '%s in a number cell is one finding there, and can be made a number',
  async (text) => {
    const broken = await filled(HANDLED, text);
    expect(broken.findings).toMatchObject([{ rule: 'entry.text', cells: [HANDLED], text }]);
    const [changes] = changesIn(broken);
    const { change } = await adoptRepair({ report: broken, changes: changes! }, context);
    const mended = await checkOnly();
    expect(shown(mended, HANDLED)).toBe(1);
    expect(mended.findings.map(({ rule }) => rule)).not.toContain('entry.text');
    await undoChange(change, context);
    expect((await checkOnly()).placeOf(HANDLED)!.content).toBe(text);
  },
);

test('a number typed over a formula gives way to it again, and comes back when that is undone', async () => {
  const right = await filled();
  await unprotect(right);
  const { formula } = right.placeOf(TOTAL)!;
  typeInto(office, right, TOTAL, 12345);
  const typed = await checkOnly();
  expect(typed.findings).toMatchObject([{ rule: 'entry.typedTotal', value: 12345, formula }]);
  const { change } = await adoptRepair({ report: typed, changes: changesIn(typed)[0]! }, context);
  const mended = await checkOnly();
  expect([said(mended), mended.placeOf(TOTAL)!.formula]).toEqual([[], formula]);
  await undoChange(change, context);
  expect((await checkOnly()).placeOf(TOTAL)).toMatchObject({ content: 12345 });
});

test('a formula that is too short gets the right one', async () => {
  const right = await filled();
  await unprotect(right);
  const { sheetId, row, column, formula: whole = '' } = right.placeOf(RESULTS)!;
  const short = `=SUM(${/SUM\((\w+:)/.exec(whole)![1]}D20)`;
  office.book.type(sheetId, row, column, { formula: short });
  typeInto(office, right, ref('applications', 'other.other', 'natural'), 5);
  typeInto(
    office,
    right,
    ref('applications', 'new', 'natural'),
    5 + (shown(right, ref('applications', 'new', 'natural')) as number),
  );
  const broken = await checkOnly();
  expect(broken.findings).toMatchObject([{ rule: 'entry.wrongFormula', text: short, formula: whole }]);
  const adopted = await adoptRepair({ report: broken, changes: changesIn(broken)[0]! }, context);
  expect(said(await checkOnly())).toEqual([]);
  await undoChange(adopted.change, context);
  expect((await checkOnly()).placeOf(RESULTS)!.formula).toBe(short);
});
