import type { ReadDocument } from '../../model/grid';
import { headOf, looksLikeText } from '../decode';
import type { FileKind } from '../document';
import { ReadError } from '../document';
import { decodePage } from '../html/charset';
import { readHtml } from '../html/html';
import { readable } from '../readable';
import { hasAttachment, htmlParts } from './parts';

/** Web pages saved as one file (RFC 2557), under whatever name: Word and Excel save them as .doc and .xls too. */
export const mhtmlKind: FileKind = {
  ...readable.mhtml,
  matches: (bytes) => looksLikeText(bytes) && /^\s*(?:[\w-]+:.*\r?\n)*?mime-version:/i.test(headOf(bytes)),
  read: readMhtml,
};

/** Every page of the file, one after another: a workbook has one for each sheet. */
async function readMhtml(bytes: Uint8Array): Promise<ReadDocument> {
  const pages = htmlParts(bytes).map(decodePage);
  if (hasAttachment(bytes) && !pages.some((page) => /<table\b/i.test(page)))
    throw new ReadError(
      'unsupported',
      '这是邮件，表格在它的附件里。请打开邮件，把附件另存出来，再读取附件。',
    );
  if (!pages.length)
    throw new ReadError(
      'unsupported',
      '这是单个文件网页（.mht），里面没有找到网页正文。请用 Word 或 Excel 打开，另存为 .docx 或 .xlsx 后再试。',
    );
  return readHtml(pages.join('\n'));
}
