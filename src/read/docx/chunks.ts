import { decodePage } from '../html/charset';
import { htmlKind, readPageBlocks } from '../html/html';
import { mhtmlKind } from '../mhtml/mhtml';
import { htmlParts } from '../mhtml/parts';
import type { Block } from '../flow/flow';
import { InflateLimit, inflateWhole } from '../ooxml/inflate';
import { partEntries } from '../ooxml/package';
import type { Relation } from '../ooxml/package';

/** What stands in place of each `altChunk`; each part is given away once, however often it is named. */
export interface Chunks {
  /** By the id of its relationship. */
  take(id: string): readonly Block[];
}

/**
 * Parts in other formats that a document takes in where it is opened (17.17.2.1): web pages, as systems put into a
 * document that they export. Any other format is left out.
 */
export async function readChunks(
  bytes: Uint8Array,
  relations: ReadonlyMap<string, Relation>,
): Promise<Chunks> {
  const targets = new Map(
    [...relations].flatMap(([id, { type, target }]) => (type === 'aFChunk' ? [[id, target] as const] : [])),
  );
  const wanted = new Set(targets.values());
  const entries = partEntries(bytes, (name) => wanted.has(name));
  const limit = new InflateLimit();
  const pages = new Map<string, readonly Block[]>();
  for (const [name, entry] of entries)
    pages.set(name, await readPart(inflateWhole(bytes, entry, limit), name));
  return {
    take(id) {
      const target = targets.get(id) ?? '';
      const blocks = pages.get(target) ?? [];
      pages.delete(target);
      return blocks;
    },
  };
}

async function readPart(bytes: Uint8Array, name: string): Promise<readonly Block[]> {
  const pages = mhtmlKind.matches(bytes, name)
    ? htmlParts(bytes)
    : htmlKind.matches(bytes, name)
      ? [bytes]
      : [];
  return pages.length ? readPageBlocks(pages.map(decodePage).join('\n')) : [];
}
