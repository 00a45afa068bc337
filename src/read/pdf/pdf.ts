import type { ReadDocument } from '../../model/grid';
import { headOf } from '../decode';
import type { FileKind } from '../document';
import { ReadError } from '../document';
import { encrypted } from '../problems';
import { placedDocument } from '../placed/placed-document';
import { isNamed, readable } from '../readable';
import type { ReadPage } from './pages';
import { readPage } from './pages';
import { openPdf, UnknownCodes } from './pdfjs';

/** A report with all its chapters has some tens of pages. */
const MOST_PAGES = 300;
/** Characters and lines of a document; a report has some ten thousand. */
const MOST_MARKS = 2_000_000;

const INSTEAD = '请提供生成它的 .docx 或 .xlsx 后再试。';
const SCAN =
  '这是扫描件或图片做成的 PDF，页面上只有图像，没有可以读取的文字。请提供生成它的 .docx 或 .xlsx，或照图填写后再试。';
const CODES = `这个 PDF 里的字没有写明是什么字（缺少字符编码），读出来会是乱码，没有读取。${INSTEAD}`;

/** Documents in the format of Adobe (ISO 32000), read as far as they hold text. */
export const pdfKind: FileKind = {
  ...readable.pdf,
  matches: (bytes, name) => {
    const head = headOf(bytes);
    return /^\s*%PDF-/.test(head) || (isNamed(name, readable.pdf.extensions) && head.includes('%PDF-'));
  },
  read: readPdf,
};

async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  const hasPictures = holdsPicture(bytes);
  const pages = await pagesOf(bytes);
  const marks = sum(pages, ({ glyphs }) => glyphs.length);
  if (marks === 0) throw new ReadError('unsupported', SCAN);
  if (sum(pages, ({ unknown }) => unknown) * 2 > marks) throw new ReadError('unsupported', CODES);
  const document = placedDocument(pages);
  const blank = pages.flatMap(({ glyphs }, index) => (glyphs.length ? [] : [index + 1]));
  if (hasPictures && blank.length && document.grids.length === 0)
    throw new ReadError('unsupported', `第 ${blank.join('、')} 页没有文字。${SCAN}`);
  return document;
}

async function pagesOf(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  try {
    const { pdf, codes, close } = await openPdf(bytes.slice());
    const pages: ReadPage[] = [];
    try {
      if (pdf.numPages > MOST_PAGES) throw tooManyPages(pdf.numPages);
      const layers = await pdf.getOptionalContentConfig();
      let left = MOST_MARKS;
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const page = await readPage(await pdf.getPage(number), codes, layers);
        left -= page.glyphs.length + page.horizontals.length + page.verticals.length;
        if (left < 0) throw new ReadError('tooLarge', `PDF 的内容过多，不像是年度报告。${INSTEAD}`);
        pages.push(page);
      }
    } finally {
      await close();
    }
    return pages;
  } catch (error) {
    throw problemOf(error);
  }
}

/** Errors of PDF.js are told by their names; every other one that it throws means a file that is not as it should be. */
function problemOf(error: unknown): ReadError {
  if (error instanceof ReadError) return error;
  if (error instanceof UnknownCodes) return new ReadError('unsupported', CODES);
  if (error instanceof Error && error.name === 'PasswordException') return encrypted();
  return new ReadError('damaged', `PDF 已损坏或不完整，无法读取。请重新发送，或重新导出后再试。`);
}

const tooManyPages = (pages: number): ReadError =>
  new ReadError(
    'tooLarge',
    `PDF 有 ${pages} 页，超过 ${MOST_PAGES} 页的不读。请只把报告的几页另存（打印）为新的 PDF 后再试。`,
  );

const sum = <T>(items: readonly T[], count: (item: T) => number): number =>
  items.reduce((total, item) => total + count(item), 0);

/** Does the file hold a picture? Their dictionaries are never compressed (7.5.7). */
function holdsPicture(bytes: Uint8Array): boolean {
  const mark = [...'/Image'].map((char) => char.charCodeAt(0));
  for (let at = bytes.indexOf(mark[0]!); at >= 0; at = bytes.indexOf(mark[0]!, at + 1))
    if (mark.every((code, index) => bytes[at + index] === code)) return true;
  return false;
}
