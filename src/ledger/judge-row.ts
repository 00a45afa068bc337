import type { Ledger, ListId, Register, RowFault } from '../model/ledger';
import { serialOf } from './calendar';
import type { LedgerCell, LedgerRow } from './rows';
import { cellOf } from './rows';

/** What rows are judged with, besides themselves. */
export interface JudgedWith {
  readonly ledger: Ledger;
  readonly year: number;
  readonly applications: readonly LedgerRow[];
  readonly cases: readonly LedgerRow[];
  /** Last day that may be past; days ahead of it are not judged where absent. */
  readonly until?: number;
}

/** A row that counts nowhere or wrongly, and why. */
export interface FaultyRow {
  readonly register: Register['id'];
  readonly where: string;
  readonly fault: Pick<RowFault, 'say' | 'uncounted'>;
}

/** Rows with the same fault. */
export interface FaultOfRows {
  readonly say: string;
  readonly isUncounted: boolean;
  readonly rows: readonly string[];
}

/** Faulty rows by what is said of them, in the order of their first. */
export function faultsBySaying(rows: readonly FaultyRow[]): readonly FaultOfRows[] {
  const bySaying = new Map<string, FaultyRow[]>();
  for (const row of rows) bySaying.set(row.fault.say, [...(bySaying.get(row.fault.say) ?? []), row]);
  return [...bySaying].map(([say, faulty]) => ({
    say,
    isUncounted: faulty[0]!.fault.uncounted ?? false,
    rows: faulty.map(({ where }) => where),
  }));
}

const AHEAD: FaultyRow['fault'] = { say: '日期还没有到，没有计入本年度的收到或办结，请核对' };
const FROZEN: FaultyRow['fault'] = {
  say: '灰底各列缺公式（没有，或粘贴成了数值），检查和应答复日不会跟着变，请从别的行复制灰底各列',
};
const BELOW: FaultyRow['fault'] = { say: '登记在末行以下，没有计入，请移到末行以上', uncounted: true };

const isNumber = (cell: LedgerCell): cell is number => typeof cell === 'number';

/** Is one of the days of a row neither past nor of the year that is counted? */
const isAhead = (row: LedgerRow, { year, until = Infinity }: JudgedWith): boolean =>
  ['received', 'closed'].some((field) => {
    const day = cellOf(row, field);
    return isNumber(day) && day >= Math.max(until + 1, serialOf(year + 1, 1, 1));
  });

/** Every row with something wrong, in order; of several faults the first. The same as 登记检查 and 台账核对 say. */
export function faultyRows(given: JudgedWith): readonly FaultyRow[] {
  const { ledger, applications, cases } = given;
  const of = (register: Register, rows: readonly LedgerRow[]): readonly FaultyRow[] => {
    const numbers = countsOf(rows);
    return rows.flatMap((row): readonly FaultyRow[] => {
      const fault = row.isBelow
        ? BELOW
        : (register.faults.find(({ id }) => holds(id, row, { ...given, register, numbers })) ??
          (isAhead(row, given) ? AHEAD : row.isFrozen ? FROZEN : undefined));
      return fault ? [{ register: register.id, where: row.where, fault }] : [];
    });
  };
  return [...of(ledger.applications, applications), ...of(ledger.cases, cases)];
}

interface Context extends JudgedWith {
  readonly register: Register;
  /** How often each number stands in the register. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** Its number as spreadsheets compare it: capital letters or not. */
const numberOf = (row: LedgerRow, field = 'number'): string => String(cellOf(row, field) ?? '').toLowerCase();

function countsOf(rows: readonly LedgerRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows.filter(({ isBelow }) => !isBelow)) {
    const number = numberOf(row);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}

function holds(
  id: string,
  row: LedgerRow,
  { ledger, register, year, numbers, applications }: Context,
): boolean {
  const cell = (field: string): LedgerCell => cellOf(row, field);
  const isOff = (list: ListId, field: string): boolean =>
    !ledger.lists[list].some(({ label }) => label === cell(field));
  const isOffIfFilled = (list: ListId, field: string): boolean => cell(field) !== null && isOff(list, field);
  const [received, closed] = [cell('received'), cell('closed')];
  switch (id) {
    case 'noReceived':
      return received === null;
    case 'receivedText':
      return !isNumber(received);
    case 'receivedEarly':
      return isNumber(received) && received < serialOf(2008, 5, 1);
    case 'type':
      return isOff('types', 'type');
    case 'noResult':
      return closed !== null && cell('result') === null;
    case 'noClosed':
      return closed === null && cell(register.id === 'cases' ? 'outcome' : 'result') !== null;
    case 'result':
      return isOffIfFilled('results', 'result');
    case 'order':
      return isNumber(closed) && isNumber(received) && closed < Math.floor(received);
    case 'extension': {
      const days = cell('extension');
      return isNumber(days) && days > 20;
    }
    case 'twice':
      return cell('number') !== null && (numbers.get(numberOf(row)) ?? 0) > 1;
    case 'kind':
      return isOff('kinds', 'kind');
    case 'noOutcome':
      return closed !== null && cell('outcome') === null;
    case 'outcome':
      return isOffIfFilled('outcomes', 'outcome');
    case 'role':
      return isOffIfFilled('roles', 'role');
    case 'application':
      return (
        cell('application') !== null &&
        isNumber(received) &&
        received >= serialOf(year, 1, 1) &&
        !applications.some(
          (application) => !application.isBelow && numberOf(application) === numberOf(row, 'application'),
        )
      );
  }
  const [, field = '', kind] = /^(\w+)(Text|Beyond)$/.exec(id) ?? [];
  const day = cell(field);
  if (kind === 'Text') return day !== null && !isNumber(day);
  if (kind === 'Beyond') return isNumber(day) && day >= serialOf(2100, 1, 1);
  const [resultId, wanted] = id.split('/');
  const label = ledger.lists.results.find((result) => result.id === resultId)?.label;
  if (wanted === undefined || label === undefined)
    throw new Error(`nothing tells when ${id} of ${register.id} holds`);
  return cell('result') === label && cell(wanted) === null;
}
