import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { layoutOf } from '../../src/derive/layout';
import { forms } from '../../src/forms';
import type { Form, TableId } from '../../src/model/form';
import type { ReadDocument } from '../../src/model/grid';
import type { Report } from '../../src/model/report';
import { entryAt, isUnread } from '../../src/model/report';
import { readFile, readText } from '../../src/read';
import { recognise } from '../../src/recognise';
import { docxPackage, p, tbl, tc, tr } from './docx';

interface Cell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly column: number;
}

/** The rows of a table as printed, each cell in the row where it begins. */
function printed(form: Form, report: Report, table: TableId): readonly (readonly Cell[])[] {
  const { cells, rows } = layoutOf(form, table);
  return Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map((cell) => {
        const entry = cell.ref ? entryAt(form, report, cell.ref) : null;
        const text = cell.ref ? (isUnread(entry) ? entry.text : String(entry ?? '')) : cell.text;
        return { text, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, column: cell.column };
      }),
  );
}

const title = ({ unit, year }: Report): string => `${unit}${year}年政府信息公开工作年度报告`;

const asHtml = (form: Form, report: Report): Uint8Array =>
  strToU8(
    `<!DOCTYPE html><meta charset="utf-8"><h1>${title(report)}</h1>${form.tables
      .map(({ id, title: heading }) => {
        const rows = printed(form, report, id).map(
          (row) =>
            `<tr>${row.map(({ text, rowSpan, columnSpan }) => `<td rowspan="${rowSpan}" colspan="${columnSpan}"><p>${text || '&nbsp;'}</p></td>`).join('')}</tr>`,
        );
        return `<h2>${heading}</h2><table>${rows.join('')}</table>`;
      })
      .join('')}`,
  );

/** As Word does: a cell in every row that a merge reaches. Tables are cut in two by a page where `cutAt` says. */
function asDocx(form: Form, report: Report, cutAt = Infinity): Uint8Array {
  const parts = form.tables.map(({ id, title: heading }) => {
    const above = new Map<number, Cell>();
    const rows = printed(form, report, id).map((row) => {
      const cells = new Map(row.map((cell) => [cell.column, cell] as const));
      const goesOn = [...above].filter(([column, { rowSpan }]) => rowSpan > 1 && !cells.has(column));
      above.clear();
      for (const [column, cell] of goesOn)
        above.set(column, { ...cell, text: '', rowSpan: cell.rowSpan - 1 });
      for (const [column, cell] of cells) above.set(column, cell);
      const all = [...above.values()].sort((a, b) => a.column - b.column);
      return tr(
        ...all.map((cell) => {
          const merge = !cells.has(cell.column)
            ? '<w:vMerge/>'
            : cell.rowSpan > 1
              ? '<w:vMerge w:val="restart"/>'
              : '';
          return tc(cell.text, `<w:gridSpan w:val="${cell.columnSpan}"/>${merge}`);
        }),
      );
    });
    const tables = [rows.slice(0, cutAt), rows.slice(cutAt)].filter(({ length }) => length);
    return p(heading) + tables.map((each) => tbl(...each)).join(p('<w:r><w:br w:type="page"/></w:r>'));
  });
  return docxPackage(p(title(report)) + parts.join(''));
}

const reportsIn = (document: ReadDocument) => recognise(document, forms).map(({ report }) => report);

describe.each(['dongying-2021', 'dongguan-2023', 'shizuishan-2023', 'changchun-2021', 'dongying-2018'])(
  '%s',
  (name) => {
    const text = readFileSync(join(__dirname, '../../assets/samples', `${name}.txt`), 'utf8');
    const report = reportsIn(readText(text))[0]!;
    const form = forms.find(({ id }) => id === report.form)!;
    test.each<[string, Uint8Array, string]>([
      ['a web page', asHtml(form, report), 'a.html'],
      ['a web page called .xls', asHtml(form, report), 'a.xls'],
      ['a Word document', asDocx(form, report), 'a.docx'],
      ['a Word document with tables cut by a page', asDocx(form, report, 14), 'a.docx'],
    ])('as %s holds the same report', async (_, bytes, file) => {
      const result = await readFile(bytes, file);
      if (!result.ok) throw new Error(result.problem.sentence);
      expect(reportsIn(result.document)).toEqual([report]);
    });
  },
);
