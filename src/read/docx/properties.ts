import type { Scanner } from '../xml/scanner';
import { CLOSE, END, OPEN } from '../xml/scanner';
import { groundOf } from './look';

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
  'tblGrid',
  'tblPrEx',
]);

export const isLeftOut = (name: string): boolean => LEFT_OUT.has(name);

const OFF = /^(?:0|false|off)$/;

/**
 * Values of the properties inside the element just opened, by name, those of deeper elements among them, of a shading
 * its colour, of lines and rows their height where it is exact; one without a value has ''. What is switched off and
 * what the properties were before a tracked change is left out.
 */
export function readProperties(scanner: Scanner): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  if (scanner.empty) return properties;
  const end = scanner.localName;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    const name = scanner.localName;
    if (event === CLOSE && name === end) break;
    if (event !== OPEN) continue;
    if (name.endsWith('Change')) {
      scanner.content();
      continue;
    }
    if (name === 'shd') setGround(properties, groundOf(scanner));
    else if (name === 'trHeight' || name === 'spacing') setHeight(properties, scanner);
    else if (name === 'ind') setIndent(properties, scanner);
    else {
      const value = scanner.value('val') ?? '';
      if (!OFF.test(value)) properties.set(name, value);
    }
  }
  return properties;
}

type Properties = Map<string, string>;

function setGround(properties: Properties, ground: string | undefined): void {
  if (ground !== undefined) properties.set('shd', ground);
}

function setHeight(properties: Properties, scanner: Scanner): void {
  if ((scanner.value('hRule') ?? scanner.value('lineRule')) === 'exact')
    properties.set('exact', scanner.value('line') ?? scanner.value('val') ?? '');
}

/** The furthest that any of its lines stands from the edges of its cell or page. */
function setIndent(properties: Properties, scanner: Scanner): void {
  const far = ['left', 'start', 'right', 'end', 'firstLine'].map((name) =>
    Math.abs(Number(scanner.value(name) ?? 0)),
  );
  properties.set('ind', String(Math.max(...far)));
}

/** In twips: what is lower than a letter of three points, or further off than a page is wide, nobody sees. */
const LOWEST = 60;
const FURTHEST = 12_000;

/** Do properties of a paragraph or row leave no room for its text, or hide it? */
export const isCutOff = (properties: ReadonlyMap<string, string>): boolean =>
  properties.has('hidden') ||
  Number(properties.get('exact') ?? LOWEST) < LOWEST ||
  Number(properties.get('ind') ?? 0) >= FURTHEST;
