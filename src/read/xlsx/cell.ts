import type { GridValue } from '../../model/grid';
import { dateOfSerial, serialOfDate } from './dates';
import { readString, unescape } from './shared-strings';
import type { XmlScanner } from '../ooxml/xml';

/** What the cells of a workbook share. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
}

/**
 * Content of the `c` element just opened (18.3.1.4), null where it is blank. A formula counts as its cached result;
 * one without, as not calculated.
 */
export function readCell(scanner: XmlScanner, context: CellContext): GridValue {
  if (scanner.empty) return null;
  const type = scanner.attribute('t') ?? 'n';
  const style = Number(scanner.attribute('s') ?? 0);
  let formula: string | undefined;
  let stored: string | undefined;
  let inline: string | undefined;
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    if (event === 'close' && scanner.name === 'c') break;
    if (event !== 'open') continue;
    if (scanner.name === 'f') formula = scanner.content();
    else if (scanner.name === 'v') stored = scanner.content();
    else if (scanner.name === 'is') inline = readString(scanner);
    else scanner.content();
  }
  if (inline !== undefined) return inline === '' ? null : inline;
  if (formula !== undefined && (stored === undefined || (stored === '' && type !== 'str')))
    return { formula: `=${formula}` };
  return stored === undefined ? null : valueOf(stored, type, context.dateStyles[style] ?? false, context);
}

function valueOf(stored: string, type: string, isDate: boolean, context: CellContext): GridValue {
  switch (type) {
    case 's':
      return context.strings[Number(stored)] || null;
    case 'str':
    case 'inlineStr':
      return unescape(stored) || null;
    case 'b':
      return stored.trim() === '1' || stored.trim() === 'true';
    case 'e':
      return { error: stored };
    case 'd': {
      const serial = serialOfDate(stored, context.from1904);
      return Number.isNaN(serial) ? stored : { serial, date: stored.slice(0, 10) };
    }
    default: {
      const text = stored.trim();
      if (text === '') return null;
      const number = Number(text);
      // What is no number although it should be is handed on as it stands.
      if (!Number.isFinite(number)) return stored;
      // More digits than a double holds: as text nothing is lost.
      if (text.replace(/e.*$/i, '').replace(/\D/g, '').replace(/^0+/, '').length > 17) return text;
      const date = isDate ? dateOfSerial(number, context.from1904) : undefined;
      return date === undefined ? number : { serial: number, date };
    }
  }
}
