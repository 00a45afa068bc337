import type { ReadDocument } from '../../model/grid';
import { headOf } from '../decode';
import type { FileKind } from '../document';
import { isInMargin } from '../placed/running-heads';
import { placedDocument } from '../placed/placed-document';
import { isNamed, readable } from '../readable';
import type { ReadPage } from './pages';
import { readPage } from './pages';
import { openPdf } from './pdfjs';
import { fromFile, scanned, tooManyPages, tooMuchContent, withoutCodes } from './refusals';

/** A report with all its chapters has some tens of pages. */
const MOST_PAGES = 300;
/** Characters and lines of a document: those of 250 full pages; a report has some ten thousand. */
const MOST_MARKS = 400_000;
/** Characters of a page: one of a newspaper has ten or twenty thousand. */
const MOST_ON_PAGE = 50_000;
/** Pictures on more than this part of a page leave no room for a table. */
const MOST_OF_PAGE = 0.5;

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
  const pages = await pagesOf(bytes);
  const marks = sum(pages, ({ glyphs }) => glyphs.length);
  if (marks === 0) throw scanned();
  if (sum(pages, ({ unknown }) => unknown) * 2 > marks) throw withoutCodes();
  const document = placedDocument(pages);
  const pictures = pages.flatMap((page, index) => (isPicture(page) ? [index + 1] : []));
  if (pictures.length && document.grids.length === 0) throw scanned(pictures);
  return pictures.length ? { ...document, pictures: pictures.map((page) => `第 ${page} 页`) } : document;
}

/** A scan: a picture on most of a page, and no text but perhaps its number. */
const isPicture = ({ pictured, glyphs, height }: ReadPage): boolean =>
  pictured > MOST_OF_PAGE && glyphs.every(({ y }) => isInMargin(y, height));

async function pagesOf(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  const { pdf, codes, close } = await openPdf(bytes.slice());
  const pages: ReadPage[] = [];
  try {
    if (pdf.numPages > MOST_PAGES) throw tooManyPages(pdf.numPages, MOST_PAGES);
    const layers = await fromFile(pdf.getOptionalContentConfig());
    let left = MOST_MARKS;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await readPage(await fromFile(pdf.getPage(number)), codes, layers);
      left -= page.glyphs.length + page.horizontals.length + page.verticals.length;
      if (left < 0 || page.glyphs.length > MOST_ON_PAGE) throw tooMuchContent();
      pages.push(page);
    }
  } finally {
    await close();
  }
  return pages;
}

const sum = <T>(items: readonly T[], count: (item: T) => number): number =>
  items.reduce((total, item) => total + count(item), 0);
