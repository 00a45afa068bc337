import type { Block, Column, ColumnNode } from '../model/form';
import { isColumnGroup } from '../model/form';
import type { IndexedRow } from '../model/form-index';
import { leafColumns } from '../model/form-index';
import { grouped } from '../model/grouped';
import { memo, memoText } from '../model/memo';
import { hasForeignWord } from './foreign-words';
import { labelKeys } from './label-key';
import type { TableLexicon } from './lexicon';
import type { LabelCell } from './lines';
import { likest, similarity } from './similarity';
import { THRESHOLDS } from './thresholds';

/** What the header words above a row of running text say about its columns. */
export interface TextHeader {
  /**
   * The orders that the words may mean, each as the position of each of the form's columns among the numbers: one where
   * they are clear, two where the sums have to tell which it is, none where nothing does.
   */
  readonly orders: readonly (readonly number[])[];
  /** A word that the form does not have: a column of its own. */
  readonly foreign: boolean;
  /** Rows are numbered: one cell a line, the number of the next row stands after those of a row. */
  readonly numbered: boolean;
  /** Every column is named. */
  readonly complete: boolean;
  /** The words as they stand, for people. */
  readonly words: string;
}

const { likeWord, wordPieces } = THRESHOLDS;
const ROW_NUMBER = /^(?:序号|行次|编号)$/;

const keysOf = memo((node: ColumnNode): readonly string[] =>
  [node.label, ...(node.aliases ?? [])].map((text) => labelKeys(text).full),
);
const nameOf = (node: ColumnNode): string => keysOf(node)[0] ?? '';
const timesOf = (name: string, nodes: readonly ColumnNode[]): number =>
  nodes.filter((node) => nameOf(node) === name).length;
const allNodes = memo((nodes: readonly ColumnNode[]): readonly ColumnNode[] =>
  nodes.flatMap((node) => [node, ...(isColumnGroup(node) ? allNodes(node.children) : [])]),
);

/** Columns and groups beside each other, below a name that is over all of them. */
const siblingsIn = (nodes: readonly ColumnNode[]): readonly ColumnNode[] =>
  nodes.length === 1 && isColumnGroup(nodes[0]!) ? nodes[0].children : nodes;

/**
 * Reads the words of a header that came out of a document as running text. Line by line or column by column, siblings
 * come in the order in which they stand. The same words in the same lines are read once for all documents.
 */
export function readTextHeader(
  words: readonly LabelCell[],
  { block }: IndexedRow,
  lexicon: TableLexicon,
): TextHeader {
  const top = words[0]?.row ?? 0;
  const lines = words.map(({ text, row }): WordOnLine => [text, row - top]);
  return headersOf(lexicon)(block)(JSON.stringify(lines));
}

/** A word of a header and its line. */
type WordOnLine = readonly [string, number];

const headersOf = memo((lexicon: TableLexicon) =>
  memo((block: Block) =>
    memoText((words) => readWords(JSON.parse(words) as readonly WordOnLine[], block, lexicon)),
  ),
);

function readWords(words: readonly WordOnLine[], block: Block, lexicon: TableLexicon): TextHeader {
  const nodes = block.columns;
  const columns = leafColumns(nodes);
  const keys = words.map(([text]) => labelKeys(text).full);
  const whole = placesOf(keys, allNodes(nodes));
  const pieced = withPieces(whole, keys, allNodes(nodes));
  const all = isComplete(allNodes(nodes), pieced);
  const about = {
    foreign: hasForeignWord(keys, block, all, lexicon),
    numbered: keys.some((key) => ROW_NUMBER.test(key)),
    complete: columns.every((column) => pieced.has(nameOf(column))),
    words: words.map(([text]) => text).join(' '),
  };
  const lines = words.map(([, line]) => line);
  return { ...about, ...ordersOf(columns, nodes, whole, pieced, lines) };
}

/**
 * The orders of the columns that the words may mean. Three readings of the words: by leaves alone (`byLeaf`), by siblings
 * where groups stand where their names do (`byName`), and by siblings where groups stand as printed (`asGrouped`). Row by
 * row, a leaf of the first row comes before those under a group left of it; out of a page, the name of a group may come
 * before what stands left of it, because it stands higher. So a group's name alone moves no column: its leaves have to
 * agree.
 */
function ordersOf(
  columns: readonly Column[],
  nodes: readonly ColumnNode[],
  whole: ReadonlyMap<string, readonly number[]>,
  pieced: ReadonlyMap<string, readonly number[]>,
  lines: readonly number[],
): Pick<TextHeader, 'orders'> & Partial<TextHeader> {
  const ids = columns.map(({ id }) => id);
  const among = (...readings: readonly (readonly string[] | undefined)[]): Pick<TextHeader, 'orders'> => {
    const texts = new Set(readings.flatMap((leaves) => (leaves ? [leaves.join('|')] : [])));
    return { orders: [...texts].map((text) => ids.map((id) => text.split('|').indexOf(id))) };
  };
  const same = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
    a?.join('|') === b?.join('|');

  const byLeaf = leavesInText(columns, nodes, pieced);
  const isLevel = byLeaf !== undefined && isByLevel(byLeaf, nodes);
  const byWords = isLevel ? among(ids, byLeaf) : among(byLeaf ?? ids);
  const hasGroup = siblingsIn(nodes).some((node) => isColumnGroup(node) && whole.has(nameOf(node)));
  // A group that is named in its place says where those under it stand.
  if (!isTurned(nodes, pieced)) return isLevel && hasGroup ? among(ids) : byWords;
  if (same(byLeaf, ids) && !isTurned(nodes, pieced, isColumnGroup)) return byWords;
  if (!hasGroup && leavesInText(columns, nodes, whole)) return byWords;
  const byName = sorted(nodes, whole, false);
  if (!byName) return { orders: [] };
  if (same(byLeaf, byName)) return byWords;
  const asGrouped = sorted(nodes, whole, true);
  if (!asGrouped) return { orders: [] };
  if (same(byName, asGrouped)) return among(byName, byLeaf);
  // A name above the line of its neighbours does not say that it stands before them, nor do they say where it stands.
  return isAbove(nodes, whole, lines) ? { ...among(asGrouped, byLeaf), complete: false } : { orders: [] };
}

/** Do the names beside a group all come before those under it, as where a header is read row by row? */
function isByLevel(leaves: readonly string[], nodes: readonly ColumnNode[]): boolean {
  const siblings = siblingsIn(nodes);
  const beside = siblings.filter((node) => !isColumnGroup(node)).length;
  const under = new Set(leafColumns(siblings.filter(isColumnGroup)).map(({ id }) => id));
  return under.size > 0 && leaves.slice(0, beside).every((id) => !under.has(id));
}

/** Do siblings of a group stand in a line together, and the group in another? */
function isAbove(
  nodes: readonly ColumnNode[],
  places: ReadonlyMap<string, readonly number[]>,
  lines: readonly number[],
): boolean {
  const lineOf = (node: ColumnNode): number | undefined => lines[places.get(nameOf(node))?.[0] ?? -1];
  const siblings = siblingsIn(nodes);
  const leafLines = siblings.filter((node) => !isColumnGroup(node)).map(lineOf);
  const groupLines = siblings.filter(isColumnGroup).map(lineOf);
  return leafLines.length > 1 && new Set(leafLines).size === 1 && !groupLines.includes(leafLines[0]);
}

/** Ids of the columns as their own names stand in the text; undefined where one is missing or there too often. */
function leavesInText(
  columns: readonly Column[],
  nodes: readonly ColumnNode[],
  places: ReadonlyMap<string, readonly number[]>,
): readonly string[] | undefined {
  const times = new Map<string, number>();
  const placed = columns.map((column) => {
    const name = nameOf(column);
    const nth = times.get(name) ?? 0;
    times.set(name, nth + 1);
    const found = places.get(name) ?? [];
    return { id: column.id, place: found.length === timesOf(name, allNodes(nodes)) ? found[nth] : undefined };
  });
  return placed.some(({ place }) => place === undefined)
    ? undefined
    : placed.sort((a, b) => a.place! - b.place!).map(({ id }) => id);
}

/** Where each name stands among the words, whole, broken in pieces, or as a bad scan has it. */
function placesOf(
  keys: readonly string[],
  nodes: readonly ColumnNode[],
): ReadonlyMap<string, readonly number[]> {
  const names = new Map(nodes.flatMap((node) => keysOf(node).map((key) => [key, nameOf(node)] as const)));
  const places = new Map<string, number[]>();
  const left = new Set(keys.keys());
  const take = (name: string, position: number, pieces: number): void => {
    places.set(name, [...(places.get(name) ?? []), position]);
    for (let piece = position; piece < position + pieces; piece++) left.delete(piece);
  };
  for (let position = 0; position < keys.length; position++)
    for (let pieces = 1; pieces <= wordPieces && position + pieces <= keys.length; pieces++) {
      const name = names.get(keys.slice(position, position + pieces).join(''));
      if (name === undefined) continue;
      take(name, position, pieces);
      position += pieces - 1;
      break;
    }
  const spellings = grouped(names, ([, name]) => name);
  // The last piece of a name does not say where it begins.
  const isTail = (key: string, name: string): boolean =>
    name.endsWith(key) && keys.includes(name.slice(0, name.length - key.length));
  const alike = grouped(left, (position) => {
    const key = keys[position]!;
    const [name] =
      likest(spellings, ([, some]) => Math.max(...some.map(([each]) => similarity(key, each))), likeWord) ??
      [];
    return name !== undefined && isTail(key, name) ? undefined : name;
  });
  // More words are like a name than it stands there: some are pieces of others, and which is not known.
  for (const [name, positions] of alike)
    if (name !== undefined && positions.length + (places.get(name)?.length ?? 0) <= timesOf(name, nodes))
      for (const position of positions) take(name, position, 1);
  return new Map([...places].map(([name, position]) => [name, position.sort((a, b) => a - b)]));
}

/**
 * Names that came out in pieces with words of their neighbours between: all pieces are there in order, and no other
 * name begins with the first.
 */
function withPieces(
  whole: ReadonlyMap<string, readonly number[]>,
  keys: readonly string[],
  nodes: readonly ColumnNode[],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map(whole);
  const names = [...new Set(nodes.map(nameOf))];
  for (const name of names) {
    if (whole.has(name)) continue;
    const first = keys.findIndex((key) => key !== '' && name.startsWith(key));
    const begun = names.filter((other) => first >= 0 && other.startsWith(keys[first]!));
    if (begun.length === 1 && isSpelt(name, keys.slice(first))) places.set(name, [first]);
  }
  return places;
}

/** Does every name stand there as often as the form has it? */
const isComplete = (nodes: readonly ColumnNode[], places: ReadonlyMap<string, readonly number[]>): boolean =>
  nodes.every((node) => places.get(nameOf(node))?.length === timesOf(nameOf(node), nodes));

/** Do some of the keys, in their order, make up the name? */
function isSpelt(name: string, keys: readonly string[]): boolean {
  let rest = name;
  for (const key of keys) if (key !== '' && rest.startsWith(key)) rest = rest.slice(key.length);
  return rest === '';
}

/** Do siblings stand in another order than printed? `among` leaves out those that are not to be compared. */
function isTurned(
  nodes: readonly ColumnNode[],
  places: ReadonlyMap<string, readonly number[]>,
  among: (node: ColumnNode) => boolean = () => true,
): boolean {
  const turned = nodes.filter(among).some((node, position, siblings) =>
    siblings.slice(0, position).some((before) => {
      const [left = [], right = []] = [places.get(nameOf(before)), places.get(nameOf(node))];
      return left.length === right.length && left.some((place, index) => place > right[index]!);
    }),
  );
  return turned || nodes.some((node) => isColumnGroup(node) && isTurned(node.children, places, among));
}

/**
 * Ids of the columns as siblings stand; groups where their names do, or (`groupsStay`) as printed. Undefined where a
 * name is not there, or there for several columns.
 */
function sorted(
  nodes: readonly ColumnNode[],
  places: ReadonlyMap<string, readonly number[]>,
  groupsStay: boolean,
): readonly string[] | undefined {
  if (allNodes(nodes).some((node) => leafColumns([node]).length && places.get(nameOf(node))?.length !== 1))
    return undefined;
  const placeOf = (node: ColumnNode): number => places.get(nameOf(node))?.[0] ?? 0;
  const sort = (siblings: readonly ColumnNode[]): readonly string[] => {
    const moved = siblings.filter((node) => !groupsStay || !isColumnGroup(node));
    const inText = [...moved].sort((a, b) => placeOf(a) - placeOf(b));
    return siblings
      .map((node) => (moved.includes(node) ? inText[moved.indexOf(node)]! : node))
      .flatMap((node) => (isColumnGroup(node) ? sort(node.children) : [node.id]));
  };
  return sort(siblingsIn(nodes));
}
