import type { CellRef } from '../model/expression';
import type { Form, TableId } from '../model/form';
import type { IndexedRow } from '../model/form-index';
import { cellKind, tableIndex } from '../model/form-index';
import type { Entry } from '../model/report';
import { fillTable } from '../model/report';
import type { Reading } from './reading';
import type { RecognisedReport } from './recognised-report';
import { cellKey } from '../model/expression';
import { isValueLike, readValue } from './value';

/** Numbers without any label, row by row, as they were copied out of a sheet; '' for a blank. */
export type BareBlock = readonly (readonly string[])[];

/** Cells of a table that a block of numbers may be meant for, row by row. */
export interface BlockPlace {
  readonly table: TableId;
  /** The column, where the block is one of several. */
  readonly column?: string;
  /** Its totals are not in the block. */
  readonly withoutTotals?: true;
  readonly refs: readonly (readonly CellRef[])[];
}

/** The numbers of a text that holds nothing else, parted by tabs or spaces; undefined where it holds other words. */
export function bareBlockIn(text: string): BareBlock | undefined {
  const lines = text
    .trimEnd()
    .replace(/^(?:[ \u3000]*[\r\n])+/, '')
    .split(/\r\n?|\n/);
  const parted = /\t/.test(text) ? /\t/ : /[\s,，、]+/;
  const block = lines.map((line) => (parted.source === '\\t' ? line : line.trim()).split(parted));
  const cells = block.flat().map((cell) => cell.trim());
  const numbers = cells.filter((cell) => cell !== '');
  const isBare = numbers.length > 1 && numbers.every((cell) => isValueLike(cell));
  return isBare ? block.map((row) => row.map((cell) => cell.trim())) : undefined;
}

/** Every place on a form that has as many rows and columns as the block. */
export const placesOf = (form: Form, block: BareBlock): readonly BlockPlace[] =>
  form.tables.flatMap(({ id }) => placesIn(form, id).filter(({ refs }) => hasShape(refs, block)));

/** Row by row the same lengths; a list in one row may stand in one column, and the other way round. */
function hasShape(refs: BlockPlace['refs'], block: BareBlock): boolean {
  if (refs.length === 1) return block.flat().length === refs[0]!.length && isLine(block);
  const isRagged = refs.some(({ length }) => length !== refs[0]!.length);
  const holds = (row: readonly string[], length: number): boolean =>
    row.length === length ||
    (isRagged && row.length > length && row.slice(length).every((text) => text === ''));
  return refs.length === block.length && refs.every(({ length }, index) => holds(block[index]!, length));
}

const isLine = (block: BareBlock): boolean => block.length === 1 || block.every((row) => row.length === 1);

/** A table whole, without its column of totals, one column of it, and all of its cells in one line. */
function placesIn(form: Form, table: TableId): readonly BlockPlace[] {
  const { rows } = tableIndex(form, table);
  const refsOf = (isWanted: (column: IndexedRow['columns'][number]) => boolean): BlockPlace['refs'] =>
    rows.map(({ row, columns }) =>
      columns.filter(isWanted).map((column) => ({ table, row: row.id, column: column.id })),
    );
  const whole = refsOf(() => true);
  const { columns } = rows[0]!;
  const isUniform = rows.length > 1 && rows.every((row) => row.columns === columns);
  const totals = columns.filter(({ total }) => total).length;
  return [
    { table, refs: whole },
    ...(isUniform && totals && totals < columns.length
      ? [{ table, withoutTotals: true as const, refs: refsOf(({ total }) => !total) }]
      : []),
    ...(isUniform && columns.length > 1
      ? columns.map(({ id }) => ({ table, column: id, refs: refsOf((column) => column.id === id) }))
      : []),
    ...(rows.length > 1 && !isUniform ? [{ table, refs: [whole.flat()] }] : []),
  ];
}

/** A report that holds the numbers of a block at its place, and nothing else. */
export function reportOfBlock(form: Form, block: BareBlock, { table, refs }: BlockPlace): RecognisedReport {
  const texts = refs.length === 1 ? block.flat() : refs.flatMap((row, r) => row.map((_, c) => block[r]![c]!));
  const entries = new Map<string, Entry>();
  const readings: Reading[] = [];
  refs.flat().forEach((ref, index) => {
    const text = texts[index]!;
    const { entry, reason } = readValue(text, cellKind(form, ref).unit);
    entries.set(cellKey(ref), entry);
    if (reason && reason !== 'textNumber')
      readings.push({
        reason,
        where: `第 ${index + 1} 个`,
        text,
        value: typeof entry === 'number' ? entry : null,
        ref,
      });
  });
  return {
    form,
    report: {
      form: form.id,
      unit: null,
      year: null,
      tables: { [table]: fillTable(form, table, (ref) => entries.get(cellKey(ref)) ?? null) },
    },
    place: () => undefined,
    readings,
    unread: [],
    findings: [],
  };
}
