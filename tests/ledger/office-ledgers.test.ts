import { cellAddress } from '../../src/derive/address';
import { ledgerText } from '../../src/cli/ledger-text';
import type { Grid } from '../../src/model/grid';
import { countExisting } from '../../src/tasks/ledger/count-existing';
import { tableIndex } from '../../src/model/form-index';
import type { OfficeLedger } from './office-ledgers';
import { OFFICE_LEDGERS } from './office-ledgers';
import { form2021 } from './support';

const gridsOf = ({ sheets }: OfficeLedger): readonly Grid[] =>
  sheets.map(({ name, rows, merges = [] }) => ({
    name,
    rows,
    merges,
    aligned: true,
    addressOf: (row, column) => `${name}!${cellAddress(row, column)}`,
  }));

const { byId } = tableIndex(form2021, 'applications');

describe.each(OFFICE_LEDGERS.map((each) => [each.about, each] as const))('%s', (_, ledger) => {
  const counted = countExisting({ grids: gridsOf(ledger), year: 2025 });
  // A row goes by its first column that is read, which is not what this is about.
  const text = ledgerText('台账', counted).replace(/![A-Z](?=\d)/g, '!A');

  test('counts what can be read, asks or says the rest', () => {
    const total = (row: string) => counted.tables['applications']![byId.get(row)!.index]!.at(-1);
    expect(['new', 'carriedIn', 'results', 'carriedOut'].map(total)).toEqual(ledger.totals);
    for (const said of ledger.said) expect(text).toContain(said);
    expect(counted.isWhole).toBe(ledger.isWhole ?? false);
  });

  test('every row is counted, faulty, asked or said not to count', () => {
    const { existing, faults } = counted;
    const told = new Set([
      ...existing.passedOver.map(({ where }) => where),
      ...faults.flatMap(({ rows }) => rows),
      ...existing.applications.map(({ where }) => where),
      ...existing.cases.map(({ where }) => where),
    ]);
    for (const { grid, below } of existing.sheets)
      grid.rows.slice(below).forEach((row, at) => {
        const filled = row.filter((value) => value !== null);
        if (filled.length < 2 && typeof filled[0] !== 'string') return;
        const start = `${grid.name}!`;
        const isTold = [...told].some(
          (where) => where.startsWith(start) && where.endsWith(String(below + at + 1)),
        );
        expect([grid.name, below + at + 1, isTold]).toEqual([grid.name, below + at + 1, true]);
      });
  });

  test('no name and no content is printed', () => {
    const names = ['张某', '李某', '王某', '赵某', '某厂', '项目', '13800000000'];
    expect(names.filter((name) => text.includes(name))).toEqual([]);
  });
});
