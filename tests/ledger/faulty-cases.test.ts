import { serialOf } from '../../src/ledger/calendar';
import { countedTables } from '../../src/ledger/count-rows';
import { faultyRows } from '../../src/ledger/judge-row';
import { columnsOf } from '../../src/ledger/register-layout';
import { rowsOn } from '../../src/ledger/rows';
import { SCOPES } from '../../src/ledger/settings';
import type { Grid, GridValue } from '../../src/model/grid';
import { asRows, form2021 } from './support';

const day = serialOf(2025, 3, 5);
const CASE = { number: '1', kind: '行政复议', received: day };
const faultOf = (row: Readonly<Record<string, string | number>>) =>
  faultyRows({ ledger: form2021.ledger!, year: 2025, applications: [], cases: asRows([row]) })[0]?.fault;
const countsOf = (row: Readonly<Record<string, string | number>>) =>
  countedTables(form2021, { applications: [], cases: asRows([row]), year: 2025, scope: SCOPES[0] })[
    'review'
  ]![0]!.slice(0, 5);

test('a case with a day but no outcome counts nowhere, which is an error', () => {
  const row = { ...CASE, closed: day + 30 };
  expect(countsOf(row)).toEqual([0, 0, 0, 0, 0]);
  expect(faultOf(row)).toMatchObject({ uncounted: true, say: '有审结日期，没有结果，没有计入表四' });
});

test('one with an outcome but no day counts as pending, which is to be verified', () => {
  const row = { ...CASE, outcome: '结果维持' };
  expect(countsOf(row)).toEqual([0, 0, 0, 1, 1]);
  expect(faultOf(row)).toMatchObject({ say: '有结果，没有审结日期，计入了尚未审结' });
  expect(faultOf(row)).not.toHaveProperty('uncounted');
});

test('one with both counts, and one with neither is pending: nothing is wrong', () => {
  expect(faultOf(CASE)).toBeUndefined();
  expect(faultOf({ ...CASE, closed: day + 30, outcome: '结果维持' })).toBeUndefined();
});

test('a number that is no day, and a day that has not come, count nowhere as they should: both are said', () => {
  expect(faultOf({ ...CASE, received: 20250301 })).toMatchObject({
    say: expect.stringContaining('不是日期'),
  });
  const closed = { ...CASE, closed: 20250301, outcome: '结果维持' };
  expect(faultOf(closed)).toMatchObject({ uncounted: true, say: expect.stringContaining('不是日期') });
  const ahead = asRows([{ ...CASE, received: day + 3650 }]);
  const given = { ledger: form2021.ledger!, year: 2025, applications: [], cases: ahead };
  expect(faultyRows({ ...given, until: day + 400 })).toMatchObject([
    { fault: { say: expect.stringContaining('还没有到') } },
  ]);
  expect(faultyRows({ ...given, until: day + 3650 })).toEqual([]);
});

test.each([
  ['nothing', null],
  ['a value that was pasted over the formula', '√'],
])('a row that holds %s where others hold formulas is said', (_, shown) => {
  const { cases: register } = form2021.ledger!;
  const columns = columnsOf(register);
  const cell = (id: string, value: GridValue): GridValue[] =>
    columns.map((each) => (each.id === id ? value : null));
  const rowOf = (number: string, fault: GridValue): GridValue[] => {
    const values: Readonly<Record<string, GridValue>> = { ...CASE, number, fault };
    return columns.map(({ id }) => values[id] ?? null);
  };
  const grid: Grid = {
    name: register.sheet,
    rows: [
      cell('index', register.title),
      columns.map(({ label }) => label),
      rowOf('1', '√'),
      rowOf('2', shown),
    ],
    merges: [],
    aligned: true,
    addressOf: (row) => `B${row + 1}`,
    formulas: columns.flatMap(({ id, index }) => [
      ...('kind' in columns[index]! ? [] : [{ row: 2, column: index, text: '=' }]),
      ...('kind' in columns[index]! || id === 'fault' ? [] : [{ row: 3, column: index, text: '=' }]),
    ]),
  };
  const faultsOn = (on: Grid) =>
    faultyRows({ ledger: form2021.ledger!, year: 2025, applications: [], cases: rowsOn(on, register)! });
  const { formulas, ...withoutFormulas } = grid;
  expect(formulas).not.toEqual([]);
  expect(faultsOn(grid).filter(({ fault }) => fault.say.includes('缺公式'))).toMatchObject([{ where: 'B4' }]);
  // A copy that holds values alone lacks nothing.
  expect(faultsOn(withoutFormulas).filter(({ fault }) => fault.say.includes('缺公式'))).toEqual([]);
});
