import { readXlsx, type Cell, type Sheet, type Workbook } from 'hucre';
import type { CellValue } from '../host/book';
import { moveReferences } from '../host/formula';
import type { NameRecord } from '../host/records';
import { emptyRecords } from '../host/records';
import type { CellStyle } from '../host/style';
import { contains } from '../host/rect';
import { widthInPoints } from './column-width';
import type { CellContent, DefaultFont, LineContent, SheetContent, WorkbookContent } from './content';
import { OWN_FONT } from './content';
import { fromFile } from './file-formula';
import { readPage, readProtection } from './xlsx-page';
import { readConditional, readRects, readValidation } from './xlsx-rules';
import { colourReader, readStyle } from './xlsx-style';

/** A workbook read, and what of it the workbench does not hold, in words. */
export interface ReadWorkbook {
  readonly content: WorkbookContent;
  readonly lost: readonly string[];
}

/** Sheets of the workbench do not reach further than this; Excel's do. */
const MOST_CELLS = 300_000;
const STANDARD_HEIGHT = 14.25;

/** The file holds more cells than the page can show. */
export class TooManyCells extends Error {
  override readonly name = 'TooManyCells';
}

/**
 * Reads an .xlsx with its formulas and looks. `namespace` is that of the add-in's functions.
 * Throws what the reader throws when the bytes are no .xlsx, and TooManyCells.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  namespace: string,
): Promise<ReadWorkbook> {
  const workbook = await readXlsx(bytes, { readStyles: true });
  const cells = workbook.sheets.reduce((sum, sheet) => sum + (sheet.cells?.size ?? 0), 0);
  if (cells > MOST_CELLS) throw new TooManyCells();
  const { name: font = OWN_FONT.name, size = OWN_FONT.size, scheme } = workbook.defaultFont ?? OWN_FONT;
  const defaultFont: DefaultFont = { name: font, size, ...(scheme && { scheme }) };
  const styles = new StyleReader(workbook);
  return {
    content: {
      name: name.replace(/\.xlsx$/i, ''),
      sheets: workbook.sheets.map((sheet) => readSheet(sheet, defaultFont, styles, namespace)),
      activeSheet: workbook.sheets[workbook.activeSheet ?? 0]?.name ?? '',
      names: readNames(workbook, namespace),
      styles: styles.list,
      defaultFont,
      settings: [],
      xmlParts: [],
    },
    lost: lostOf(workbook),
  };
}

/** Reads each look of the file once. */
class StyleReader {
  readonly list: CellStyle[] = [];
  readonly colour: ReturnType<typeof colourReader>;
  private readonly known = new Map<string, number>();

  constructor({ themeColors }: Workbook) {
    this.colour = colourReader(themeColors ?? []);
  }

  index(style: Cell['style']): number {
    if (!style) return -1;
    const key = JSON.stringify(style);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const read = readStyle(style, this.colour);
    const index = Object.keys(read).length > 0 ? this.list.push(read) - 1 : -1;
    this.known.set(key, index);
    return index;
  }
}

function readSheet(sheet: Sheet, font: DefaultFont, styles: StyleReader, namespace: string): SheetContent {
  const { freezePane, view } = sheet;
  const columns = (sheet.columns ?? []).flatMap(({ width, hidden = false }, index): LineContent[] =>
    width === undefined && !hidden ? [] : [{ index, size: widthInPoints(width ?? 9, font), hidden }],
  );
  const rows = [...(sheet.rowDefs ?? [])].flatMap(([index, { height, hidden = false }]): LineContent[] =>
    height === undefined && !hidden ? [] : [{ index, size: height ?? STANDARD_HEIGHT, hidden }],
  );
  return {
    name: sheet.name,
    visibility: sheet.veryHidden ? 'VeryHidden' : sheet.hidden ? 'Hidden' : 'Visible',
    view: {
      tabColor: styles.colour(view?.tabColor) ?? '',
      showGridlines: view?.showGridLines !== false,
      showHeadings: view?.showRowColHeaders !== false,
      frozenRows: freezePane?.rows ?? 0,
      frozenColumns: freezePane?.columns ?? 0,
    },
    cells: readCells(sheet, styles, namespace),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
    rows,
    columns,
    records: {
      ...emptyRecords(),
      validations: (sheet.dataValidations ?? []).map((found, index) =>
        readValidation(found, `${sheet.name}-${index}`),
      ),
      conditionalFormats: [...(sheet.conditionalRules ?? [])]
        .sort((a, b) => a.priority - b.priority)
        .flatMap((rule, index) => readConditional(rule, `${sheet.name}-cf-${index}`, styles.colour) ?? []),
      protection: readProtection(sheet.protection),
      page: readPage(sheet.pageSetup, sheet.headerFooter),
    },
  };
}

function readCells(
  { rows, cells = new Map<string, Cell>() }: Sheet,
  styles: StyleReader,
  namespace: string,
): CellContent[] {
  const found = new Map<string, CellContent>();
  const shared = new Map<number, CellContent>();
  const arrays: CellContent[] = [];
  rows.forEach((line, row) => {
    line.forEach((value, column) => {
      if (value !== null && value !== '')
        found.set(`${row},${column}`, { row, column, value: valueOf(value), formula: '', style: -1 });
    });
  });
  for (const [key, cell] of cells) {
    const [row, column] = key.split(',').map(Number) as [number, number];
    const value = valueOf(cell.formula === undefined ? cell.value : (cell.formulaResult ?? cell.value));
    const master = cell.formulaType === 'shared' ? shared.get(cell.formulaSharedIndex ?? -1) : undefined;
    const formula = cell.formula
      ? fromFile(cell.formula, namespace)
      : master
        ? moveReferences(master.formula, row - master.row, column - master.column)
        : '';
    const spill = cell.formulaType === 'array' ? readRects(cell.formulaRef ?? '')[0] : undefined;
    const content = { row, column, value, formula, style: styles.index(cell.style), ...(spill && { spill }) };
    if (cell.formulaType === 'shared' && cell.formula) shared.set(cell.formulaSharedIndex ?? -1, content);
    if (spill) arrays.push(content);
    if (value !== '' || formula || content.style >= 0) found.set(key, content);
  }
  return [...found.values()].map((cell) =>
    !cell.formula && cell.value !== '' && arrays.some(({ spill }) => contains(spill!, cell.row, cell.column))
      ? { ...cell, spilled: true }
      : cell,
  );
}

const MILLISECONDS_A_DAY = 86_400_000;

/** Dates become the numbers that Excel counts them in. */
function valueOf(value: Cell['value'] | undefined): CellValue {
  if (value instanceof Date) return (value.getTime() - Date.UTC(1899, 11, 30)) / MILLISECONDS_A_DAY;
  return value ?? '';
}

function readNames({ namedRanges = [] }: Workbook, namespace: string): NameRecord[] {
  return namedRanges
    .filter(({ name }) => !name.startsWith('_xlnm.'))
    .map(({ name, range, scope, comment = '' }) => ({
      name,
      formula: fromFile(range, namespace),
      comment,
      visible: true,
      ...(scope && { scope }),
    }));
}

const LOSSES: readonly (readonly [string, (sheet: Sheet) => boolean])[] = [
  ['图片', ({ images, backgroundImage }) => Boolean(images?.length || backgroundImage)],
  ['文本框', ({ textBoxes }) => Boolean(textBoxes?.length)],
  ['图表', ({ charts }) => Boolean(charts?.length)],
  [
    '批注',
    ({ cells, threadedComments }) =>
      Boolean(threadedComments?.length) || some(cells, ({ comment }) => Boolean(comment)),
  ],
  ['超链接', ({ cells }) => some(cells, ({ hyperlink }) => Boolean(hyperlink))],
  [
    '单元格内的多种字体',
    ({ cells }) => some(cells, ({ richText }) => Boolean(richText?.some(({ font }) => font))),
  ],
  ['表格（Ctrl+T）', ({ tables }) => Boolean(tables?.length)],
  ['数据透视表', ({ pivotTables }) => Boolean(pivotTables?.length)],
  ['自动筛选', ({ autoFilter }) => Boolean(autoFilter)],
  ['迷你图', ({ sparklines }) => Boolean(sparklines?.length)],
  ['分页符', ({ rowBreaks, colBreaks }) => Boolean(rowBreaks?.length || colBreaks?.length)],
  [
    '色阶、数据条、图标等条件格式',
    ({ conditionalRules }) => Boolean(conditionalRules?.some(({ type }) => !PAINTED.test(type))),
  ],
  ['保护密码', ({ protection }) => Boolean(protection?.password)],
];
const PAINTED = /^(expression|cellIs|containsText|notContainsText|beginsWith|endsWith)$/;

const some = (cells: Sheet['cells'], test: (cell: Cell) => boolean): boolean =>
  [...(cells?.values() ?? [])].some(test);

/** What the workbench neither shows nor saves again. */
const lostOf = ({ sheets }: Workbook): string[] =>
  LOSSES.filter(([, test]) => sheets.some(test)).map(([words]) => words);
