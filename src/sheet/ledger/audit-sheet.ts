import { cellAddress, quoteSheet } from '../../derive/address';
import type { Locate } from '../../derive/formula';
import { AUDIT_SHEET } from '../../ledger/names';
import type { Ledger, Register } from '../../model/ledger';
import type { AuditLine } from './audit-lines';
import { auditLines, LISTED } from './audit-lines';
import type { LedgerSheet, LedgerValue } from './ledger-sheet';
import { TITLE_POINTS } from './ledger-sheet';

const NOTE =
  '合计对得上，也可能有件没有计入：类型、结果不在列表或日期是文字的件，各表都数不到。这里逐行列出。';
/** What the sheet shows where all is well. */
export const AUDIT_PASS = '台账 √';

const STATE_ROW = 2;
const HEADER_ROW = 4;
const FIRST_LINE = HEADER_ROW + 1;
/** 台账核对: what the ledger and the tables say, then the first rows that are counted nowhere or wrongly, and why. */
export function auditSheet(ledger: Ledger, rows: number, locate: Locate): LedgerSheet {
  const lines = auditLines(locate, ledger, rows);
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
        rows: problems.map((problem, index) => problemCells(problem, listRow + 1 + index)),
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
    // Frozen rows stand above every page: the header of the first of two lists would name the second.
    frozen: { rows: HEADER_ROW, columns: 0 },
    printed: area,
    paper: 'A4 landscape',
  };
}

function lineCells({ label, value, verdict }: AuditLine, row: number): readonly LedgerValue[] {
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
const countedLines = (lines: readonly AuditLine[], what: AuditLine['counts']): readonly string[] =>
  lines.flatMap(({ counts }, index) =>
    counts === what ? [cellAddress(FIRST_LINE + index, what === 'wrong' ? 1 : 2, true)] : [],
  );

const differing = (addresses: readonly string[], sheet = ''): string =>
  addresses.map((address) => `(LEFT(${sheet}${address},1)="差")*1`).join('+');

function stateOf(lines: readonly AuditLine[]): LedgerValue {
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
  const lines = auditLines(() => ({ row: 0, column: 0 }), ledger, 1);
  const sheet = `${quoteSheet(AUDIT_SHEET)}!`;
  return {
    wrong: countedLines(lines, 'wrong')
      .map((address) => sheet + address)
      .join('+'),
    differs: differing(countedLines(lines, 'differs'), sheet),
    words: sheet + cellAddress(STATE_ROW, 0, true),
  };
}
