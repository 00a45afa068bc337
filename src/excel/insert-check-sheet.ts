import type { Area } from '../derive/address';
import type { CheckLine, CheckSheet } from '../sheet/check-sheet';
import { PASS, UNDECIDED } from '../derive/formula';
import { CELL_STYLES, TONES } from '../sheet/style';
import { asText } from './content';
import { ability } from './ability';
import { pause } from './insert-sheets';
import type { MadeSheet } from './new-sheets';
import { addSheets } from './new-sheets';
import { applyTone } from './paint';

/** Columns of a list of findings, and the blank one before it. */
const LIST_COLUMNS = 6;
const WIDTHS = [48, 84, 230, 280, 250];
/** A line for a whole table names its worst finding, which takes three lines of text. */
const TABLE_LINE_POINTS = 45;
const TITLE_LINE_POINTS = 24;
const LIST_WIDTHS = [16, 84, 220, 60, 60, 60];
const RESULT = 3;
/** The lines of checks, with room for notes under them. */
const LINES: Area = { row: 0, column: 0, rows: 300, columns: WIDTHS.length };

export interface InsertedCheckSheet extends MadeSheet {
  /** Do the custom functions answer? Excel shows #NAME? where it does not know them. */
  readonly calculated: boolean;
}

/** Puts the sheet 勾稽校验 behind all others and shows it. Three syncs. The formulas belong to the person: no lock. */
export async function insertCheckSheet(content: CheckSheet): Promise<InsertedCheckSheet> {
  const host = await ability();
  // The lists of findings spill over cells that nobody has typed into.
  const wanted = { name: content.name, watched: { area: LINES, whole: false } };
  const { added, painted } = await addSheets([wanted], ([sheet], context) => {
    pause(context, host);
    return paint(sheet!, content);
  });
  return { ...added[0]!, calculated: !painted.values.flat().includes('#NAME?') };
}

/** The result alone is a formula. */
const cellsOf = ({ table, rule, place, result, source }: CheckLine): readonly string[] => [
  asText(table),
  asText(rule),
  asText(place),
  result,
  asText(source),
];

/** Paints the sheet and answers its column of results, whose values the sync brings. */
function paint(
  sheet: Excel.Worksheet,
  { title, note, header, tables, checks, entries, findings }: CheckSheet,
): Excel.Range {
  const top = 2;
  const rows = [header, ...[...tables, ...checks, ...entries].map(cellsOf)];
  const columns = header.length;
  sheet.getRange().format.font.set({ name: CELL_STYLES.stub.font, size: CELL_STYLES.stub.size });
  const heads = sheet.getRangeByIndexes(0, 0, 2, 1);
  heads.values = [[asText(title)], [asText(note)]];
  heads.getCell(0, 0).format.rowHeight = TITLE_LINE_POINTS;
  heads.getCell(0, 0).format.font.set({ name: CELL_STYLES.title.font, size: CELL_STYLES.title.size });
  heads.format.verticalAlignment = 'Center';
  const list = sheet.getRangeByIndexes(top, 0, rows.length, columns);
  list.formulas = rows.map((row) => [...row]);
  list.format.verticalAlignment = 'Center';
  list.format.wrapText = true;
  for (const edge of ['EdgeTop', 'EdgeBottom', 'InsideHorizontal'] as const)
    list.format.borders.getItem(edge).set({ style: 'Continuous', weight: 'Thin', color: '#BFBFBF' });
  list.getRow(0).format.font.bold = true;
  if (tables.length)
    sheet.getRangeByIndexes(top + 1, 0, tables.length, 1).format.rowHeight = TABLE_LINE_POINTS;
  findings.forEach(({ title: name, formula }, index) => {
    const cells = sheet.getRangeByIndexes(top, columns + 1 + index * LIST_COLUMNS, 2, 1);
    cells.formulas = [[name], [formula]];
    cells.getCell(0, 0).format.font.bold = true;
  });
  [...WIDTHS, ...findings.flatMap(() => LIST_WIDTHS)].forEach((points, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = points;
  });
  const results = sheet.getRangeByIndexes(top + 1, RESULT, rows.length - 1, 1);
  colour(results, top + 1);
  sheet.freezePanes.freezeRows(top + 1);
  sheet.activate();
  return results.load('values');
}

/** Conditional formats cannot call custom functions; they only look at the words of the results. */
function colour(results: Excel.Range, row: number): void {
  const address = `D${row + 1}`;
  const pass = `${address}="${PASS}"`;
  const undecided = `LEFT(${address},${UNDECIDED.length})="${UNDECIDED}"`;
  const rules = [
    [pass, 'pass'],
    [undecided, 'undecided'],
    [`NOT(OR(${pass},${undecided}))`, 'fail'],
  ] as const;
  for (const [formula, tone] of rules) {
    const { custom } = results.conditionalFormats.add('Custom');
    custom.rule.formula = `=${formula}`;
    applyTone(custom.format, TONES[tone]);
  }
}
