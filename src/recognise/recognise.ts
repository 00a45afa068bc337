import type { Form } from '../model/form';
import type { Grid, ReadDocument } from '../model/grid';
import { coverOrigin } from './cover';
import { findReports, shownGrids } from './find-reports';
import { memoryOf } from './memory';
import { findOrigin } from './origin';
import { withPictures } from './pictures';
import type { RecognisedReport } from './recognised-report';
import { reportFrom } from './report-from';
import type { Template } from './template';
import { readPlaced, templateOf } from './template';
import { titleReaderOf } from './title';

/**
 * Finds the reports in a document, as `findReports` does. Offices fill in the same workbook by hundreds: one like a
 * document met before has its cells in the same places, and is read there. Each report of a document says where
 * pictures stand in it that were not read.
 */
export function recognise(
  document: ReadDocument,
  forms: readonly Form[],
  { fileName }: { readonly fileName?: string } = {},
): readonly RecognisedReport[] {
  return reportsIn(document, forms, fileName).map((each) => withPictures(each, document.pictures));
}

function reportsIn(
  document: ReadDocument,
  forms: readonly Form[],
  fileName: string | undefined,
): readonly RecognisedReport[] {
  const memory = memoryOf(forms);
  const grids = shownGrids(document, forms);
  const known = memory.find(grids);
  if (known) return readAgain(known, grids, document, forms, fileName);
  const found = findReports(document, grids, forms, fileName);
  const template = templateOf(found, forms);
  if (template) memory.keep(template);
  return found.reports.map(({ report }) => report);
}

/** Reads the reports of a document like the one remembered. */
function readAgain(
  { reports }: Template,
  grids: readonly Grid[],
  document: ReadDocument,
  forms: readonly Form[],
  fileName: string | undefined,
): readonly RecognisedReport[] {
  const titles = titleReaderOf(forms);
  const cover = reports.length === 1 ? coverOrigin(document) : undefined;
  return reports.map(({ form, zones, tables, cells, parts }, index) => {
    const here = zones.map((zone) => ({ ...zone, grid: grids[zone.part]! }));
    const readings = new Map(
      tables.map(({ table, spots }) => [table, readPlaced(form, table, spots, grids)]),
    );
    const origins = findOrigin(titles, here, document, index, fileName, cover, reports.length === 1);
    const placement = { cells, grids: parts.map((part) => grids[part]!) };
    return reportFrom({ form, mixed: [] }, readings, origins, placement);
  });
}
