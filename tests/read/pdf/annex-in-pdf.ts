import { annexOf } from '../../../src/derive/annex';
import type { AnnexTable } from '../../../src/derive/annex';
import type { Form } from '../../../src/model/form';
import type { Report } from '../../../src/model/report';
import { pdfFile, rule, write } from './pdf-file';

/** Of A4 pages, in points. */
const LEFT = 30;
const WIDTH = 535;
const TITLE_Y = 800;
const TOP = 780;
const BOTTOM = 40;
const HIGHEST_ROW = 40;
const SIZE = 5;
const PADDING = 2;

/** The tables of a report as a PDF file, each on a page of its own. */
export function annexInPdf(form: Form, report: Report): Uint8Array {
  const { title, tables } = annexOf(form, report);
  return pdfFile({
    pages: tables.map((table, index) => ({
      content: (index ? '' : write(LEFT, TITLE_Y + 15, title)) + drawn(table),
    })),
  });
}

function drawn({ layout, rows }: AnnexTable): string {
  const { title, widths } = layout.table;
  const unit = WIDTH / widths.reduce((total, width) => total + width, 0);
  const xs = widths.reduce((edges, width) => [...edges, edges.at(-1)! + width * unit], [LEFT]);
  const height = Math.min(HIGHEST_ROW, (TOP - BOTTOM) / rows.length);
  return (
    write(LEFT, TITLE_Y, title) +
    rows
      .flat()
      .map(({ row, column, rowSpan, columnSpan, text }) => {
        const [left, right] = [xs[column]!, xs[column + columnSpan]!];
        const [top, bottom] = [TOP - row * height, TOP - (row + rowSpan) * height];
        const most = Math.max(1, Math.floor((right - left - 2 * PADDING) / SIZE));
        const lines = text.match(new RegExp(/^[\d.]*$/.test(text) ? '.+' : `.{1,${most}}`, 'gs')) ?? [];
        return [
          rule(left, top, right, top),
          rule(left, bottom, right, bottom),
          rule(left, top, left, bottom),
          rule(right, top, right, bottom),
          ...lines.map((line, index) => write(left + PADDING, top - (index + 1) * (SIZE + 0.5), line, SIZE)),
        ].join('');
      })
      .join('')
  );
}
