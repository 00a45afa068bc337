/** @jest-environment jsdom */
import type { Form } from '../../src/model/form';
import { entryAt } from '../../src/model/report';
import { adoptRepair, insertCharts } from '../../src/tasks/live';
import type { LiveOffice } from '../tasks/live/live';
import { checkOnly, context, emptyBook, insert, ref, typeInto } from '../tasks/live/live';
import { startOffice } from '../workbench/office';
import { FILLED } from './fourth-form';

// Registered as one name in the list of forms, and nowhere else.
jest.mock('../../src/forms/official', () => {
  const { forms: official } = jest.requireActual<{ forms: Form[] }>('../../src/forms/official');
  const { fourthForm: fourth } = jest.requireActual<{ fourthForm: Form }>('./fourth-form');
  return { forms: [...official, fourth] };
});

let office: LiveOffice;

beforeAll(async () => {
  office = await startOffice();
});
beforeEach(() => emptyBook(office));

const insertAnnex = (input: Parameters<typeof insert>[0] = {}) => insert({ form: 'outlets', ...input });

test('blank, on a sheet of its own: read back blank, with the unit and the year of its title', async () => {
  const { sheets } = await insertAnnex();
  expect(sheets.map(({ table, sheetName }) => [table, sheetName])).toEqual([['outlets', '附表']]);
  const { recognised } = await checkOnly();
  expect(recognised.report).toMatchObject({
    form: 'outlets',
    unit: '某局',
    year: 2023,
    tables: { outlets: FILLED.map((row) => row.map(() => null)) },
  });
});

test('a wrong number fails its column; the repair of the total mends it', async () => {
  await insertAnnex({ totals: 'typed', values: { outlets: FILLED } });
  expect((await checkOnly()).findings).toEqual([]);
  const total = ref('outlets', 'total', 'visits');
  typeInto(office, await checkOnly(), total, 159);
  const report = await checkOnly();
  expect(report.findings).toMatchObject([{ rule: 'outlets.total', column: 'visits', difference: 1 }]);
  const repairs = report.findings.flatMap((each) => ('repairs' in each && each.repairs?.list) || []);
  const { changes } = repairs.find((each) => each.changes.some(({ to }) => to === 158))!;
  await adoptRepair({ report, changes }, context);
  const mended = await checkOnly();
  expect(mended.findings).toEqual([]);
  expect(entryAt(mended.recognised.form, mended.recognised.report, total)).toBe(158);
});

test('it has no charts, and says so', async () => {
  await insertAnnex();
  await expect(insertCharts({}, context)).rejects.toThrow('查阅场所附表没有可画的图表。');
});
