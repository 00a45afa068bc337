import { damaged } from '../problems';
import { asUtf8 } from '../xml/encoding';
import { codeOf, END, OPEN, Scanner } from '../xml/scanner';
import { InflateLimit, inflateWhole } from './inflate';
import type { ZipEntry } from './zip';
import { canonical, zipEntries } from './zip';

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
  const parts = new Map<string, ZipEntry>();
  for (const entry of entries) {
    if (!wanted(entry.name)) continue;
    // Software disagrees about which of two counts.
    if (parts.has(entry.name)) throw damaged();
    parts.set(entry.name, entry);
  }
  return parts;
}

/** The wanted parts in UTF-8, by canonical name. Throws `ReadError` where the package is broken or too large. */
export function readParts(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const limit = new InflateLimit();
  return new Map(
    [...partEntries(bytes, wanted)].map(([name, entry]) => [name, asUtf8(inflateWhole(bytes, entry, limit))]),
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

const RELATION = codeOf('Relationship');
const TARGET = codeOf('Target');
const ID = codeOf('Id');
const TYPE = codeOf('Type');

/**
 * Relationships of a part, by id (ECMA-376 part 2, 9.3), as `relationsPart` holds them. `owner` is the part they belong
 * to, '' the package.
 */
export function readRelations(bytes: Uint8Array, owner: string): ReadonlyMap<string, Relation> {
  const folder = folderOf(owner);
  const relations = new Map<string, Relation>();
  const scanner = new Scanner(bytes);
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN || scanner.name !== RELATION) continue;
    const target = scanner.attribute(TARGET) ?? '';
    relations.set(scanner.attribute(ID) ?? '', {
      type: (scanner.attribute(TYPE) ?? '').replace(/^.*\//, ''),
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
