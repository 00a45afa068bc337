import { areaAddress, quoteSheet } from '../../derive/address';
import { addressIn } from '../../derive/formula';
import type { Locate } from '../../derive/formula';
import { cellsOf, columnsOf, HEADER_ROWS } from '../../ledger/register-layout';
import { CASES_SINCE } from '../../ledger/counts';
import type { CellRef } from '../../model/expression';
import type { Ledger, ListId, Register } from '../../model/ledger';

/** Rows of problems that are listed for each register. */
export const LISTED = { applications: 40, cases: 15 } as const;
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

/** A line of 台账核对. */
export interface AuditLine {
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

/**
 * What the ledger and the tables say, and whether they agree, in the order of the sheet. `locate` tells where the cells of
 * the tables stand, `rows` how many rows each register has ready.
 */
export function auditLines(locate: Locate, ledger: Ledger, rows: number): readonly AuditLine[] {
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
    ...[ledger.applications, ledger.cases].flatMap((register): readonly AuditLine[] => {
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
