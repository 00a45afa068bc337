import { memoBytes } from '../bytes';
import type { NumberFormat } from '../number-format';
import { numberFormat } from '../number-format';
import type { Colour, Font } from '../unseen';
import { unseenBy } from '../unseen';
import { tooManyStyles } from '../problems';
import { CLOSE, END, OPEN, Scanner } from '../xml/scanner';
import { builtInFormat } from './dates';
import { changedFont, colourOf, PLAIN } from './font';

/**
 * For each cell style (`cellXfs`), what shows numbers as dates, as other numbers or not at all, if it does: its number
 * format, or its font on its fill (18.8.10, 18.8.22, 18.8.21).
 */
export const readStyles = memoBytes((bytes: Uint8Array): readonly (NumberFormat | undefined)[] => {
  const styles: (NumberFormat | undefined)[] = [];
  const codes = new Map<number, string>();
  const formats = new Map<number, NumberFormat | undefined>();
  const formatOf = (id: number): NumberFormat | undefined => {
    if (!formats.has(id)) {
      const code = codes.get(id);
      formats.set(id, code === undefined ? builtInFormat(id) : numberFormat(code));
    }
    return formats.get(id);
  };
  const fonts: Font[] = [];
  const fills: Fill[] = [];
  const scanner = new Scanner(bytes);
  let part = '';
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    const name = scanner.localName;
    if (event === CLOSE) {
      if (name === 'cellXfs') break;
      if (name === part) part = '';
    }
    if (event !== OPEN) continue;
    if (PARTS.has(name) && !scanner.empty) part = name;
    const number = (attribute: string): number => Number(scanner.value(attribute) ?? 0);
    if (name === 'numFmt') codes.set(number('numFmtId'), scanner.value('formatCode') ?? '');
    else if (part === 'fonts') takeFont(scanner, name, fonts);
    else if (part === 'fills') takeFill(scanner, name, fills);
    else if (part === 'cellXfs' && name === 'xf') {
      if (styles.length === MOST_STYLES) throw tooManyStyles();
      const id = number('numFmtId');
      const fill = fills[number('fillId')];
      styles.push(unseenBy(fonts[number('fontId')] ?? PLAIN, fill?.colour) ?? formatOf(id));
    }
  }
  return styles;
});

/** Excel takes 65,490. */
const MOST_STYLES = 100_000;

const PARTS: ReadonlySet<string> = new Set(['fonts', 'fills', 'cellXfs']);

function takeFont(scanner: Scanner, name: string, fonts: Font[]): void {
  if (name === 'font') fonts.push(PLAIN);
  const font = fonts.at(-1);
  if (font) fonts[fonts.length - 1] = changedFont(scanner, name, font);
}

/** A ground; without a colour it is white. */
interface Fill {
  pattern: string;
  colour?: Colour | undefined;
}

/** A fill of one colour, of two on each other, which show every text, or none. */
function takeFill(scanner: Scanner, name: string, fills: Fill[]): void {
  if (name === 'fill') fills.push({ pattern: 'none' });
  const fill = fills.at(-1);
  if (!fill) return;
  if (name === 'patternFill') {
    fill.pattern = scanner.value('patternType') ?? 'none';
    if (!/^(?:none|solid)$/.test(fill.pattern)) fill.colour = fill.pattern;
  } else if (name === 'gradientFill') fill.colour = name;
  else if (name === 'fgColor' && fill.pattern === 'solid') fill.colour = colourOf(scanner);
}
