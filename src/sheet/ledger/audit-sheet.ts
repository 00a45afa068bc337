import { areaAddress, cellAddress, quoteSheet } from '../../derive/address';
import { addressIn } from '../../derive/formula';
import type { Locate } from '../../derive/formula';
import { cellsOf, columnsOf, HEADER_ROWS } from '../../ledger/register-layout';
import { CASES_SINCE } from '../../ledger/counts';
import { AUDIT_SHEET } from '../../ledger/names';
import type { CellRef } from '../../model/expression';
import type { Ledger, ListId, Register } from '../../model/ledger';
import type { LedgerSheet, LedgerValue } from './ledger-sheet';
import { TITLE_POINTS } from './ledger-sheet';

const NOTE =
  '合计对得上，也可能有件没有计入：类型、结果不在列表或日期是文字的件，各表都数不到。这里逐行列出。';
/** What the sheet shows where all is well. */
export const AUDIT_PASS = '台账 √';

const STATE_ROW = 2;
const HEADER_ROW = 4;
const FIRST_LINE = HEADER_ROW + 1;
/** Rows of problems that are listed for each register. */
const LISTED = { applications: 40, cases: 15 } as const;
/** Rows below the closing line of a register that are looked at. */
const BELOW = 2000;

/** What the list leaves out, where there are more rows. */
const REST =
  `IF(OR(COUNT(台账_问题行)>${LISTED.applications},COUNT(案_问题行)>${LISTED.cases}),` +
  `"（只列出前 ${LISTED.applications} 行、前 ${LISTED.cases} 案，改好后列出其余的）","")`;

/** How many rows the list cannot show: whoever copies the formulas that are seen leaves out the hidden ones. */
const UNLISTED =
  'IF(COUNT(台账_问题行)+COUNT(案_问题行)<VALUE,' +
  '"（有 "&(VALUE-COUNT(台账_问题行)-COUNT(案_问题行))&" 行没有列出，请看“登记检查”一列）","")';

/** No day of a ledger is as late as this one. */
const AFTER_ALL = '(MAX(TODAY(),台账_截至,台账_末)+1)';

interface Line {
  readonly label: string;
  readonly value: string;
  /** Formula of the verdict, without `=`; `VALUE` stands for the cell of the value. */
  readonly verdict?: string;
  /** wrong: rows with something wrong · differs: does not agree. */
  readonly counts?: 'wrong' | 'differs';
}

const total = (table: string, row: string, column = 'total'): CellRef => ({ table, row, column });

const countIf = (range: string, words: string): string => `COUNTIF(${range},"${words}")`;

/** `√`, or how much is missing and why. */
const agrees = (expected: string, why: string, source = '台账应为'): string =>
  `IF(VALUE=${expected},"√","差 "&ABS(VALUE-${expected})&"：${source} "&${expected}&"，${why}")`;

function linesOf(locate: Locate, ledger: Ledger, rows: number): readonly Line[] {
  const cell = (ref: CellRef): string => `N(${addressIn(locate, ref)})`;
  const due = `(${countIf('台账_计入', '新收*')}+${countIf('台账_计入', '上年结转*')})`;
  const closed = `(${countIf('台账_计入', '*→办结')}+${countIf('台账_计入', '*→结果没有计入')})`;
  const cases =
    `(COUNTIFS(案_计入,"是",案_收到,${CASES_SINCE},案_收到,"<"&台账_末+1)` +
    `-COUNTIFS(案_计入,"是",案_收到,${CASES_SINCE},案_审结,"<"&台账_始))`;
  const wrong = (range: string): string => `COUNTIF(${range},"?*")-COUNTIF(${range},"√")`;
  const none = (words: string): string => `IF(VALUE=0,"√","${words}")`;
  return [
    { label: '台账登记的行', value: `SUMPRODUCT(${isFilled(ledger.applications, rows)})` },
    {
      label: '没有计入任何一行的件',
      value:
        `SUMPRODUCT(${isFilled(ledger.applications, rows)})` +
        '-SUMPRODUCT(COUNTIFS(台账_类型,台账_类型表,台账_收到,"<"&DATE(2100,1,1)))',
      verdict: none('见下面的清单'),
    },
    { label: '本年度应计的件（新收、上年结转）', value: due },
    {
      label: '表三 一、二 总计',
      value: `${cell(total('applications', 'new'))}+${cell(total('applications', 'carriedIn'))}`,
      verdict: agrees(due, '表三的数可能改过'),
      counts: 'differs',
    },
    {
      label: '表三（七）总计',
      value: cell(total('applications', 'results')),
      verdict: agrees(closed, '处理结果不在列表的件没有计入，或表三的数改过'),
      counts: 'differs',
    },
    {
      label: '表三 二 总计与上年报告的结转',
      value: cell(total('applications', 'carriedIn')),
      verdict: `IF(台账_上年结转="","没有填上年报告的数，没有核对",${agrees('台账_上年结转', '与上年报告不同', '上年报告为')})`,
      counts: 'differs',
    },
    {
      label: '表四 三项总计',
      value: ['reconsideration', 'direct', 'after']
        .map((block) => cell(total('review', 'cases', `${block}.total`)))
        .join('+'),
      verdict: agrees(cases, '类别、结果不在列表的案没有计入，或表四的数改过'),
      counts: 'differs',
    },
    {
      label: '登记有问题的行',
      value: `${wrong('台账_检查')}+${wrong('案_检查')}`,
      verdict: `${none('见下面的清单')}&${UNLISTED}&${REST}`,
      counts: 'wrong',
    },
    ...[ledger.applications, ledger.cases].flatMap((register): readonly Line[] => {
      const [received, closed, fault] = ['received', 'closed', 'fault'].map((id) =>
        rangeOf(register, id, rows),
      ) as [string, string, string];
      const isBare = `${isFilled(register, rows)}*ISBLANK(${fault})`;
      const isStale = staleRows(register, ledger, rows);
      const isAhead = (range: string): string => `(${range}>=${AFTER_ALL})*(${range}<DATE(2100,1,1))`;
      const lastRow = (is: string): string => `"如第 "&SUMPRODUCT(MAX((${is})*ROW(${fault})))&" 行"`;
      return [
        {
          label: `${register.sheet}里缺公式的行`,
          value: `SUMPRODUCT(${isBare})`,
          verdict: `IF(VALUE=0,"√",${lastRow(isBare)}&"：请从别的行复制灰底各列")`,
          counts: 'wrong',
        },
        {
          label: `${register.sheet}里灰底列与登记不符的行`,
          value: `IFERROR(SUMPRODUCT(${isStale}),1)`,
          verdict:
            `IF(VALUE=0,"√",IFERROR(${lastRow(isStale)}&"：像是粘贴成了数值，请从别的行复制灰底各列",` +
            '"有错误值，请改正"))',
          counts: 'wrong',
        },
        {
          label: `${register.sheet}里还没有到的日期`,
          value: [received, closed]
            .map((range) => `COUNTIFS(${range},">="&${AFTER_ALL},${range},"<"&DATE(2100,1,1))`)
            .join('+'),
          verdict: `IF(VALUE=0,"√",${lastRow(`${isAhead(received)}+${isAhead(closed)}>0`)}&"：没有计入本年度，请核对")`,
          counts: 'wrong',
        },
      ];
    }),
    {
      label: '登记在末行以下的格（没有计入）',
      value: [ledger.applications, ledger.cases]
        .map((register) => `COUNTA(${belowOf(register, rows)})`)
        .join('+'),
      verdict: none('请移到末行以上：在末行以上插入行'),
      counts: 'wrong',
    },
    { label: '本年告知延期的件', value: 'COUNTIFS(台账_延期,">="&台账_始,台账_延期,"<"&台账_末+1)' },
    {
      label: '本年度计入的件中超期办结、超期未答复的',
      value: `COUNTIFS(台账_时限,"*超期*",台账_计入,"新收*")+COUNTIFS(台账_时限,"*超期*",台账_计入,"上年结转*")`,
    },
  ];
}

const rangeOf = (register: Register, id: string, rows: number): string =>
  `${quoteSheet(register.sheet)}!${areaAddress(cellsOf(register, id, rows), true)}`;

/**
 * 1 for each row whose calculated cells show what its typed ones cannot give, 0 for others, an array. No function of
 * Excel 2007 tells whether a cell holds a formula; so this goes by typed cells alone, and by what needs no array of IF.
 */
function staleRows(register: Register, { lists }: Ledger, rows: number): string {
  const at = (id: string): string => rangeOf(register, id, rows);
  const isNumber = (id: string): string => `ISNUMBER(${at(id)})`;
  const isBlank = (id: string): string => `(${at(id)}="")`;
  // The words that the tables count, not those of the list on the sheet, which somebody may have changed.
  const isOn = (list: ListId, id: string): string =>
    `(${lists[list].map(({ label }) => `(${at(id)}="${label}")`).join('+')})`;
  const begins = (id: string, words: string): string => `(LEFT(${at(id)},${words.length})="${words}")`;
  const ends = (id: string, words: string): string => `(RIGHT(${at(id)},${words.length})="${words}")`;
  const isBefore = (id: string, day: string): string => `${isNumber(id)}*(${at(id)}<${day})`;
  const differs = (shown: string, is: string): string => `(${shown}*1<>${is})`;
  const passes = (isKnown: string, result: string, isResult: string): string =>
    `${begins('fault', '√')}*(1-${isNumber('received')}*${isKnown}` +
    `*(${isNumber('closed')}*${isResult}+${isBlank('closed')}*${isBlank(result)}))`;
  const any = (conditions: readonly string[]): string => `--(${conditions.join('+')}>0)`;
  if (register.id === 'cases') {
    const isJoint = `(${at('role')}="${lists.roles.find(({ id }) => id === 'joint')?.label ?? ''}")`;
    return any([
      passes(isOn('kinds', 'kind'), 'outcome', isOn('outcomes', 'outcome')),
      `${begins('counted', '是')}*${isJoint}`,
      `${begins('counted', '否')}*(1-${isJoint})`,
    ]);
  }
  const isTyped = `${isNumber('received')}*${isOn('types', 'type')}`;
  const isNew = `${isTyped}*(${at('received')}>=台账_始)*(${at('received')}<台账_末+1)`;
  const isCarried = `${isTyped}*(${at('received')}<台账_始)*(1-${isBefore('closed', '台账_始')})`;
  const waits = ['还剩', '今天到期', '已超期', '未补正', '未缴费', '征求'].map((words) =>
    begins('standing', words),
  );
  return any([
    passes(isOn('types', 'type'), 'result', isOn('results', 'result')),
    differs(begins('counted', '新收'), isNew),
    differs(begins('counted', '上年结转'), isCarried),
    differs(ends('counted', '→结转下年'), `(${isNew}+${isCarried})*(1-${isBefore('closed', '台账_末+1')})`),
    `${isNumber('closed')}*(${waits.join('+')})`,
    `(1-${isNumber('closed')})*(${begins('standing', '按期')}+${begins('standing', '超期')})`,
    `(${begins('standing', '还剩')}+${begins('standing', '今天到期')})*(${at('deadline')}<台账_截至)`,
  ]);
}

/** 1 for each row that holds something and 0 for others, an array: what the formulas of the row say is not asked. */
const isFilled = (register: Register, rows: number): string =>
  `(1-${register.fields.map(({ id }) => `ISBLANK(${rangeOf(register, id, rows)})`).join('*')})`;

/** Cells below the closing line of a register, into which nobody should type. */
function belowOf(register: Register, rows: number): string {
  const fields = columnsOf(register).filter((column) => 'kind' in column);
  const area = {
    row: HEADER_ROWS + rows + 1,
    column: fields[0]!.index,
    rows: BELOW,
    columns: fields.length,
  };
  return `${quoteSheet(register.sheet)}!${areaAddress(area, true)}`;
}

/** 台账核对: what the ledger and the tables say, then the first rows that are counted nowhere or wrongly, and why. */
export function auditSheet(ledger: Ledger, rows: number, locate: Locate): LedgerSheet {
  const lines = linesOf(locate, ledger, rows);
  const lists = [
    { register: ledger.applications, number: '台账_登记号', fault: '台账_检查', faultRow: '台账_问题行' },
    { register: ledger.cases, number: '案_案号', fault: '案_检查', faultRow: '案_问题行' },
  ];
  const listRow = FIRST_LINE + lines.length + 1;
  const problems = lists.flatMap(({ register, ...names }) =>
    Array.from({ length: LISTED[register.id] }, (_, index) => ({ register, ...names, nth: index + 1 })),
  );
  const area = { row: 0, column: 0, rows: listRow + 1 + problems.length, columns: 4 };
  const verdicts = { row: FIRST_LINE, column: 2, rows: lines.length, columns: 1 };
  const verdict = cellAddress(FIRST_LINE, 2);
  return {
    name: AUDIT_SHEET,
    area,
    typed: verdicts,
    blocks: [
      { row: 0, column: 0, rows: [[AUDIT_SHEET], [NOTE], [stateOf(lines)]] },
      { row: HEADER_ROW, column: 0, rows: [['核对', '数', '结果']] },
      { row: FIRST_LINE, column: 0, rows: lines.map((line, index) => lineCells(line, FIRST_LINE + index)) },
      { row: listRow, column: 0, rows: [['工作表', '行', '登记号、案号', '问题']] },
      {
        row: listRow + 1,
        column: 0,
        rows: problems.map((each, index) => problemCells(each, listRow + 1 + index)),
      },
    ],
    looks: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, look: 'title' },
      { area: { row: 1, column: 0, rows: 1, columns: 1 }, look: 'note' },
      { area: { row: STATE_ROW, column: 0, rows: 1, columns: 1 }, look: 'state' },
      { area: { row: HEADER_ROW, column: 0, rows: 1, columns: 3 }, look: 'header' },
      { area: { row: FIRST_LINE, column: 0, rows: lines.length, columns: 3 }, look: 'plain' },
      { area: { row: listRow, column: 0, rows: 1, columns: 4 }, look: 'header' },
      { area: { row: listRow + 1, column: 0, rows: problems.length, columns: 4 }, look: 'plain' },
    ],
    formats: [],
    widths: [210, 60, 130, 300],
    heights: [{ row: 0, points: TITLE_POINTS }],
    hidden: [],
    inputs: [],
    colours: [
      { area: verdicts, formula: `${verdict}="√"`, tone: 'pass' },
      { area: verdicts, formula: `LEFT(${verdict},1)="没"`, tone: 'undecided' },
      { area: verdicts, formula: `AND(${verdict}<>"",${verdict}<>"√")`, tone: 'fail' },
    ],
    frozen: { rows: HEADER_ROW + 1, columns: 0 },
    printed: area,
    paper: 'A4 landscape',
  };
}

function lineCells({ label, value, verdict }: Line, row: number): readonly LedgerValue[] {
  return [
    label,
    { formula: `=${value}`, result: 0 },
    verdict === undefined
      ? null
      : { formula: `=${verdict.replaceAll('VALUE', cellAddress(row, 1))}`, result: '√' },
  ];
}

function problemCells(
  {
    register,
    number,
    fault,
    faultRow,
    nth,
  }: { register: Register; number: string; fault: string; faultRow: string; nth: number },
  row: number,
): readonly LedgerValue[] {
  const at = cellAddress(row, 1);
  const shown = (formula: string): LedgerValue => ({ formula: `=IF(${at}="","",${formula})`, result: '' });
  const inRow = (cells: string): string => `INDEX(${cells},${at}-ROW(INDEX(${cells},1))+1)`;
  return [
    shown(`"${register.sheet}"`),
    { formula: `=IF(COUNT(${faultRow})<${nth},"",SMALL(${faultRow},${nth}))`, result: '' },
    shown(`${inRow(number)}&""`),
    shown(inRow(fault)),
  ];
}

/** Addresses of what the cover shows: rows with something wrong, and lines that do not agree. */
const countedLines = (lines: readonly Line[], what: Line['counts']): readonly string[] =>
  lines.flatMap(({ counts }, index) =>
    counts === what ? [cellAddress(FIRST_LINE + index, what === 'wrong' ? 1 : 2, true)] : [],
  );

const differing = (addresses: readonly string[], sheet = ''): string =>
  addresses.map((address) => `(LEFT(${sheet}${address},1)="差")*1`).join('+');

function stateOf(lines: readonly Line[]): LedgerValue {
  const wrong = countedLines(lines, 'wrong').join('+');
  const differs = differing(countedLines(lines, 'differs'));
  return {
    formula:
      `=IF(AND(${wrong}=0,${differs}=0),"${AUDIT_PASS}",` +
      `IF(${wrong}=0,"",${wrong}&" 行登记有问题")&IF(AND(${wrong}>0,${differs}>0),"，","")&` +
      `IF(${differs}=0,"",(${differs})&" 处与表不符"))`,
    result: AUDIT_PASS,
  };
}

/** What the cover shows of a ledger, as formulas without `=`: rows that are wrong, what does not agree, the words. */
export function auditState(ledger: Ledger): {
  readonly wrong: string;
  readonly differs: string;
  readonly words: string;
} {
  const lines = linesOf(() => ({ row: 0, column: 0 }), ledger, 1);
  const sheet = `${quoteSheet(AUDIT_SHEET)}!`;
  return {
    wrong: countedLines(lines, 'wrong')
      .map((address) => sheet + address)
      .join('+'),
    differs: differing(countedLines(lines, 'differs'), sheet),
    words: sheet + cellAddress(STATE_ROW, 0, true),
  };
}
