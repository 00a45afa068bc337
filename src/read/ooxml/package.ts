import { decodeText } from '../decode';
import { damaged, InflateLimit, inflateWhole } from './inflate';
import { XmlScanner } from './xml';
import type { ZipEntry } from './zip';
import { canonical, zipEntries } from './zip';

export { damaged } from './inflate';
export { startsAsZip } from './zip';

/** Names of the parts of a zip package, lower case; undefined where the bytes are no zip or a broken one. */
export const partNames = (bytes: Uint8Array): readonly string[] | undefined =>
  zipEntries(bytes)?.map(({ name }) => name);

/** Wanted parts of a package, by name. Throws `ReadError` where it is broken or has one of them twice. */
export function partEntries(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, ZipEntry> {
  const entries = zipEntries(bytes);
  if (!entries) throw damaged();
  const found = new Map<string, ZipEntry>();
  for (const entry of entries) {
    if (!wanted(entry.name)) continue;
    // Software disagrees about which of two counts.
    if (found.has(entry.name)) throw damaged();
    found.set(entry.name, entry);
  }
  return found;
}

/** Text of the wanted parts, by canonical name. Throws `ReadError` where the package is broken or too large. */
export function readParts(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, string> {
  const limit = new InflateLimit();
  return new Map(
    [...partEntries(bytes, wanted)].map(([name, entry]) => [
      name,
      decodeText(inflateWhole(bytes, entry, limit)),
    ]),
  );
}

export interface Relation {
  /** Last word of the relationship's type, the same in Transitional and Strict: worksheet, styles … */
  readonly type: string;
  /** Canonical name of the part it leads to. */
  readonly target: string;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** Name of the part that holds the relationships of another; `owner` is '' for the package's own. */
export function relationsPart(owner: string): string {
  const folder = folderOf(owner);
  return `${folder}_rels/${owner.slice(folder.length)}.rels`;
}

/** Relationships of a part, by id (ECMA-376 part 2, 9.3). `owner` is the part they belong to, '' the package. */
export function readRelations(
  parts: ReadonlyMap<string, string>,
  owner: string,
): ReadonlyMap<string, Relation> {
  const folder = folderOf(owner);
  const xml = parts.get(relationsPart(owner));
  const relations = new Map<string, Relation>();
  if (xml === undefined) return relations;
  const scanner = new XmlScanner(xml);
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    if (event !== 'open' || scanner.name !== 'Relationship') continue;
    const target = scanner.attribute('Target') ?? '';
    relations.set(scanner.attribute('Id') ?? '', {
      type: (scanner.attribute('Type') ?? '').replace(/^.*\//, ''),
      target: target.startsWith('/') ? canonical(target) : resolve(folder, target),
    });
  }
  return relations;
}

function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of `${folder}${target}`.split(/[\\/]/))
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  return path.join('/').toLowerCase();
}
