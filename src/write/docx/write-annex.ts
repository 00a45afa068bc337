import type { Annex, AnnexTable } from '../../derive/annex';
import { headingLine, packed, signatureParts, tableParts, titleLine } from './annex-parts';
import { CAPTION_POINTS, PAGE_POINTS, tablePoints } from './annex-table';

/** Sizes of the official template, in points, and what the title with its distances takes of a page. */
const TITLE = 18;
const CAPTION = 12;
const TITLE_HEIGHT = 40;

/** The official tables alone as the bytes of a .docx file, A4 upright. */
export async function writeAnnex(annex: Annex): Promise<Uint8Array> {
  const docx = await import(/* webpackChunkName: "docx" */ 'docx');
  const breaks = newPages(annex.tables);
  return packed(docx, annex.title, [
    titleLine(docx, annex.title, TITLE),
    ...annex.tables.flatMap((table) => [
      ...(annex.single
        ? []
        : [
            headingLine(
              docx,
              table.layout.table.title,
              CAPTION,
              breaks.has(table) ? { pageBreakBefore: true } : {},
            ),
          ]),
      ...tableParts(docx, table),
    ]),
    ...signatureParts(docx, annex),
  ]);
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
