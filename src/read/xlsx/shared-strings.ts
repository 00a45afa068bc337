import { XmlScanner } from '../ooxml/xml';

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export const unescape = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/** A string item: its text runs together, without the phonetic ones (18.4.8, 18.4.6). */
export const readString = (scanner: XmlScanner): string => unescape(runsOf(scanner));

function runsOf(scanner: XmlScanner): string {
  if (scanner.empty) return '';
  const end = scanner.name;
  let text = '';
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    if (event === 'close' && scanner.name === end) break;
    if (event !== 'open') continue;
    if (scanner.name === 't') text += scanner.content();
    else if (scanner.name === 'rPh') scanner.content();
  }
  return text;
}

/** The table of shared strings, in order. */
export function readSharedStrings(xml: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  const scanner = new XmlScanner(xml);
  for (let event = scanner.next(); event !== 'end'; event = scanner.next())
    if (event === 'open' && scanner.name === 'si') strings.push(readString(scanner));
  return strings;
}
