import { memoBytes } from '../bytes';
import type { NumberFormat } from '../number-format';
import { numberFormat } from '../number-format';
import type { Font } from '../unseen';
import { unseenBy } from '../unseen';
import { CLOSE, END, OPEN, Scanner } from '../xml/scanner';
import { builtInFormat } from './dates';
import { changedFont, isWhite, PLAIN } from './font';

/**
 * For each cell style (`cellXfs`), what shows numbers as dates, as other numbers or not at all, if it does: its number
 * format, or its font on its fill (18.8.10, 18.8.22, 18.8.21).
 */
export const readStyles = memoBytes((bytes: Uint8Array): readonly (NumberFormat | undefined)[] => {
  const styles: (NumberFormat | undefined)[] = [];
  const formats = new Map<number, NumberFormat | undefined>();
  const fonts: Font[] = [];
  const fills: { isWhite: boolean }[] = [];
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
    if (name === 'numFmt') formats.set(number('numFmtId'), numberFormat(scanner.value('formatCode') ?? ''));
    else if (part === 'fonts') takeFont(scanner, name, fonts);
    else if (part === 'fills') takeFill(scanner, name, fills);
    else if (part === 'cellXfs' && name === 'xf') {
      const id = number('numFmtId');
      const isOnWhite = fills[number('fillId')]?.isWhite ?? true;
      styles.push(
        unseenBy(fonts[number('fontId')] ?? PLAIN, isOnWhite) ??
          (formats.has(id) ? formats.get(id) : builtInFormat(id)),
      );
    }
  }
  return styles;
});

const PARTS: ReadonlySet<string> = new Set(['fonts', 'fills', 'cellXfs']);

function takeFont(scanner: Scanner, name: string, fonts: Font[]): void {
  if (name === 'font') fonts.push(PLAIN);
  const font = fonts.at(-1);
  if (font) fonts[fonts.length - 1] = changedFont(scanner, name, font);
}

/** A fill is white where it is none, or one of white alone. */
function takeFill(scanner: Scanner, name: string, fills: { isWhite: boolean }[]): void {
  if (name === 'fill') fills.push({ isWhite: true });
  const fill = fills.at(-1);
  if (!fill) return;
  if (name === 'patternFill') fill.isWhite = /^(?:none)?$/.test(scanner.value('patternType') ?? '');
  else if (name === 'gradientFill') fill.isWhite = false;
  else if (name === 'fgColor') fill.isWhite ||= isWhite(scanner);
}
