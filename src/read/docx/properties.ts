import type { Scanner } from '../xml/scanner';
import { CLOSE, END, OPEN } from '../xml/scanner';

/**
 * Elements whose content the reader of a document does not see: deleted and moved-away text (17.13.5.14, 17.13.5.22),
 * the second rendering of a drawing (part 3, 10.2.3), field codes, ruby text, and properties.
 */
const LEFT_OUT = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delInstrText',
  'delText',
  'rt',
  'sectPr',
  'sdtPr',
  'sdtEndPr',
  'tblPr',
  'tblGrid',
  'tblPrEx',
]);

export const isLeftOut = (name: string): boolean => LEFT_OUT.has(name);

const OFF = /^(?:0|false|off)$/;

/**
 * Values of the properties inside the element just opened, by name, those of deeper elements among them, of a
 * shading its fill; one without a value has ''. What is switched off and what the properties were before a tracked change is left out.
 */
export function readProperties(scanner: Scanner): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  if (scanner.empty) return properties;
  const end = scanner.localName;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.localName === end) break;
    if (event !== OPEN) continue;
    if (scanner.localName.endsWith('Change')) {
      scanner.content();
      continue;
    }
    const value = scanner.value(scanner.localName === 'shd' ? 'fill' : 'val') ?? '';
    if (!OFF.test(value)) properties.set(scanner.localName, value);
  }
  return properties;
}
