import type { CellRef } from '../model/expression';
import type { Column, Form, Row, RowGroup } from '../model/form';
import { tableIndex } from '../model/form-index';
import { columnName, shortLabel } from './names';

/** The number that a label begins with: `三、`, `（六）`, `1.`. */
const ORDINAL = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、])/u;

/** Names up to this many characters are not cut. */
const LONGEST = 14;

/** A label in few words, without its number: another spelling that is part of it, else as far as its first comma. */
function fewWords({ label, aliases = [] }: Pick<Row | RowGroup | Column, 'label' | 'aliases'>): string {
  const whole = shortLabel(label).replace(ORDINAL, '');
  const part = aliases
    .filter((alias) => alias && whole.includes(alias))
    .sort((a, b) => a.length - b.length)[0];
  const words = part ?? whole;
  return words.length > LONGEST ? (/^.{6,}?(?=[，、])/u.exec(words)?.[0] ?? words) : words;
}

/** A row in few words: `予以公开`; with the label above it where another row of its table is called the same. */
export function shortRowName(form: Form, ref: Pick<CellRef, 'table' | 'row'>): string {
  const { rows, byId } = tableIndex(form, ref.table);
  const indexed = byId.get(ref.row);
  if (!indexed) return '';
  const words = fewWords(indexed.row);
  const group = indexed.path.at(-1);
  const isAlone = rows.every(({ row }) => row === indexed.row || fewWords(row) !== words);
  return isAlone || !group ? words : `${fewWords({ label: group })}·${words}`;
}

/** The numbers of a row and what stands above it: `三（六）1`; its name in few words where it has none. */
export function rowMark(form: Form, ref: Pick<CellRef, 'table' | 'row'>): string {
  const indexed = tableIndex(form, ref.table).byId.get(ref.row);
  if (!indexed) return '';
  const { row, path } = indexed;
  const numbers = [...path, row.label].map(
    (label) => ORDINAL.exec(label)?.[0].replace(/[、.．]$/u, '') ?? '',
  );
  return numbers.at(-1) ? numbers.join('') : shortRowName(form, ref);
}

/** A column in few words: its own label where no other column of the row has it, else as `columnName`. */
export function shortColumnName(form: Form, ref: CellRef): string {
  const indexed = tableIndex(form, ref.table).byId.get(ref.row);
  const column = indexed?.columns.find(({ id }) => id === ref.column);
  if (!indexed || !column) return '';
  const labels = indexed.columns.map(({ label }) => label);
  const isAlone = labels.filter((label) => label === column.label).length === 1;
  return isAlone ? shortLabel(column.label) : columnName(form, ref);
}

/** A cell in few words: `予以公开·总计`, `行政许可`, `行政复议·总计`. */
export function shortCellName(form: Form, ref: CellRef): string {
  const row = shortRowName(form, ref);
  const isSingle = tableIndex(form, ref.table).byId.get(ref.row)?.columns.length === 1;
  const names = isSingle && row ? [row] : [row, shortColumnName(form, ref)];
  return `${ref.year === 'last' ? '上年' : ''}${names.filter(Boolean).join('·')}`;
}
