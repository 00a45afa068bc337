import { delimitedKind } from './delimited/delimited';
import { traceOf } from '../model/trace';
import type { ReadDocument } from '../model/grid';
import type { FileKind, ReadProblem, ReadResult } from './document';
import { ReadError } from './document';
import { docKind } from './doc/doc';
import { docxKind } from './docx/docx';
import { htmlKind } from './html/html';
import { mhtmlKind } from './mhtml/mhtml';
import { odsKind, odtKind } from './opendocument/opendocument';
import { pdfKind } from './pdf/pdf';
import { textTooLong } from './problems';
import { refuseSize } from './readable';
import { refuse } from './refuse';
import { rtfKind } from './rtf/rtf';
import { spreadsheetmlKind } from './spreadsheetml/spreadsheetml';
import { textKind } from './text/text';
import { xlsKind } from './xls/xls';
import { xlsxKind } from './xlsx/xlsx';

/** Every kind of file that can be read, asked in this order: what is told by its signature, then kinds of text. */
export const fileKinds: readonly FileKind[] = [
  xlsxKind,
  docxKind,
  odsKind,
  odtKind,
  docKind,
  rtfKind,
  xlsKind,
  pdfKind,
  spreadsheetmlKind,
  mhtmlKind,
  htmlKind,
  delimitedKind,
  textKind,
];

/** Characters of one cell, thrice those that Excel takes. */
const LONGEST_CELL = 100_000;
/** Characters outside of tables: those of a hundred reports. Comparing so many sentences takes two seconds. */
const LONGEST_TEXT = 1_000_000;

/**
 * Reads a file of any known kind. Never throws: a file that cannot be read gives a problem with a sentence that says
 * what to do, so that one bad file does not stop the others. A mistake of a reader is a problem `fault` with its trace.
 */
export async function readFile(bytes: Uint8Array, name: string): Promise<ReadResult> {
  const refused = refuseSize(bytes.length);
  if (refused) return { ok: false, problem: refused };
  try {
    const kind = fileKinds.find((fileKind) => fileKind.matches(bytes, name));
    if (!kind) return { ok: false, problem: refuse(bytes, name) };
    const document = await kind.read(bytes, name);
    if (isTooLong(document)) throw textTooLong();
    return { ok: true, document };
  } catch (error) {
    if (error instanceof ReadError)
      return { ok: false, problem: { code: error.code, sentence: error.message } };
    return { ok: false, problem: faultOf(error) };
  }
}

const isTooLong = ({ paragraphs, grids }: ReadDocument): boolean =>
  paragraphs.reduce((sum, { length }) => sum + length, 0) > LONGEST_TEXT ||
  grids.some(({ rows }) =>
    rows.some((row) => row.some((value) => typeof value === 'string' && value.length > LONGEST_CELL)),
  );

/** What no reader expected: they say themselves where a file is damaged, so this is a mistake of the program. */
export const faultOf = (error: unknown): ReadProblem => ({
  code: 'fault',
  sentence: '读取时程序出错，这个文件没有读。请把它另存为新的 .xlsx 再试，并告诉维护人员。',
  trace: traceOf(error),
});
