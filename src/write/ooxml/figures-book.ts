import type { BarChart } from '../../derive/bar-charts';
import { cellAddress } from '../../derive/address';
import { escaped } from '../markup';
import { barLabels } from './chart-xml';
import { NORMAL_FONT_XML } from './normal-font';
import type { Part } from './package';
import { packageOf } from './package';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** Where the figures of a chart stand in its workbook. */
export const FIGURES_PLACE = { sheet: '图表数据', row: 0, column: 0 } as const;

/** One look, Normal. ECMA-376 Part 1, 18.8.39: the two fills are the ones that Excel takes for granted. */
const STYLES: Part = {
  path: 'xl/styles.xml',
  type: 'spreadsheetml.styles+xml',
  content: [
    `<styleSheet ${MAIN}><fonts count="1">${NORMAL_FONT_XML}</fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join(''),
};

/** A workbook with the figures of a chart, which Word opens to edit them (编辑数据). */
export function figuresBook(chart: BarChart): Uint8Array {
  const { title, series } = chart;
  const lines = [
    ['', ...series.map(({ name }) => name)],
    ...barLabels(chart).map((label, index) => [label, ...series.map(({ values }) => values[index] ?? null)]),
  ];
  const sheet: Part = {
    path: 'xl/worksheets/sheet1.xml',
    type: 'spreadsheetml.worksheet+xml',
    content: `<worksheet ${MAIN}><sheetData>${lines
      .map(
        (cells, row) =>
          `<row r="${row + 1}">${cells.map((value, index) => cell(value, row, index)).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`,
  };
  const workbook: Part = {
    path: 'xl/workbook.xml',
    type: 'spreadsheetml.sheet.main+xml',
    content: `<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${FIGURES_PLACE.sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    relations: [
      { id: 'rId1', type: 'worksheet', target: sheet.path },
      { id: 'rId2', type: 'styles', target: STYLES.path },
    ],
  };
  return packageOf({ title, creator: '勾稽 Gouji' }, [workbook, sheet, STYLES]);
}

function cell(value: string | number | null, row: number, column: number): string {
  if (value === null || value === '') return '';
  const address = cellAddress(row, column);
  return typeof value === 'number'
    ? `<c r="${address}"><v>${value}</v></c>`
    : `<c r="${address}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
}
