import { inflateSync } from 'fflate';
import { inflateAtOnce, InflateLimit } from '../../src/read/ooxml/inflate';
import { storedBytes, zipEntries } from '../../src/read/ooxml/zip';

const NEEDED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|sharedstrings\.xml|worksheets\/[^/]+\.xml)$/;

function tags(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 60) count++;
  return count;
}

/** The least that reading can cost: inflates the parts that hold cells and looks at every byte once. */
export function floor(bytes: Uint8Array, inScript: boolean): number {
  const limit = new InflateLimit();
  let count = 0;
  for (const entry of zipEntries(bytes) ?? []) {
    if (!NEEDED.test(entry.name)) continue;
    const part = inScript
      ? inflateSync(storedBytes(bytes, entry)!, { out: new Uint8Array(entry.size) })
      : inflateAtOnce(bytes, entry, limit);
    count += tags(part!);
  }
  return count;
}
