import { TABLE_POINTS } from '../../derive/text-size';
import { escaped } from '../markup';
import { LATIN_FONT, TABLE_FONT } from './fonts';

/** Look of text; what is absent is as in a table cell. */
export interface RunLook {
  readonly font?: string;
  readonly points?: number;
  readonly highlight?: 'yellow';
}

/** Look of a paragraph; distances in twips. */
export interface ParagraphLook extends RunLook {
  readonly align?: 'center' | 'right';
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly before?: number;
  readonly after?: number;
  /** Exact height of a line. */
  readonly line?: number;
  readonly left?: number;
  readonly right?: number;
  readonly firstLine?: number;
  /** Level in the document's outline, from 0. */
  readonly outline?: number;
}

/** Attributes by name; those that are undefined are left out. */
const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` w:${name}="${value}"`]))
    .join('');

const leaf = (name: string, values: Readonly<Record<string, string | number | undefined>>): string => {
  const written = attributes(values);
  return written && `<w:${name}${written}/>`;
};

/** ECMA-376 Part 1, 17.3.2.26: the hint makes quotation marks and dashes full-width. */
const fonts = (name: string): string =>
  `<w:rFonts w:hint="eastAsia" w:ascii="${LATIN_FONT}" w:hAnsi="${LATIN_FONT}" w:eastAsia="${name}" w:cs="${LATIN_FONT}"/>`;
const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;

/** Look of text that tells none of its own. */
export const DEFAULT_LOOK = `${fonts(TABLE_FONT)}${size(TABLE_POINTS)}<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/>`;

/** Content of a run, in one look. ECMA-376 Part 1, 17.3.2: the order of properties is the schema's. */
export function run(content: string, { font, points, highlight }: RunLook = {}): string {
  const look =
    (font ? fonts(font) : '') +
    (points ? size(points) : '') +
    (highlight ? leaf('highlight', { val: highlight }) : '');
  return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}${content}</w:r>`;
}

/** Text of a run; its lines stay lines. */
export const text = (value: string): string =>
  value
    .split('\n')
    .map((line) => line && `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>');

/** A paragraph of text in one look. */
export const paragraph = (value: string, look: ParagraphLook = {}): string =>
  paragraphOf(value && run(text(value), look), look);

/** A paragraph of runs. ECMA-376 Part 1, 17.3.1: the order of properties is the schema's. */
export function paragraphOf(runs: string, look: ParagraphLook): string {
  const { keepNext, pageBreakBefore, before, after, line, left, right, firstLine, align, outline } = look;
  const properties =
    (keepNext ? '<w:keepNext/>' : '') +
    (pageBreakBefore ? '<w:pageBreakBefore/>' : '') +
    leaf('spacing', { before, after, line, lineRule: line && 'exact' }) +
    leaf('ind', { left, right, firstLine }) +
    leaf('jc', { val: align }) +
    leaf('outlineLvl', { val: outline });
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}
