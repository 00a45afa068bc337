import * as XLSX from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { readable } from '../../src/read/readable';
import type { Entry, Tables } from '../../src/model/report';

const readableById: Readonly<Record<string, { readonly holds: 'sheets' | 'text' }>> = readable;

const WITHOUT_TAGS: readonly [RegExp, string][] = [
  [/<\/(?:w:tc|w:p|td|th|tr|text:p|text:h)>|<text:tab[^>]*>|<br[^>]*>/g, '\n'],
  [/<[^>]*>/g, ''],
];
const withoutTags = (markup: string): string =>
  WITHOUT_TAGS.reduce((text, [pattern, by]) => text.replace(pattern, by), markup);

/** All the text of a file as a reader sees it that has nothing of ours and knows nothing of tables. */
function plainText(kind: string, bytes: Uint8Array): string {
  if (readableById[kind]?.holds === 'sheets') {
    const book = XLSX.read(bytes, { type: 'array', codepage: 65001, raw: true });
    return book.SheetNames.flatMap((name) =>
      Object.entries(book.Sheets[name]!)
        .filter(([address]) => !address.startsWith('!'))
        .map(([, cell]) => String((cell as XLSX.CellObject).v)),
    ).join('\n');
  }
  if (kind === 'docx') return withoutTags(strFromU8(unzipSync(bytes)['word/document.xml']!));
  if (kind === 'odt') return withoutTags(strFromU8(unzipSync(bytes)['content.xml']!));
  if (kind === 'doc') return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  const latin1 = strFromU8(bytes, true);
  if (kind === 'rtf')
    return latin1.replace(/\\cell\b/g, '\n').replace(/\\u-?\d+ ?\??|\\[a-z]+-?\d* ?|[{}]/g, '');
  if (kind === 'pdf')
    return [...latin1.matchAll(/<((?:[\da-f]{4})+)> Tj/g)]
      .map(([, hex]) => hex!.replace(/..(..)/g, (_, low: string) => String.fromCharCode(parseInt(low, 16))))
      .join('\n');
  return withoutTags(strFromU8(bytes));
}

const timesIn = (text: string, number: Entry): number =>
  [...text.matchAll(/\d+(?:\.\d+)?/g)].filter(([digits]) => Number(digits) === number).length;

/**
 * Do the cells of a report stand otherwise in a damaged file for another reader too: is each number that was read in
 * the place of another one there more often than in the file as it was, and that other one less often?
 */
export function isSeenByOthers(
  kind: string,
  original: { readonly bytes: Uint8Array; readonly tables: Tables },
  damaged: { readonly bytes: Uint8Array; readonly tables: Tables },
): boolean {
  try {
    const [before, after] = [plainText(kind, original.bytes), plainText(kind, damaged.bytes)];
    const count = (number: Entry) => timesIn(after, number) - timesIn(before, number);
    const cells = (tables: Tables) => Object.values(tables).flat(2);
    const was = cells(original.tables);
    return cells(damaged.tables).every(
      (is, nth) => is === was[nth] || (count(is) > 0 && count(was[nth]!) < 0),
    );
  } catch {
    return false;
  }
}
