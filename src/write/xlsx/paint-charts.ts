import type { Worksheet } from 'exceljs';
import type { BarChart } from '../../derive/bar-charts';
import { CHART_SHEET, CHART_SHEET_TITLE } from '../../sheet/own-sheets';
import { CELL_STYLES } from '../../sheet/style';
import { barLabels, chartSize } from '../ooxml/chart-xml';
import type { PlacedChart } from '../ooxml/sheet-drawing';
import { A4_PORTRAIT, MARGINS, printAddress, setWidth, textPoints } from './page';
import { setText } from './plain-text';

/** Columns under the charts, as wide as an empty sheet has them, and where the figures begin beside them, unprinted. */
const CHART_COLUMNS = 9;
const FIGURES_COLUMN = CHART_COLUMNS + 1;
const FIRST_ROW = 3;
const ROW_POINTS = 15;
const LABEL_CHARACTERS = 36;
const EMU_PER_POINT = 12700;

/** Rows that a chart covers, and one free after it. */
const rowsOf = (chart: BarChart): number => Math.ceil(chartSize(chart).cy / EMU_PER_POINT / ROW_POINTS) + 1;

/** Charts one under another on an empty sheet, their figures beside them; gives where each chart belongs. */
export function paintCharts(
  sheet: Worksheet,
  heading: string,
  charts: readonly BarChart[],
): readonly PlacedChart[] {
  const { font: name, size } = CELL_STYLES.stub;
  const put = (row: number, column: number, value: string | number | null): void => {
    const cell = sheet.getCell(row + 1, column + 1);
    if (typeof value === 'string') setText(cell, value);
    else cell.value = value;
    cell.font = { name, size };
  };
  put(0, 0, CHART_SHEET_TITLE);
  put(1, 0, heading);
  put(1, FIGURES_COLUMN, '图中的数（导出时）');
  setWidth(sheet, FIGURES_COLUMN, textPoints(LABEL_CHARACTERS));
  let row = FIRST_ROW;
  const placed = charts.map((chart): PlacedChart => {
    const figures = { sheet: CHART_SHEET, row, column: FIGURES_COLUMN };
    chart.series.forEach(({ name: year }, index) => put(row, FIGURES_COLUMN + 1 + index, year));
    barLabels(chart).forEach((label, index) => {
      put(row + 1 + index, FIGURES_COLUMN, label);
      chart.series.forEach(({ values }, seriesIndex) =>
        put(row + 1 + index, FIGURES_COLUMN + 1 + seriesIndex, values[index] ?? null),
      );
    });
    const at = { row, column: 0 };
    row += rowsOf(chart);
    return { chart, figures, at };
  });
  sheet.properties.defaultRowHeight = ROW_POINTS;
  sheet.views = [{ state: 'normal', showGridLines: false }];
  sheet.pageSetup = {
    ...A4_PORTRAIT,
    margins: MARGINS,
    printArea: printAddress({ row: 0, column: 0, rows: row, columns: CHART_COLUMNS }),
  };
  return placed;
}
