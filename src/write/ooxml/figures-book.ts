import type { BarChart } from '../../derive/bar-charts';
import { cellAddress } from '../../derive/address';
import { escaped } from '../markup';
import { barLabels } from './chart-xml';
import type { Part } from './package';
import { packageOf } from './package';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** Where the figures of a chart stand in its workbook. */
export const FIGURES_PLACE = { sheet: '图表数据', row: 0, column: 0 } as const;

/** A workbook with the figures of a chart, which Word opens to edit them (编辑数据). */
export function figuresBook(chart: BarChart): Uint8Array {
  const { title, series } = chart;
  const lines = [
    ['', ...series.map(({ name }) => name)],
    ...barLabels(chart).map((label, at) => [label, ...series.map(({ values }) => values[at] ?? null)]),
  ];
  const sheet: Part = {
    path: 'xl/worksheets/sheet1.xml',
    type: 'spreadsheetml.worksheet+xml',
    content: `<worksheet ${MAIN}><sheetData>${lines
      .map(
        (cells, row) =>
          `<row r="${row + 1}">${cells.map((value, at) => cell(value, row, at)).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`,
  };
  const workbook: Part = {
    path: 'xl/workbook.xml',
    type: 'spreadsheetml.sheet.main+xml',
    content: `<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${FIGURES_PLACE.sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    relations: [{ id: 'rId1', type: 'worksheet', target: sheet.path }],
  };
  return packageOf({ title, creator: '勾稽 Gouji' }, [workbook, sheet]);
}

function cell(value: string | number | null, row: number, column: number): string {
  if (value === null || value === '') return '';
  const address = cellAddress(row, column);
  return typeof value === 'number'
    ? `<c r="${address}"><v>${value}</v></c>`
    : `<c r="${address}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
}
