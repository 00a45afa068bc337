import type { Label } from '../derive/labels';
import type { Form, TableId } from '../model/form';
import { familiesOf } from './families';
import { labelKeys } from './label-key';
import type { TableLexicon } from './lexicon';
import { labelsFor, tableLexicon } from './lexicon';
import type { Line } from './lines';
import { memo, memoText } from '../model/memo';
import { statesMoney } from './stated-unit';
import { isLegible, similarity } from './similarity';
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

interface TableMeaning {
  readonly table: TableId;
  readonly weight: number;
  readonly row?: string;
  readonly opens: boolean;
}

/** What a text stands for on the forms of each family; null where that is no one table, undefined where none prints it. */
interface TextMeaning {
  readonly key: string;
  /** Has any table so short a word? */
  readonly isShort: boolean;
  readonly byFamily: readonly (TableMeaning | null | undefined)[];
}

/** A text that a form prints. */
interface PrintedText extends TextMeaning {
  readonly isRow: boolean;
  /** What a line with this label alone says. */
  readonly votes: readonly Vote[];
}

/** How many labels of a line a family prints, and the table that most of them are of. */
interface FamilyVote {
  readonly known: number;
  readonly vote?: Vote;
}

const { likeAnyRow, tellingLabel } = THRESHOLDS;
const ROW_WEIGHT = 3;
const NO_VOTES: readonly Vote[] = [];

/** The voter over these forms; what it has learnt about labels is kept. */
export const voterOf = memo((forms: readonly Form[]) => new Voter(forms));

/**
 * Tells which table a line belongs to by its labels. Each family of forms is asked by itself, so that what one prints
 * never takes a line from another's table: those that know most of the labels may each have it.
 */
export class Voter {
  /** Keys of the labels of rows, each with the first table that prints it. */
  private readonly tableOfKey = new Map<string, TableId>();
  /** Of each table, its labels on the forms that have it. */
  private readonly lexicons = new Map<TableId, TableLexicon[]>();

  constructor(private readonly forms: readonly Form[]) {
    for (const form of forms)
      for (const { id } of form.tables) {
        const lexicon = tableLexicon(form, id)!;
        this.lexicons.set(id, [...(this.lexicons.get(id) ?? []), lexicon]);
        for (const label of lexicon.labels)
          for (const { bare } of label.role === 'row' ? label.texts.map(labelKeys) : [])
            if (!this.tableOfKey.has(bare)) this.tableOfKey.set(bare, label.table);
      }
  }

  /** The tables that a line may belong to, those of the first forms first; none where its labels do not say. */
  votes({ labels }: Line): readonly Vote[] {
    const texts = labels.flatMap(({ text }) => this.printed(text) ?? []);
    return texts.length < 2 ? (texts[0]?.votes ?? NO_VOTES) : votesOf(texts);
  }

  /**
   * The table whose rows a line with numbers is like, where no label of it is printed anywhere; of a line of numbers
   * alone, the one whose chapter it stands in, where that has one row, and as many columns.
   */
  likelyVotes(line: Line): readonly Vote[] {
    const { labels, values } = line;
    if (!labels.length) return this.votesOfChapter(line);
    const table = values.length ? this.alike(labels.at(-1)!.text) : undefined;
    return table === undefined ? NO_VOTES : [{ table, opens: false, weak: true }];
  }

  private votesOfChapter(line: Line): readonly Vote[] {
    if (line.grid.aligned) return NO_VOTES;
    return (this.printed(line.grid.name)?.votes ?? NO_VOTES)
      .filter(({ table }) => !this.namesRows(table) && line.values.length === this.columnsOf(table))
      .map((vote) => ({ ...vote, opens: false }));
  }

  /** Do the rows of this table carry labels? */
  namesRows(table: TableId): boolean {
    return this.lexicons.get(table)?.some(({ namesRows }) => namesRows) ?? false;
  }

  /** Does a line with numbers fill the one row of a table without row labels? In a text a few numbers may be stray. */
  fillsRow(table: TableId, { grid, values, width }: Line): boolean {
    const count = this.columnsOf(table);
    return grid.aligned ? values.length > 0 : width >= count || values.length * 2 >= count;
  }

  /** Numbers of the shortest row of a table. */
  columnsOf(table: TableId): number {
    return Math.min(...(this.lexicons.get(table) ?? []).map(({ columnLabels }) => columnLabels.length));
  }

  /** Position of a row among those of its table, as the first form that has it prints them. */
  positionOf(table: TableId, row: string): number {
    const rows = this.lexicons.get(table)?.flatMap(({ index }) => index.byId.get(row) ?? []);
    return rows?.[0]?.index ?? -1;
  }

  isRowLabel(text: string): boolean {
    return this.printed(text)?.isRow ?? false;
  }

  /** Is it the label of a row, or of several? */
  namesRow(text: string): boolean {
    return this.printed(text)?.byFamily.some((meaning) => meaning?.weight === ROW_WEIGHT) ?? false;
  }

  /** Does no form print this text, however it is spelt, and is it no unit of the amounts? */
  readonly namesNothing = memoText((text): boolean => !statesMoney(text) && !this.printed(text));

  /** What a text stands for on the forms that print it, however it is spelt; undefined where none does. */
  private readonly printed = memoText((text): PrintedText | undefined => {
    const byFamily = familiesOf(this.forms).map((family) => {
      const labels = family.flatMap((form) => labelsFor(form, text));
      return labels.length ? meaningOf(labels, text) : undefined;
    });
    if (byFamily.every((meaning) => meaning === undefined)) return undefined;
    const { full, bare } = labelKeys(text);
    const isRow = byFamily.some((meaning) => meaning?.row !== undefined);
    const meaning = { key: full, isShort: bare.length < tellingLabel, byFamily };
    return { ...meaning, isRow, votes: votesOf([meaning]) };
  });

  /** The table with the row most like a label; only asked for lines with numbers that nothing else tells. */
  private readonly alike = memoText((text): TableId | undefined => {
    const { bare } = labelKeys(text);
    let best: number = likeAnyRow;
    let likest: TableId | undefined;
    for (const [key, table] of isLegible(bare) ? this.tableOfKey : []) {
      const score = similarity(bare, key);
      if (score > best) [best, likest] = [score, table];
    }
    return likest;
  });
}

/** What the labels of a line say together: the families that know most of them are heard. */
function votesOf(texts: readonly TextMeaning[]): readonly Vote[] {
  const familyVotes = texts[0]!.byFamily.map((_, family) => voteOf(texts, family));
  const most = Math.max(...familyVotes.map(({ known }) => known));
  const best = familyVotes.filter(({ known }) => known === most);
  const votes = best.flatMap(({ vote }) => vote ?? []);
  return best.length > 1 ? votes.map((vote) => ({ ...vote, weak: true })) : votes;
}

function voteOf(texts: readonly TextMeaning[], family: number): FamilyVote {
  const weights = new Map<TableId, number>();
  const known = new Set<string>();
  let opens: TableId | undefined;
  let row: TableMeaning | undefined;
  let weak = true;
  for (const { key, isShort, byFamily } of texts) {
    const meaning = byFamily[family];
    if (meaning === undefined) continue;
    const isRepeated = known.has(key);
    known.add(key);
    if (meaning === null) continue;
    if (!isRepeated) weights.set(meaning.table, (weights.get(meaning.table) ?? 0) + meaning.weight);
    weak &&= isShort;
    if (meaning.opens) opens = meaning.table;
    if (meaning.row !== undefined) row = meaning;
  }
  const table = [...weights].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (table === undefined) return { known: known.size };
  const named = row?.row !== undefined && row.table === table ? { row: row.row } : {};
  return { known: known.size, vote: { table, opens: opens === table, weak, ...named } };
}

function meaningOf(labels: readonly Label[], text: string): TableMeaning | null {
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
