import fc from 'fast-check';
import type { CellRef } from '../../src/model/expression';
import type { Form, TableId } from '../../src/model/form';
import { cellKind, cellRefs } from '../../src/model/form-index';
import type { Entry, Report, TableValues } from '../../src/model/report';
import { fillTable } from '../../src/model/report';
import { checksOf } from '../../src/model/checks';
import { anchorOf } from '../../src/derive/anchor';
import { cellsOf } from '../../src/model/expression';
import { evaluate } from '../../src/check/evaluate';

/** A number that a cell may hold: small whole counts, sometimes negative for signed cells, amounts to the 元. */
function numberFor(form: Form, ref: CellRef): fc.Arbitrary<number> {
  const { kind } = cellKind(form, ref);
  if (kind === 'amount') return fc.nat(99_999_999).map((units) => units / 10_000);
  if (kind === 'signed') return fc.integer({ min: -500, max: 500 });
  return fc.oneof({ weight: 6, arbitrary: fc.nat(9) }, fc.nat(20_000));
}

/** What goes wrong in cells: blanks, text, numbers stored as text, truth and error values, fractions, below 0. */
const damage: fc.Arbitrary<Entry> = fc.constantFrom<Entry>(
  null,
  null,
  null,
  { text: '无', reason: 'text' },
  { text: '5', reason: 'text' },
  { text: 'TRUE', reason: 'text' },
  { text: '#N/A', reason: 'error' },
  4.5,
  -2,
);

/**
 * Values of one table. Totals mostly follow their rules, so that passes, failures and undecided checks all occur;
 * `damaged` puts blanks, text and errors into some cells.
 */
export function tableValues(form: Form, table: TableId, damaged: boolean): fc.Arbitrary<TableValues> {
  const refs = cellRefs(form, table);
  const key = (ref: CellRef) => `${ref.row}/${ref.column}`;
  const totals = checksOf(form).filter((check) => check.rule.defines && anchorOf(check).table === table);
  return fc
    .record({
      numbers: fc.tuple(...refs.map((ref) => numberFor(form, ref))),
      follow: fc.infiniteStream(fc.nat(9)),
      hurt: damaged
        ? fc.array(fc.tuple(fc.nat(refs.length - 1), damage), { maxLength: 4 })
        : fc.constant<[number, Entry][]>([]),
    })
    .map(({ numbers, follow, hurt }) => {
      const values = new Map<string, Entry>(refs.map((ref, index) => [key(ref), numbers[index]!]));
      const lookup = (ref: CellRef) => values.get(key(ref)) ?? null;
      const passes = [
        ...totals.filter(({ column }) => column !== undefined),
        ...totals.filter(({ column }) => column === undefined),
      ];
      for (const check of passes) {
        if (follow.next().value === 0) continue;
        const sum = evaluate(check.right, '=', check.right, lookup);
        if (!('missing' in sum)) values.set(key(cellsOf(check.left)[0]!), sum.right);
      }
      for (const [index, entry] of hurt) values.set(key(refs[index]!), entry);
      return fillTable(form, table, lookup);
    });
}

/** A report with unit and a year of its form; totals mostly hold, and `blanks` empties some cells. */
export function reportOf(form: Form, blanks = false): fc.Arbitrary<Report> {
  return fc
    .record({
      unit: fc.constantFrom('某某市住房公积金管理中心', '某县财政局', '某镇人民政府'),
      year: fc.integer({ min: form.years.from, max: form.years.to ?? form.years.from + 4 }),
      tables: fc.tuple(...form.tables.map(({ id }) => tableValues(form, id, false))),
      empty: fc.array(fc.nat(), { maxLength: blanks ? 6 : 0 }),
    })
    .map(({ unit, year, tables, empty }) => {
      const cells = cellRefs(form);
      const left = new Set(empty.map((each) => cells[each % cells.length]));
      const emptied = (values: TableValues, id: TableId): TableValues => {
        const rest = cells.filter(({ table }) => table === id).values();
        return values.map((row) => row.map((entry) => (left.has(rest.next().value) ? null : entry)));
      };
      return {
        form: form.id,
        unit,
        year,
        tables: Object.fromEntries(form.tables.map(({ id }, at) => [id, emptied(tables[at]!, id)])),
      };
    });
}
