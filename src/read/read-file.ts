import { delimitedKind } from './delimited/delimited';
import type { FileKind, ReadResult } from './document';
import { ReadError } from './document';
import { docxKind } from './docx/docx';
import { htmlKind } from './html/html';
import { mhtmlKind } from './mhtml/mhtml';
import { refuseSize } from './readable';
import { refuse } from './refuse';
import { spreadsheetmlKind } from './spreadsheetml/spreadsheetml';
import { textKind } from './text/text';
import { xlsKind } from './xls/xls';
import { xlsxKind } from './xlsx/xlsx';

/** Every kind of file that can be read, asked in this order: what is told by its signature, then kinds of text. */
export const fileKinds: readonly FileKind[] = [
  xlsxKind,
  docxKind,
  xlsKind,
  spreadsheetmlKind,
  mhtmlKind,
  htmlKind,
  delimitedKind,
  textKind,
];

/**
 * Reads a file of any known kind. Never throws: a file that cannot be read gives a problem with a sentence that says
 * what to do, so that one bad file does not stop the others.
 */
export async function readFile(bytes: Uint8Array, name: string): Promise<ReadResult> {
  const refused = refuseSize(bytes.length);
  if (refused) return { ok: false, problem: refused };
  try {
    const kind = fileKinds.find((each) => each.matches(bytes, name));
    if (!kind) return { ok: false, problem: refuse(bytes, name) };
    return { ok: true, document: await kind.read(bytes, name) };
  } catch (error) {
    if (error instanceof ReadError)
      return { ok: false, problem: { code: error.code, sentence: error.message } };
    return {
      ok: false,
      problem: {
        code: 'damaged',
        sentence: '读取文件时出错，文件可能已损坏。请用原来的软件打开后另存为 .xlsx 再试。',
      },
    };
  }
}
