import type { CellRef } from '../model/expression';
import type { Form, TableId } from '../model/form';
import { cellRefs } from '../model/form-index';
import type { Choice, Count, Ledger, Register } from '../model/ledger';
import { SCOPES } from './settings';

/** What a cell counts; undefined for totals, and for tables that no ledger counts. */
export function countOf({ ledger }: Form, { table, row, column }: CellRef): Count | undefined {
  if (!ledger) return undefined;
  if (table === 'applications') return applicationCount(ledger, row, column);
  return table === 'review' ? caseCount(ledger, column) : undefined;
}

/** The tables of a form that a ledger counts. */
export const countedTablesOf = (form: Form): Form['tables'] =>
  form.tables.filter(({ id }) => cellRefs(form, id).some((ref) => countOf(form, ref)));

/** The register that a table is counted from; undefined for one that no ledger counts. */
export const registerOf = (form: Form, table: TableId): Register['id'] | undefined =>
  cellRefs(form, table).flatMap((ref) => countOf(form, ref)?.register ?? [])[0];

const labelOf = (choices: readonly Choice[], id: string): string | undefined =>
  choices.find((choice) => choice.id === id)?.label;

function applicationCount({ lists }: Ledger, row: string, column: string): Count | undefined {
  const type = labelOf(lists.types, column);
  if (type === undefined) return undefined;
  const about = { register: 'applications', type } as const;
  switch (row) {
    case 'new':
      return { ...about, what: 'received' };
    case 'carriedIn':
    case 'carriedOut':
      return { ...about, what: row };
  }
  const result = labelOf(lists.results, row);
  return result === undefined ? undefined : { ...about, what: 'closed', result };
}

function caseCount({ lists }: Ledger, column: string): Count | undefined {
  const [block = '', outcomeId = ''] = column.split('.');
  const kind = labelOf(lists.kinds, block);
  if (kind === undefined) return undefined;
  const about = { register: 'cases', kind, exceptRole: labelOf(lists.roles, 'joint') ?? '' } as const;
  if (outcomeId === 'pending') return about;
  const outcome = labelOf(lists.outcomes, outcomeId);
  return outcome === undefined ? undefined : { ...about, outcome };
}

const BEFORE = '"<"&台账_始';
const BY_END = '"<"&台账_末+1';
const SINCE = '">="&台账_始';
/** From when on the setting 复议诉讼口径 lets a case count. */
export const CASES_SINCE = `">="&IF(案_口径="${SCOPES[1]}",台账_始,0)`;

/** Native formula, with `=`, that counts it by defined names: COUNTIFS is as old as Excel 2007. */
export function countFormula(count: Count): string {
  if (count.register === 'cases') return `=${caseFormula(count)}`;
  const type = `台账_类型,"${count.type}"`;
  switch (count.what) {
    case 'received':
      return `=COUNTIFS(台账_收到,${SINCE},台账_收到,${BY_END},${type})`;
    case 'carriedIn':
      return `=COUNTIFS(台账_收到,${BEFORE},${type})-COUNTIFS(台账_收到,${BEFORE},台账_办结,${BEFORE},${type})`;
    case 'closed':
      return `=COUNTIFS(台账_办结,${SINCE},台账_办结,${BY_END},台账_结果,"${count.result}",${type})`;
    case 'carriedOut':
      return `=COUNTIFS(台账_收到,${BY_END},${type})-COUNTIFS(台账_收到,${BY_END},台账_办结,${BY_END},${type})`;
  }
}

function caseFormula({ kind, outcome }: Extract<Count, { register: 'cases' }>): string {
  const these = `案_类别,"${kind}",案_计入,"是",案_收到,${CASES_SINCE}`;
  if (outcome !== undefined)
    return `COUNTIFS(${these},案_结果,"${outcome}",案_审结,${SINCE},案_审结,${BY_END})`;
  const received = `${these},案_收到,${BY_END}`;
  return `COUNTIFS(${received})-COUNTIFS(${received},案_审结,${BY_END})`;
}

/** Is this a formula that counts a ledger? */
export const isCounting = (formula: string): boolean => /COUNTIFS\((?:台账|案)_/.test(formula);
