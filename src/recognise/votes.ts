import type { Label } from '../derive/labels';
import type { Form, TableId } from '../model/form';
import { labelKeys } from './label-key';
import type { RowLabel } from './lexicon';
import { hasKey, lexiconOf, meaningsOf } from './lexicon';
import type { Line } from './lines';
import { remembered } from './remembered';
import { isUnitCaption } from './stated-unit';
import { isLegible, similarity } from './similarity';

/** What a line says about the table it belongs to. */
export interface Vote {
  readonly table: TableId;
  /** The row it names, where all forms agree. */
  readonly row?: string;
  /** It names headers, titles or block headings: a table may begin here. */
  readonly opens: boolean;
  /** Only likeness says so, or a word as short as any table may have. */
  readonly weak: boolean;
}

interface Meaning {
  readonly table: TableId;
  readonly weight: number;
  readonly row?: string;
  readonly opens: boolean;
}

const ALIKE = 0.7;
/** A word this short is found in any table, unless it is the label of a row. */
const TELLING = 3;
const isAny = (label: Label): label is Label => label.texts.length > 0;

const voters = new WeakMap<readonly Form[], Voter>();

/** The voter over these forms; what it has learnt about labels is kept. */
export function voterOf(forms: readonly Form[]): Voter {
  let voter = voters.get(forms);
  if (!voter) voters.set(forms, (voter = new Voter(forms)));
  return voter;
}

/** Tells which table a line belongs to by its labels, over all forms; undefined where they do not say. */
export class Voter {
  constructor(private readonly forms: readonly Form[]) {}

  vote(line: Line): Vote | undefined {
    const weights = new Map<TableId, number>();
    const heard = new Set<string>();
    let opens: TableId | undefined;
    let row: Meaning | undefined;
    let weak = true;
    for (const { text } of line.labels) {
      const meaning = this.meaning(text);
      if (!meaning) continue;
      const key = labelKeys(text).full;
      if (!heard.has(key)) weights.set(meaning.table, (weights.get(meaning.table) ?? 0) + meaning.weight);
      heard.add(key);
      weak &&= labelKeys(text).bare.length < TELLING;
      if (meaning.opens) opens = meaning.table;
      if (meaning.row !== undefined) row = meaning;
    }
    const named = [...weights].sort((a, b) => b[1] - a[1])[0]?.[0];
    const table = named ?? this.alike(line);
    if (!table) return undefined;
    return {
      table,
      opens: opens === table,
      weak,
      ...(row?.row !== undefined && row.table === table ? { row: row.row } : {}),
    };
  }

  /** Do the rows of this table carry labels? */
  namesRows(table: TableId): boolean {
    return this.forms.some((form) => lexiconOf(form).rowOrder.get(table)?.length);
  }

  /** Position of a row among those of its table, as the first form that has it prints them. */
  positionOf(table: TableId, row: string): number {
    for (const form of this.forms) {
      const at = lexiconOf(form).rowOrder.get(table)?.indexOf(row) ?? -1;
      if (at >= 0) return at;
    }
    return -1;
  }

  isRowLabel(text: string): boolean {
    return this.meaning(text)?.row !== undefined;
  }

  /** Does no form print this text, however it is spelt, and is it no unit of the amounts? */
  readonly namesNothing = remembered((text): boolean => {
    const keys = labelKeys(text);
    return !isUnitCaption(text) && !this.forms.some((form) => hasKey(lexiconOf(form), keys));
  });

  private readonly meaning = remembered((text): Meaning | null => {
    const labels = this.forms.flatMap((form) => meaningsOf(lexiconOf(form), text, isAny));
    const [first] = labels;
    if (!first || labels.some(({ table }) => table !== first.table)) return null;
    const rows = new Set(labels.flatMap((label) => (label.role === 'row' ? [label.row] : [])));
    if (!rows.size && labelKeys(text).full.length < TELLING) return null;
    const [row] = rows;
    return {
      table: first.table,
      weight: rows.size ? 3 : 1,
      opens: !rows.size && labels.some(({ role }) => role !== 'group'),
      ...(row !== undefined && rows.size === 1 ? { row } : {}),
    };
  });

  /** The table with the row most like this line's label; only asked for lines with numbers that nothing else tells. */
  private alike(line: Line): TableId | undefined {
    const label = line.labels.at(-1);
    if (!label || !line.values.length) return undefined;
    const { bare } = labelKeys(label.text);
    if (!isLegible(bare)) return undefined;
    let best = ALIKE;
    let table: TableId | undefined;
    for (const form of this.forms)
      for (const each of lexiconOf(form).labels) {
        if (!isRow(each)) continue;
        for (const text of each.texts) {
          const score = similarity(bare, labelKeys(text).bare);
          if (score > best) [best, table] = [score, each.table];
        }
      }
    return table;
  }
}

export const isRow = (label: Label): label is RowLabel => label.role === 'row';
