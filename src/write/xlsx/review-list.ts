import type { Worksheet } from 'exceljs';
import type { Nature, OverviewLine, ProblemLine, ReviewList } from '../../sheet/review-list';
import { PROBLEM_TITLES } from '../../sheet/review-list';
import { OWN_CATEGORIES } from '../../sheet/own-sheets';
import { lineCount } from '../../derive/text-size';
import {
  asPlainText,
  CENTRED,
  HEADER,
  LEFT,
  LIST_MARGINS,
  linesHeight,
  NATURES,
  PAGE_NUMBERS,
  TEXT,
  TITLE,
} from './list-look';
import { A4_LANDSCAPE, setWidth, textPoints } from './page';
import { paintOverview } from './review-overview';
import { workbookBytes } from './workbook-bytes';

interface ListColumn<Line> {
  readonly title: string;
  /** In characters; a Chinese one takes two. */
  readonly width: number;
  /** Null is an empty cell. */
  readonly value: (line: Line, index: number) => number | string | null;
  readonly centred?: true;
  /** Coloured by the word it holds. */
  readonly nature?: true;
  /** What a person may choose from; other words may be typed. */
  readonly choices?: readonly string[];
}

// All columns of a list together leave room for fonts whose digits are a third wider, in which 11 points become 8.

/** How far a line is, for whoever follows it up. */
const HANDLED = ['已通知', '已改正', '已说明', '不必修改'];

/** Only where the list of offices tells it. */
const PARENT: ListColumn<OverviewLine> = { title: '上级', width: 11, value: ({ parent }) => parent };

const OVERVIEW: readonly ListColumn<OverviewLine>[] = [
  { title: '序号', width: 5, centred: true, value: (_, index) => index + 1 },
  { title: '单位', width: 22, value: ({ office }) => office },
  PARENT,
  { title: '报送情况', width: 8, centred: true, value: ({ state }) => state },
  { title: '核对结果', width: 8, centred: true, nature: true, value: ({ result }) => result },
  { title: '年度', width: 6, centred: true, value: ({ year }) => year },
  { title: '格式', width: 17, value: ({ form }) => form },
  { title: '错误处', width: 7, centred: true, value: ({ errors }) => errors },
  { title: '核实处', width: 7, centred: true, value: ({ verify }) => verify },
  { title: '空白格', width: 7, centred: true, value: ({ blanks }) => blanks },
  { title: '无法判断', width: 8, centred: true, value: ({ undecided }) => undecided },
  { title: '文件', width: 17, value: ({ file }) => file },
  { title: '说明', width: 27, value: ({ note }) => note },
];

const PROBLEMS: readonly ListColumn<ProblemLine>[] = [
  { title: '序号', width: 5, centred: true, value: (_, index) => index + 1 },
  { title: PROBLEM_TITLES.office, width: 9, value: ({ office }) => office },
  { title: PROBLEM_TITLES.file, width: 9, value: ({ file }) => file },
  { title: PROBLEM_TITLES.table, width: 5, centred: true, value: ({ table }) => table },
  { title: PROBLEM_TITLES.row, width: 9, value: ({ row }) => row },
  { title: PROBLEM_TITLES.column, width: 7, value: ({ column }) => column },
  { title: PROBLEM_TITLES.address, width: 8, value: ({ address }) => address },
  { title: PROBLEM_TITLES.rule, width: 7, value: ({ rule }) => rule },
  { title: PROBLEM_TITLES.nature, width: 8, centred: true, nature: true, value: ({ nature }) => nature },
  { title: PROBLEM_TITLES.filled, width: 11, value: ({ filled }) => filled },
  { title: PROBLEM_TITLES.difference, width: 7, centred: true, value: ({ difference }) => difference },
  { title: PROBLEM_TITLES.message, width: 27, value: ({ message }) => message },
  { title: PROBLEM_TITLES.advice, width: 19, value: ({ advice }) => advice },
  { title: PROBLEM_TITLES.explanation, width: 9, value: ({ explanation }) => explanation },
  { title: '办理情况', width: 8, value: () => null, choices: HANDLED },
];

/** Rows of title and summary above the header. */
const HEADER_ROW = 3;

/** The review list as the bytes of an .xlsx file with the sheets 总览 (one page), 各单位情况 and 问题清单; it holds no formula. */
export async function writeReviewList(list: ReviewList, date: Date): Promise<Uint8Array> {
  const { default: ExcelJs } = await import(/* webpackChunkName: "exceljs" */ 'exceljs');
  const workbook = new ExcelJs.Workbook();
  workbook.creator = '勾稽 Gouji';
  workbook.title = list.title;
  workbook.category = OWN_CATEGORIES.list;
  workbook.created = date;
  workbook.modified = date;
  paintOverview(workbook.addWorksheet('总览'), list);
  const hasParents = list.overview.some(({ parent }) => parent !== '');
  const columns = OVERVIEW.filter((column) => column !== PARENT || hasParents);
  paintList(workbook.addWorksheet('各单位情况'), list, columns, list.overview);
  paintList(workbook.addWorksheet('问题清单'), list, PROBLEMS, list.problems);
  return workbookBytes(workbook, date);
}

function paintList<Line>(
  sheet: Worksheet,
  { title, summary }: ReviewList,
  columns: readonly ListColumn<Line>[],
  lines: readonly Line[],
): void {
  columns.forEach(({ width }, index) => setWidth(sheet, index, textPoints(width)));
  sheet.getCell(1, 1).value = asPlainText(title);
  sheet.getCell(1, 1).font = TITLE;
  sheet.getCell(2, 1).value = asPlainText(summary);
  sheet.getCell(2, 1).font = TEXT;
  columns.forEach((column, index) => {
    const cell = sheet.getCell(HEADER_ROW, index + 1);
    cell.value = column.title;
    cell.style = HEADER;
  });
  const titleLines = columns.map(({ title, width }) => lineCount(title, textPoints(width), TEXT.size));
  sheet.getRow(HEADER_ROW).height = linesHeight(Math.max(...titleLines));
  lines.forEach((line, index) => {
    const row = sheet.getRow(HEADER_ROW + 1 + index);
    let highest = 1;
    columns.forEach(({ width, value, centred, nature, choices }, at) => {
      const cell = row.getCell(at + 1);
      if (choices)
        cell.dataValidation = {
          type: 'list',
          allowBlank: true,
          showErrorMessage: false,
          formulae: [`"${choices.join(',')}"`],
        };
      const content = value(line, index);
      cell.value = typeof content === 'string' ? asPlainText(content) || null : content;
      cell.style = nature ? NATURES[content as Nature] : centred ? CENTRED : LEFT;
      highest = Math.max(highest, lineCount(String(content ?? ''), textPoints(width), TEXT.size));
    });
    row.height = linesHeight(highest);
  });
  setUpList(sheet, columns.length, lines.length);
}

/** Header in sight and on every page, filter, A4 across one page wide with page numbers. */
function setUpList(sheet: Worksheet, columns: number, lines: number): void {
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: HEADER_ROW }];
  sheet.autoFilter = {
    from: { row: HEADER_ROW, column: 1 },
    to: { row: HEADER_ROW + Math.max(1, lines), column: columns },
  };
  sheet.pageSetup = {
    ...A4_LANDSCAPE,
    margins: LIST_MARGINS,
    printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}`,
  };
  sheet.headerFooter = PAGE_NUMBERS;
}
