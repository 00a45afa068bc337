import { columnLetters } from '../../derive/address';
import { grouped } from '../../model/grouped';
import { escaped } from '../markup';

/** What a cell is to hold, 1-based; `style` is the number of its format, where the cell has none yet. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
  readonly style?: number | undefined;
  /** Points that its row needs for it, where a person has not set the row's height. */
  readonly height?: number | undefined;
}

/** A part is written in a way in which it cannot be told where its cells stand. */
export class UnknownMarkup extends Error {}

/** An element among others: where it begins and ends, its tag, and what stands in it. */
interface Found {
  readonly from: number;
  readonly to: number;
  readonly tag: string;
  readonly content: string;
}

/** The value of an attribute in a tag, as it is written there. */
export const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((each) => each !== undefined);

/** The elements of this name, prefix and all, in order; none stands in another of them. */
export function elementsOf(xml: string, name: string): readonly Found[] {
  const found: Found[] = [];
  const open = `<${name}`;
  for (let from = xml.indexOf(open); from >= 0;) {
    const next = xml[from + open.length];
    if (next === undefined || !/[\s/>]/.test(next)) {
      from = xml.indexOf(open, from + 1);
      continue;
    }
    const tagEnd = xml.indexOf('>', from) + 1;
    const isEmpty = xml[tagEnd - 2] === '/';
    const close = isEmpty ? tagEnd : xml.indexOf(`</${name}`, tagEnd);
    const to = isEmpty ? tagEnd : xml.indexOf('>', close) + 1;
    if (!tagEnd || close < 0 || !to) throw new UnknownMarkup(name);
    found.push({ from, to, tag: xml.slice(from, tagEnd), content: xml.slice(tagEnd, close) });
    from = xml.indexOf(open, to);
  }
  return found;
}

/** The prefix, with its colon, of an element of this local name; none where its namespace is the default. */
export function prefixOf(xml: string, localName: string): string {
  const prefix = new RegExp(String.raw`<([\w.-]+:)?${localName}[\s/>]`).exec(xml);
  if (!prefix) throw new UnknownMarkup(localName);
  return prefix[1] ?? '';
}

/** XML with other text in the places of these elements; all else stays as it is, byte for byte. */
export function replaced(
  xml: string,
  parts: readonly (readonly [Pick<Found, 'from' | 'to'>, string])[],
): string {
  let written = '';
  let position = 0;
  for (const [{ from, to }, text] of parts) {
    written += xml.slice(position, from) + text;
    position = to;
  }
  return written + xml.slice(position);
}

/**
 * A worksheet part with these cells in it: the others, their formats, the order and whatever else stands in the part stay
 * as they are, and a formula is never replaced. Throws UnknownMarkup where rows or cells do not say where they stand.
 */
export function withCells(xml: string, edits: readonly CellEdit[]): string {
  // Comments and raw text could hold what looks like a cell; nothing that writes workbooks writes them.
  if (xml.includes('<!')) throw new UnknownMarkup('<!');
  const prefix = prefixOf(xml, 'sheetData');
  const [data] = elementsOf(xml, `${prefix}sheetData`);
  const rows = merged(data!.content, elementsOf(data!.content, `${prefix}row`), {
    placeOf: ({ tag }) => numberOf(attributeOf(tag, 'r')),
    edits: [...grouped(edits, ({ row }) => row)],
    edited(row, cells, found) {
      const tag = (found?.tag ?? `<${prefix}row r="${row}">`).replace(/\/?>$/, '>').replace(SPANS, '');
      return `${withHeight(tag, cells)}${withCellsOfRow(found?.content ?? '', cells, prefix)}</${prefix}row>`;
    },
  });
  const opened = data!.tag.replace(/\/?>$/, '>');
  // The cells in use need not be named, and are others now.
  const dimension = elementsOf(xml, `${prefix}dimension`).map((element) => [element, ''] as const);
  return replaced(xml, [...dimension, [data!, `${opened}${rows}</${prefix}sheetData>`]]);
}

const HEIGHT = /\sht\s*=\s*(?:"[^"]*"|'[^']*')/;

/** The tag of a row at least as high as these cells need; one whose height a person has set stays. */
function withHeight(tag: string, cells: readonly CellEdit[]): string {
  const needed = Math.max(0, ...cells.map(({ height = 0 }) => height));
  const isSet = /^(?:1|true)$/.test(attributeOf(tag, 'customHeight') ?? '');
  if (!needed || isSet || needed <= Number(attributeOf(tag, 'ht') ?? 0)) return tag;
  return tag.replace(HEIGHT, '').replace(/>$/, ` ht="${needed}">`);
}

/** Columns in use of a row, which are others now. */
const SPANS = /\sspans\s*=\s*(?:"[^"]*"|'[^']*')/;

const withCellsOfRow = (content: string, edits: readonly CellEdit[], prefix: string): string =>
  merged(content, elementsOf(content, `${prefix}c`), {
    placeOf: ({ tag }) => columnOf(attributeOf(tag, 'r')),
    edits: edits.map((edit) => [edit.column, edit]),
    edited(_, edit, found) {
      if (found && elementsOf(found.content, `${prefix}f`).length) return undefined;
      const style = found && attributeOf(found.tag, 's');
      return cellXml(style === undefined ? edit : { ...edit, style: Number(style) }, prefix);
    },
  });

interface Merging<Edit> {
  /** Number of a row, or of a column. */
  readonly placeOf: (found: Found) => number;
  readonly edits: readonly (readonly [number, Edit])[];
  /** What stands at a place afterwards, where something is found there and where nothing is; undefined: what is found. */
  readonly edited: (place: number, edit: Edit, found: Found | undefined) => string | undefined;
}

/** Elements in the order of their places, with what is edited among them. */
function merged<Edit>(
  xml: string,
  found: readonly Found[],
  { placeOf, edits, edited }: Merging<Edit>,
): string {
  const waiting = [...edits].sort(([a], [b]) => a - b);
  const parts: (readonly [Pick<Found, 'from' | 'to'>, string])[] = [];
  const insertBefore = (place: number, position: number): void => {
    for (let [next] = waiting; next && next[0] < place; [next] = waiting) {
      waiting.shift();
      parts.push([{ from: position, to: position }, edited(...next, undefined) ?? '']);
    }
  };
  for (const each of found) {
    const place = placeOf(each);
    insertBefore(place, each.from);
    const edit = waiting[0]?.[0] === place ? waiting.shift() : undefined;
    const text = edit && edited(...edit, each);
    if (text !== undefined) parts.push([each, text]);
  }
  insertBefore(Infinity, found.at(-1)?.to ?? 0);
  return replaced(xml, parts);
}

/** The markup of a cell; `prefix` of its names, with the colon. */
export function cellXml({ row, column, value, style }: CellEdit, prefix: string): string {
  const place = ` r="${columnLetters(column - 1)}${row}"${style === undefined ? '' : ` s="${style}"`}`;
  return typeof value === 'number'
    ? `<${prefix}c${place}><${prefix}v>${value}</${prefix}v></${prefix}c>`
    : `<${prefix}c${place} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${cellText(value)}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** `_x000D_` would be read as the character that it stands for (ECMA-376 part 1, 22.9.2.19). */
const cellText = (text: string): string => escaped(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));

function numberOf(text: string | undefined): number {
  const number = Number(text);
  if (text === undefined || !Number.isInteger(number)) throw new UnknownMarkup('r');
  return number;
}

function columnOf(address: string | undefined): number {
  const letters = /^[A-Z]{1,3}(?=\d+$)/.exec(address ?? '')?.[0];
  if (letters === undefined) throw new UnknownMarkup('r');
  return [...letters].reduce((column, letter) => 26 * column + letter.charCodeAt(0) - 64, 0);
}
