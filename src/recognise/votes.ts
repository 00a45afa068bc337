import type { Label } from '../derive/labels';
import type { Form, TableId } from '../model/form';
import type { Family } from './families';
import { familiesOf } from './families';
import { labelKeys } from './label-key';
import { hasKey, lexiconOf, meaningsOf } from './lexicon';
import type { Line } from './lines';
import { memo, memoText } from '../model/memo';
import { statesMoney } from './stated-unit';
import { likestOf } from './likest';
import { isLegible } from './similarity';
import { THRESHOLDS } from './thresholds';

/** What a line says about the table it belongs to. */
export interface Vote {
  readonly table: TableId;
  /** The row it names, where all forms agree. */
  readonly row?: string;
  /** It names headers, titles or block headings: a table may begin here. */
  readonly opens: boolean;
  /** Only likeness says so, a word as short as any table may have, or words that other forms print as well. */
  readonly weak: boolean;
}

interface Meaning {
  readonly table: TableId;
  readonly weight: number;
  readonly row?: string;
  readonly opens: boolean;
}

const { likeAnyRow, tellingLabel } = THRESHOLDS;
const ROW_WEIGHT = 3;
const NO_MEANINGS: ReadonlyMap<Family, Meaning | null> = new Map();
const isAny = (label: Label): label is Label => label.texts.length > 0;

/** The voter over these forms; what it has learnt about labels is kept. */
export const voterOf = memo((forms: readonly Form[]) => new Voter(forms));

/**
 * Tells which table a line belongs to by its labels. Each family of forms is asked by itself, so that what one prints
 * never takes a line from another's table: those that know most of the labels may each have it.
 */
export class Voter {
  /** Keys of the labels of rows, each with the first table that prints it. */
  private readonly tableOfKey = new Map<string, TableId>();
  private readonly likestRow: ReturnType<typeof likestOf>;

  constructor(private readonly forms: readonly Form[]) {
    for (const form of forms)
      for (const label of lexiconOf(form).labels)
        for (const { bare } of label.role === 'row' ? label.texts.map(labelKeys) : [])
          if (!this.tableOfKey.has(bare)) this.tableOfKey.set(bare, label.table);
    this.likestRow = likestOf([...this.tableOfKey.keys()]);
  }

  /** The tables that a line may belong to, those of the first forms first; none where its labels do not say. */
  votes(line: Line): readonly Vote[] {
    if (line.labels.every(({ text }) => !this.meanings(text).size)) return [];
    const familyVotes = familiesOf(this.forms).map((family) => this.voteOf(family, line));
    const most = Math.max(...familyVotes.map(({ known }) => known));
    const best = most > 0 ? familyVotes.filter(({ known }) => known === most) : [];
    const votes = best.flatMap(({ vote }) => vote ?? []);
    if (votes.length) return best.length > 1 ? votes.map((vote) => ({ ...vote, weak: true })) : votes;
    return [];
  }

  /** The table whose rows a line with numbers is like, where no label of it is printed anywhere. */
  likelyVotes(line: Line): readonly Vote[] {
    const table = this.alike(line);
    return table === undefined ? [] : [{ table, opens: false, weak: true }];
  }

  /** How many labels of a line the forms of a family print, and the table that most of them are of. */
  private voteOf(family: Family, line: Line): { readonly known: number; readonly vote?: Vote } {
    const weights = new Map<TableId, number>();
    const knownKeys = new Set<string>();
    let opens: TableId | undefined;
    let row: Meaning | undefined;
    let weak = true;
    for (const { text } of line.labels) {
      const meaning = this.meanings(text).get(family);
      if (meaning === undefined) continue;
      const key = labelKeys(text).full;
      const isRepeated = knownKeys.has(key);
      knownKeys.add(key);
      if (meaning === null) continue;
      if (!isRepeated) weights.set(meaning.table, (weights.get(meaning.table) ?? 0) + meaning.weight);
      weak &&= labelKeys(text).bare.length < tellingLabel;
      if (meaning.opens) opens = meaning.table;
      if (meaning.row !== undefined) row = meaning;
    }
    const table = [...weights].sort((a, b) => b[1] - a[1])[0]?.[0];
    if (table === undefined) return { known: knownKeys.size };
    const named = row?.row !== undefined && row.table === table ? { row: row.row } : {};
    return { known: knownKeys.size, vote: { table, opens: opens === table, weak, ...named } };
  }

  /** Do the rows of this table carry labels? */
  namesRows(table: TableId): boolean {
    return this.forms.some((form) => lexiconOf(form).rowOrder.get(table)?.length);
  }

  /** Does a line with numbers fill the one row of a table without row labels? In a text a few numbers may be stray. */
  fillsRow(table: TableId, { grid, values, width }: Line): boolean {
    const count = this.columnsOf(table);
    return grid.aligned ? values.length > 0 : width >= count || values.length * 2 >= count;
  }

  /** Numbers of the shortest row of a table. */
  columnsOf(table: TableId): number {
    return Math.min(...this.forms.flatMap((form) => lexiconOf(form).columnCounts.get(table) ?? []));
  }

  /** Position of a row among those of its table, as the first form that has it prints them. */
  positionOf(table: TableId, row: string): number {
    for (const form of this.forms) {
      const position = lexiconOf(form).rowOrder.get(table)?.indexOf(row) ?? -1;
      if (position >= 0) return position;
    }
    return -1;
  }

  isRowLabel(text: string): boolean {
    return [...this.meanings(text).values()].some((meaning) => meaning?.row !== undefined);
  }

  /** Is it the label of a row, or of several? */
  namesRow(text: string): boolean {
    return [...this.meanings(text).values()].some((meaning) => meaning?.weight === ROW_WEIGHT);
  }

  /** Does no form print this text, however it is spelt, and is it no unit of the amounts? */
  readonly namesNothing = memoText((text): boolean => !statesMoney(text) && !this.isPrinted(text));

  /** Does a form print this text, however it is spelt? */
  private isPrinted(text: string): boolean {
    const keys = labelKeys(text);
    return this.forms.some((form) => hasKey(lexiconOf(form), keys));
  }

  /** What a text stands for on the forms of each family that print it; null where that is no one table. */
  private readonly meanings = memoText((text): ReadonlyMap<Family, Meaning | null> => {
    if (!this.isPrinted(text)) return NO_MEANINGS;
    const known = new Map<Family, Meaning | null>();
    for (const family of familiesOf(this.forms)) {
      const labels = family.flatMap((form) => meaningsOf(lexiconOf(form), text, isAny));
      if (labels.length) known.set(family, meaningOf(labels, text));
    }
    return known;
  });

  /** The table with the row most like this line's label; only asked for lines with numbers that nothing else tells. */
  private alike(line: Line): TableId | undefined {
    const label = line.labels.at(-1);
    if (!label || !line.values.length) return undefined;
    const { bare } = labelKeys(label.text);
    if (!isLegible(bare)) return undefined;
    const likest = this.likestRow(bare, likeAnyRow);
    return likest === undefined ? undefined : this.tableOfKey.get(likest);
  }
}

function meaningOf(labels: readonly Label[], text: string): Meaning | null {
  const [first] = labels;
  if (!first || labels.some(({ table }) => table !== first.table)) return null;
  const rows = new Set(labels.flatMap((label) => (label.role === 'row' ? [label.row] : [])));
  if (!rows.size && labelKeys(text).full.length < tellingLabel) return null;
  const [row] = rows;
  return {
    table: first.table,
    weight: rows.size ? ROW_WEIGHT : 1,
    opens: !rows.size && labels.some(({ role }) => role !== 'group'),
    ...(row !== undefined && rows.size === 1 ? { row } : {}),
  };
}
