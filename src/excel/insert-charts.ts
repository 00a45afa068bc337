import type { ChartBlock, ChartSheet } from '../sheet/chart-sheet';
import { CELL_STYLES } from '../sheet/style';
import { ability } from './ability';
import type { SheetCell } from './go-to';
import { pause } from './insert-sheets';
import type { AddedSheet } from './new-sheets';
import { addSheets } from './new-sheets';
import type { ChartSpace } from './chart-space';
import { chartSpaceBeside } from './chart-space';
import { inExcel } from './session';

/** The sheet of the figures, and where the charts are. */
export interface InsertedCharts extends AddedSheet {
  /** Name of the sheet on which the charts stand. */
  readonly chartsOn: string;
}

/** First row of figures, rows that a chart takes beside them, and columns that it covers. */
const FIRST_ROW = 3;
const CHART_ROWS = 15;
const CHART_COLUMN = 4;
const CHART_COLUMNS = 8;
const LABEL_POINTS = 120;
/** Size of a chart that stands beside a table, and the distance to the next, in points. */
const SIZE = { width: 400, height: 220 };
const GAP = 12;

/**
 * Puts the sheet 图表 behind all others, with the figures as formulas, and native charts of them beside the table that
 * `beside` is a cell of. Where no room is there, or Excel does not let them stand there (the sheet may be locked with a
 * password), they stand beside the figures. Four syncs.
 */
export async function insertCharts(content: ChartSheet, tableCell: SheetCell): Promise<InsertedCharts> {
  const space = await chartSpaceBeside(tableCell, await ability());
  try {
    return await insert(content, space);
  } catch (error) {
    if (!space) throw error;
    await takeAway(space);
    return insert(content, undefined);
  }
}

/** A batch that stopped half way may have left charts and the sheet open; a failure here must not hide the first one. */
async function takeAway({ sheetId, charts, protection }: ChartSpace): Promise<void> {
  try {
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const now = sheet.charts.load('items/id');
      const state = sheet.protection.load('protected');
      await context.sync();
      const news = now.items.filter(({ id }) => !charts.includes(id));
      const { protected: closed } = state;
      if (closed && news.length) sheet.protection.unprotect();
      for (const chart of news) chart.delete();
      if (protection && (!closed || news.length)) sheet.protection.protect(protection);
      await context.sync();
    });
  } catch {
    return;
  }
}

async function insert(content: ChartSheet, space: ChartSpace | undefined): Promise<InsertedCharts> {
  const host = await ability();
  const { added } = await addSheets([{ name: content.name }], ([sheet], context) => {
    pause(context, host);
    const figures = paintFigures(sheet!, content, space ? 0 : CHART_ROWS);
    if (space) besideTable(context.workbook.worksheets.getItem(space.sheetId), content, figures, space);
    else besideFigures(sheet!, content, figures);
  });
  return { ...added[0]!, chartsOn: space?.sheetName ?? added[0]!.sheetName };
}

/** Heads, and the figures of the charts one under another, each at least so many rows high. */
function paintFigures(
  sheet: Excel.Worksheet,
  { title, note, blocks }: ChartSheet,
  rows: number,
): readonly Excel.Range[] {
  sheet.getRange().format.font.set({ name: CELL_STYLES.stub.font, size: CELL_STYLES.stub.size });
  const heads = sheet.getRangeByIndexes(0, 0, 2, 1);
  heads.values = [[title], [note]];
  heads.getCell(0, 0).format.font.set({ name: CELL_STYLES.title.font, size: CELL_STYLES.title.size });
  sheet.getRangeByIndexes(0, 0, 1, 1).format.columnWidth = LABEL_POINTS;
  sheet.showGridlines = false;
  let row = FIRST_ROW;
  return blocks.map(({ lines, colours }) => {
    const figures = sheet.getRangeByIndexes(row, 0, lines.length, 1 + colours.length);
    figures.formulas = lines.map((line) => [...line]);
    row += Math.max(rows, lines.length) + 1;
    return figures;
  });
}

/** Charts on the sheet of the figures. */
function besideFigures(
  sheet: Excel.Worksheet,
  { blocks }: ChartSheet,
  figures: readonly Excel.Range[],
): void {
  blocks.forEach((block, index) => {
    const row = FIRST_ROW + index * (CHART_ROWS + 1);
    addChart(sheet, block, figures[index]!).setPosition(
      sheet.getRangeByIndexes(row, CHART_COLUMN, 1, 1),
      sheet.getRangeByIndexes(row + CHART_ROWS - 1, CHART_COLUMN + CHART_COLUMNS - 1, 1, 1),
    );
  });
  sheet.activate();
}

/** Charts beside the table. Its cells stay protected; the charts can be moved and taken away. */
function besideTable(
  sheet: Excel.Worksheet,
  { blocks }: ChartSheet,
  figures: readonly Excel.Range[],
  { left, top, cell, protection }: ChartSpace,
): void {
  if (protection) sheet.protection.unprotect();
  blocks.forEach((block, index) => {
    addChart(sheet, block, figures[index]!).set({ left, top: top + index * (SIZE.height + GAP), ...SIZE });
  });
  if (protection) sheet.protection.protect({ ...protection, allowEditObjects: true });
  sheet.getRangeByIndexes(cell.row, cell.column, 1, 1).select();
}

/** Bars from the top down in the order of the table, each labelled with its value, which leaves no use for an axis. */
function addChart(sheet: Excel.Worksheet, { title, colours }: ChartBlock, figures: Excel.Range): Excel.Chart {
  const chart = sheet.charts.add('BarClustered', figures, 'Columns');
  chart.name = title;
  chart.title.text = title;
  chart.legend.visible = colours.length > 1;
  chart.legend.position = 'Bottom';
  chart.dataLabels.showValue = true;
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.majorGridlines.visible = false;
  chart.axes.valueAxis.visible = false;
  colours.forEach((colour, index) => chart.series.getItemAt(index).format.fill.setSolidColor(colour));
  return chart;
}
