import type { Annex, AnnexTable } from '../../derive/annex';
import type { BarChart } from '../../derive/bar-charts';
import { headingLine, MARGINS, signatureParts, tableParts, titleLine } from './annex-parts';
import { CAPTION_POINTS, PAGE_POINTS, tablePoints } from './annex-table';
import { chartParagraphs } from './charts';
import { writeDocument } from './document';

/** Sizes of the official template, in points, and what the title with its distances takes of a page. */
const TITLE = 18;
const CAPTION = 12;
const TITLE_HEIGHT = 40;

/** The official tables alone as the bytes of a .docx file, A4 upright; charts stand below them. */
export function writeAnnex(annex: Annex, charts: readonly BarChart[] = []): Uint8Array {
  const breaks = newPages(annex.tables);
  const tables = annex.tables.map((table) => {
    const pageBreakBefore = breaks.has(table);
    const caption = annex.single ? '' : headingLine(table.layout.table.title, CAPTION, { pageBreakBefore });
    return caption + tableParts(table);
  });
  return writeDocument({
    title: annex.title,
    margins: MARGINS,
    body: [titleLine(annex, TITLE), ...tables, signatureParts(annex), chartParagraphs(charts)].join(''),
    charts,
  });
}

/** Tables that begin a page, because what is left of the last one is too little for them. */
function newPages(tables: readonly AnnexTable[]): ReadonlySet<AnnexTable> {
  let used = TITLE_HEIGHT;
  const breaks = new Set<AnnexTable>();
  for (const table of tables) {
    const needed = CAPTION_POINTS + tablePoints(table);
    if (used + needed > PAGE_POINTS && used > TITLE_HEIGHT) {
      breaks.add(table);
      used = 0;
    }
    used += needed;
  }
  return breaks;
}
