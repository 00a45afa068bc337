/** @jest-environment jsdom */
import { suspectsOf } from '../../../src/model/finding';
import type { Repair } from '../../../src/model/repair';
import { entryAt } from '../../../src/model/report';
import type { LiveReport } from '../../../src/tasks/live';
import { adoptRepair, undoChange } from '../../../src/tasks/live';
import { watchBatches } from '../../excel/batches';
import { startOffice } from '../../workbench/office';
import type { LiveOffice } from './live';
import { checkOnly, context, emptyBook, insertSample, ref, typeInto } from './live';

let office: LiveOffice;

beforeAll(async () => {
  office = await startOffice();
});
beforeEach(() => emptyBook(office));

const NEW = ref('applications', 'new', 'natural');

/** A published report of which one number was typed wrongly. */
async function broken(value: number | string, at = NEW): Promise<LiveReport> {
  await insertSample('dongguan-2023');
  typeInto(office, await checkOnly(), at, value);
  return checkOnly();
}

function firstRepair({ findings }: LiveReport): Repair {
  const found = findings.flatMap((each) => ('repairs' in each && each.repairs?.list) || []);
  expect(found.length).toBeGreaterThan(0);
  return found[0]!;
}

const failures = ({ findings }: LiveReport) => findings.filter(({ verdict }) => verdict === 'fail');
const shown = (report: LiveReport, at = NEW) => entryAt(report.recognised.form, report.recognised.report, at);

test('a repair is made as one writing; then nothing is wrong; taken back, all is as it was', async () => {
  const report = await broken(12);
  const { changes } = firstRepair(report);
  expect(changes).toEqual([{ ref: NEW, from: 12, to: 2 }]);
  const batches = watchBatches(office);
  const { change } = await adoptRepair({ report, changes }, context);
  const writings = batches.syncs.flatMap(({ Actions }) => Actions).filter(({ Name }) => Name === 'Values');
  expect(writings).toHaveLength(1);
  const mended = await checkOnly();
  expect(failures(mended)).toEqual([]);
  expect(shown(mended)).toBe(2);

  await undoChange(change, context);
  const again = await checkOnly();
  expect(again.findings).toEqual(report.findings);
});

test('a blank that was filled is blank again when taken back', async () => {
  const report = await broken(12);
  typeInto(office, report, NEW, '');
  const blank = await checkOnly();
  expect(shown(blank)).toBeNull();
  const { change } = await adoptRepair(
    { report: blank, changes: [{ ref: NEW, from: null, to: 2 }] },
    context,
  );
  expect(shown(await checkOnly())).toBe(2);
  await undoChange(change, context);
  expect((await checkOnly()).placeOf(NEW)!.content).toBeNull();
});

test('a cell that was changed since the check stops the whole repair, and so it does taking back', async () => {
  const report = await broken(12);
  const { changes } = firstRepair(report);
  const other = { ref: ref('applications', 'new', 'business'), from: 0, to: 1 };
  typeInto(office, report, NEW, 13);
  await expect(adoptRepair({ report, changes: [other, ...changes] }, context)).rejects.toThrow(
    /「自然人」列.*已改动.*重新校验/,
  );
  expect([shown(await checkOnly()), shown(await checkOnly(), other.ref)]).toEqual([13, 0]);

  typeInto(office, report, NEW, 12);
  const { change } = await adoptRepair({ report, changes }, context);
  typeInto(office, report, NEW, 99);
  expect((await undoChange(change, context)).left).toEqual([expect.stringMatching(/^三!D5后来又改过/)]);
  expect(shown(await checkOnly())).toBe(99);
});

test('a formula is not typed over, and nothing else is written', async () => {
  const report = await broken(12);
  const total = ref('applications', 'new', 'total');
  const { sheetId, row, column } = report.placeOf(total)!;
  office.book.type(sheetId, row, column, { formula: '=SUM(D5:I5)' });
  const changes = [
    { ref: NEW, from: 12, to: 2 },
    { ref: total, from: 12, to: 2 },
  ];
  await expect(adoptRepair({ report, changes }, context)).rejects.toThrow(/三!J5 是公式.*各分项/);
  expect(shown(await checkOnly())).toBe(12);
});

test('the suspects of a finding are the cells of its likeliest repair', async () => {
  const report = await broken(12);
  const [finding] = failures(report);
  expect(suspectsOf(finding!)).toEqual([NEW]);
  typeInto(office, report, NEW, 2);
  expect((await checkOnly()).findings.flatMap(suspectsOf)).toEqual([]);
});
