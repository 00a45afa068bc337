import { forms } from '../../forms';
import { countedTables } from '../../ledger/count-rows';
import { digestOf } from '../../ledger/digest';
import { mappingOf } from '../../ledger/existing/mapping';
import type { ExistingLedger } from '../../ledger/existing/read-existing';
import { NO_MAPPING, readExisting } from '../../ledger/existing/read-existing';
import type { FaultOfRows } from '../../ledger/judge-row';
import { faultsBySaying, faultyRows } from '../../ledger/judge-row';
import type { LedgerRow } from '../../ledger/rows';
import { registerOf } from '../../ledger/counts';
import { rowsOn } from '../../ledger/rows';
import { SCOPES } from '../../ledger/settings';
import type { Form } from '../../model/form';
import type { Grid } from '../../model/grid';
import type { Ledger, LedgerDigest, LedgerMapping, Register } from '../../model/ledger';
import type { Report } from '../../model/report';
import { TaskError } from '../task';

export interface CountExistingInput {
  readonly grids: readonly Grid[];
  readonly year: number;
  readonly mapping?: LedgerMapping;
  /** Names of the sheets that are meant; all that hold a ledger where absent. */
  readonly sheets?: readonly string[];
  /** One of `SCOPES`. */
  readonly scope?: string;
}

/** What a ledger gives for a year, before anything is written. */
export interface CountedExisting {
  readonly form: Form & { readonly ledger: Ledger };
  readonly year: number;
  readonly scope: string;
  readonly existing: ExistingLedger;
  /** Names of the sheets that were read. */
  readonly sheets: readonly string[];
  readonly digest: LedgerDigest;
  /** The whole mapping, to be kept; `''` where something must be answered. */
  readonly mapping: LedgerMapping;
  /** Those whose register was found: what is not kept is no 0. */
  readonly tables: Report['tables'];
  readonly faults: readonly FaultOfRows[];
  /** Is every application counted, and nothing to be answered? */
  readonly isWhole: boolean;
}

const REPEATED: Omit<FaultOfRows, 'rows'> = {
  say: '与前面一行的收到日期、申请人、内容和答复都相同，可能计了两次',
  isUncounted: false,
};

/** The form of a year whose tables a ledger can count; a TaskError where there is none. */
export function ledgerForm(year: number): CountedExisting['form'] {
  const form = forms.find(
    ({ years: { from, to }, ledger }) => ledger && year >= from && (to ?? year) >= year,
  );
  if (!form?.ledger) throw new TaskError(`${year} 年度的格式没有台账，2019 年度起才有。请核对年度。`);
  return { ...form, ledger: form.ledger };
}

/**
 * Counts the ledgers of a document for a year: those of the add-in as they are, else those that an office has kept by
 * itself. Throws a TaskError where there is none. Changes nothing.
 */
export function countExisting({
  grids,
  year,
  mapping = NO_MAPPING,
  sheets: wanted,
  scope = SCOPES[0],
}: CountExistingInput): CountedExisting {
  const form = ledgerForm(year);
  const missing = wanted?.find((name) => !grids.some((grid) => grid.name === name));
  if (missing !== undefined)
    throw new TaskError(
      `没有工作表「${missing}」。有：${grids.map(({ name }) => `「${name}」`).join('、')}。`,
    );
  const meant = wanted ? grids.filter(({ name }) => wanted.includes(name)) : grids;
  const found = ledgerIn(meant, form.ledger, mapping);
  if (!found)
    throw new TaskError(
      '没有找到台账：表头要有收到（受理、登记、申请）日期，和申请人、申请内容、处理结果中的一项。',
    );
  const { existing, registers } = found;
  const counted = { ...found, year, scope };
  const faults = [
    ...faultsBySaying(faultyRows({ ...counted, ledger: form.ledger })),
    ...(existing.repeated.length ? [{ ...REPEATED, rows: existing.repeated }] : []),
  ];
  return {
    form,
    year,
    scope,
    existing,
    sheets: found.sheets,
    digest: digestOf(counted, form.ledger),
    mapping: mappingOf(existing, mapping),
    tables: Object.fromEntries(
      Object.entries(countedTables(form, counted)).filter(([table]) =>
        registers.has(registerOf(form, table)!),
      ),
    ),
    faults,
    isWhole:
      !faults.some(({ isUncounted }) => isUncounted) &&
      !existing.texts.some(({ from }) => from === 'asked') &&
      !existing.sheets.some(({ asked }) => asked.length) &&
      !existing.passedOver.some(({ isApplication }) => isApplication),
  };
}

/** The rows of a ledger in a document. */
interface FoundLedger extends Record<Register['id'], readonly LedgerRow[]> {
  readonly existing: ExistingLedger;
  /** Names of the sheets that were read, and the registers that they hold. */
  readonly sheets: readonly string[];
  readonly registers: ReadonlySet<Register['id']>;
}

/** The ledger of a document, that of the add-in where it has one; undefined where there is none. */
export function ledgerIn(
  grids: readonly Grid[],
  ledger: Ledger,
  mapping: LedgerMapping = NO_MAPPING,
): FoundLedger | undefined {
  const own = grids.flatMap((grid) =>
    [ledger.applications, ledger.cases].flatMap((register) => {
      const rows = rowsOn(grid, register);
      return rows ? [{ grid, register, rows }] : [];
    }),
  );
  const existing = readExisting(own.length ? [] : grids, ledger, mapping);
  const sheets = [...own, ...existing.sheets];
  if (!sheets.length) return undefined;
  const rowsOf = (id: Register['id']): readonly LedgerRow[] => [
    ...own.filter(({ register }) => register.id === id).flatMap(({ rows }) => rows),
    ...existing[id],
  ];
  return {
    existing,
    sheets: sheets.map(({ grid }) => grid.name),
    registers: new Set(sheets.map(({ register }) => register.id)),
    applications: rowsOf('applications'),
    cases: rowsOf('cases'),
  };
}
