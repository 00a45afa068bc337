import type { ChartBlock, ChartSheet } from '../derive/chart-sheet';
import { CELL_STYLES } from '../derive/style';
import { ability } from './ability';
import { pause } from './insert-sheets';
import type { AddedSheet } from './new-sheets';
import { addSheets } from './new-sheets';

/** Rows that a chart takes beside its figures, and the first one. */
const CHART_ROWS = 15;
const FIRST_ROW = 3;
/** Columns of the figures, and those that a chart covers. */
const LABEL_POINTS = 120;
const CHART_COLUMN = 4;
const CHART_COLUMNS = 8;

/** Puts the sheet 图表 behind all others and shows it: figures as formulas, native charts beside them. Three syncs. */
export async function insertCharts(content: ChartSheet): Promise<AddedSheet> {
  const host = await ability();
  const { added } = await addSheets([content.name], ([sheet], context) => {
    pause(context, host);
    paint(sheet!, content);
  });
  return added[0]!;
}

function paint(sheet: Excel.Worksheet, { title, note, blocks }: ChartSheet): void {
  sheet.getRange().format.font.set({ name: CELL_STYLES.stub.font, size: CELL_STYLES.stub.size });
  const heads = sheet.getRangeByIndexes(0, 0, 2, 1);
  heads.values = [[title], [note]];
  heads.getCell(0, 0).format.font.set({ name: CELL_STYLES.title.font, size: CELL_STYLES.title.size });
  sheet.getRangeByIndexes(0, 0, 1, 1).format.columnWidth = LABEL_POINTS;
  sheet.showGridlines = false;
  blocks.forEach((block, at) => addChart(sheet, block, FIRST_ROW + at * (CHART_ROWS + 1)));
  sheet.activate();
}

/** Bars from the top down in the order of the table, each labelled with its value, which leaves no use for an axis. */
function addChart(sheet: Excel.Worksheet, { title, lines, colours }: ChartBlock, row: number): void {
  const figures = sheet.getRangeByIndexes(row, 0, lines.length, 1 + colours.length);
  figures.formulas = lines.map((line) => [...line]);
  const chart = sheet.charts.add('BarClustered', figures, 'Columns');
  chart.name = title;
  chart.title.text = title;
  chart.legend.visible = colours.length > 1;
  chart.legend.position = 'Bottom';
  chart.dataLabels.showValue = true;
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.majorGridlines.visible = false;
  chart.axes.valueAxis.visible = false;
  colours.forEach((colour, at) => chart.series.getItemAt(at).format.fill.setSolidColor(colour));
  chart.setPosition(
    sheet.getRangeByIndexes(row, CHART_COLUMN, 1, 1),
    sheet.getRangeByIndexes(row + CHART_ROWS - 1, CHART_COLUMN + CHART_COLUMNS - 1, 1, 1),
  );
}
