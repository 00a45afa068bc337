import { checkReport } from '../../check/check-report';
import type { Combination, Comparison, Conflict, Part } from '../../combine';
import { combine, compareTotal, partName } from '../../combine';
import { fileNamePart } from '../../derive/file-name';
import { formById, formForYear } from '../../forms';
import { cellKey } from '../../model/expression';
import type { Finding } from '../../model/finding';
import type { Form, FormId } from '../../model/form';
import { cellRefs } from '../../model/form-index';
import { combinedAddresses, writeCombined } from '../../write';
import type { KnownReports } from '../collect/known-reports';
import { partOf } from '../collect/natures';
import type { ReceivedReport } from '../collect/received';
import type { Task, TaskContext } from '../task';
import { TaskError } from '../task';
import type { Account } from './combine-account';
import { accountSections } from './combine-account';
import {
  combineNotes,
  comparisonNotes,
  conflictSentence,
  differenceSentence,
  failureNotes,
  failureSentence,
  leftSentence,
  listed,
} from './combine-words';
import type { ExportedFile } from './export-annex';
import type { SumFailure } from './sum-failures';
import { sumFailures } from './sum-failures';

/** A report that may be added, with what is to be said of it. */
export type Addend = Pick<
  ReceivedReport,
  'file' | 'sheet' | 'stated' | 'changed' | 'report' | 'findings' | 'readings'
>;

export interface CombineInput extends Partial<KnownReports> {
  /** Office whose total it is, and its year. */
  readonly unit: string;
  readonly year: number;
  /** The form of that year where absent. */
  readonly form?: FormId;
  readonly received: readonly Addend[];
  /** The office's own sheet (本级), to be added. */
  readonly own?: Addend;
  /** A total made elsewhere, to be compared. */
  readonly reported?: Addend;
  /** Reports not to be added, and to be added whatever they look like: by file, `file!sheet` or unit. */
  readonly exclude?: readonly string[];
  readonly include?: readonly string[];
  /** Of several reports of one office only the one whose file was changed last. */
  readonly newest?: boolean;
  /** Offices that sent several different reports, all to be added. */
  readonly addAll?: readonly string[];
}

export interface CombinedReports {
  readonly form: Form;
  readonly combination: Combination;
  /** The total as if it had been received: its findings, and where its cells stand in the new file. */
  readonly total: ReceivedReport;
  readonly comparison?: Comparison;
  /** Parts that were added as they are, though something in them must be corrected. */
  readonly wrong: readonly Part[];
  /** Broken equalities of the sum, by the reports that break them, and what else was found in the sum. */
  readonly failures: readonly SumFailure[];
  readonly unattributed: readonly Finding[];
  /** Offices that should have sent and have not. */
  readonly missing: readonly string[];
  /** The whole in Chinese sentences: how much was added, what to look at. Says nothing that follows below. */
  readonly notes: readonly string[];
  /** A sentence for each of `combination.left`, of `failures`, and of `comparison.differences`. */
  readonly left: readonly string[];
  readonly failed: readonly string[];
  readonly differences: readonly string[];
  readonly file: ExportedFile;
}

/** Reports of which a person has to say what they are before anything is added: which of them, and a sentence. */
export interface SumConflicts {
  readonly conflicts: readonly {
    readonly unit: string;
    readonly files: readonly string[];
    readonly sentence: string;
  }[];
}

/** Rows that are written between two breaths. */
const ROWS_AT_ONCE = 64;

/**
 * Adds reports up to one workbook, or answers what a person must decide first. Throws a TaskError where nothing is left
 * to add.
 */
export const combineReports: Task<CombineInput, CombinedReports | SumConflicts> = async (input, context) => {
  context.progress(0, input.received.length, '相加并核对');
  const form = formOf(input);
  const addends = addendsOf(input);
  const unlisted = new Set(input.unlisted);
  const isListed = (part: Part): boolean => !unlisted.has(partName(part));
  const parts = [...addends.keys()];
  const natures = input.aside && naturesKnown(parts, input.aside);
  const combination = combine(form, parts, { ...input, isListed, ...(natures && { natures }) });
  const { conflicts, parts: sources } = combination;
  if (conflicts.length) return { conflicts: conflicts.map(asSumConflict) };
  if (!sources.length) throw new TaskError(nothingToAdd(form, combination));
  const { account, ...made } = accountFor(form, combination, addends, input);
  const bytes = await writeCombined(
    form,
    { total: combination.report, sources, account: accountSections(account) },
    new Date(),
    // The account lists each of them once more.
    rowProgress(context, sources.length * (form.tables.length + 1)),
  );
  context.signal.throwIfAborted();
  return { ...made, file: { name: made.total.file, bytes } };
};

const asSumConflict = (conflict: Conflict): SumConflicts['conflicts'][number] => ({
  unit: conflict.unit,
  files: conflict.parts.map(partName),
  sentence: conflictSentence(conflict),
});

/** All but the file: the sum, its check, its comparison, in figures and in words. */
function accountFor(
  form: Form,
  combination: Combination,
  addends: ReadonlyMap<Part, Addend>,
  input: CombineInput,
): Omit<CombinedReports, 'file'> & { readonly account: Account } {
  const { parts, report } = combination;
  const comparison = input.reported && compare(form, combination, input.reported);
  const findings = checkReport(form, report);
  const missing = input.missing ?? [];
  const wrong = parts.filter((part) => errorsIn(addends.get(part)!));
  const failures = sumFailures(form, findings, parts);
  const failing = findings.filter(({ kind, verdict }) => kind === 'rule' && verdict === 'fail').length;
  const attributed = new Set<Finding>(failures.map(({ finding }) => finding));
  const { unreadable = [] } = input;
  const sum = { form, combination, missing, unreadable, wrong, failures };
  const after = [
    ...failureNotes(failing, failures),
    ...(comparison && input.reported ? comparisonNotes(form, comparison, input.reported.report) : []),
  ];
  const compared = comparison ? { comparison } : {};
  const statusOf = (part: Part) => status(addends.get(part)!);
  return {
    form,
    combination,
    total: {
      file: `${fileNamePart(`${input.unit}${input.year}年`)}${form.names.tables}汇总.xlsx`,
      report,
      findings,
      readings: [],
      unread: [],
      addresses: addressesOf(form, combination),
    },
    ...compared,
    wrong,
    failures,
    unattributed: findings.filter((finding) => !attributed.has(finding)),
    missing,
    left: combination.left.map((part) => leftSentence(form, part, input.year)),
    failed: failures.map((failure) => failureSentence(form, failure)),
    differences:
      comparison?.differences.map((difference) => differenceSentence(form, difference, comparison)) ?? [],
    notes: [...combineNotes(sum, 'named'), ...after],
    account: {
      form,
      combination,
      findings,
      failures,
      statusOf,
      missing,
      unreadable,
      notes: [...combineNotes(sum, 'counted'), ...after],
      ...compared,
    },
  };
}

/** What may be added: the own sheet, and what was received but is neither that nor the total to compare with. */
function addendsOf({
  received,
  own,
  reported,
  offices = new Map(),
}: CombineInput): ReadonlyMap<Part, Addend> {
  const places = new Map([...offices.keys()].map((name, place) => [name, place]));
  const others = received.filter(({ file }) => file !== own?.file && file !== reported?.file);
  return new Map([
    ...(own ? [[{ ...partOf(own), own: true } as const, own] as const] : []),
    ...others.map((addend) => {
      const place = places.get(partName(addend));
      const listed = place === undefined ? {} : { place, office: offices.get(partName(addend))! };
      return [{ ...partOf(addend), ...listed }, addend] as const;
    }),
  ]);
}

const naturesKnown = (parts: readonly Part[], aside: KnownReports['aside']) =>
  new Map(
    parts.flatMap((part) => {
      const found = part.own ? undefined : aside.get(partName(part));
      return found ? [[part, found] as const] : [];
    }),
  );

function formOf({ form, year }: CombineInput): Form {
  const found = form ? formById(form) : formForYear(year);
  if (!found) throw new TaskError(`${year} 年没有规定的格式。请核对年度。`);
  return found;
}

function nothingToAdd(form: Form, { left, report }: Combination): string {
  const [first] = left;
  if (first && first.reason !== 'form' && first.reason !== 'year')
    return `没有可以相加的报告。${listed(
      left.map((part) => leftSentence(form, part, report.year ?? 0)),
      3,
    )}`;
  const other = left.find(({ reason }) => reason === 'form');
  const hint = other ? `它们用的是${formById(other.part.report.form).name}等其他格式。` : '';
  return `没有可以相加的报告：${left.length} 份中没有一份是 ${report.year} 年的${form.name}。${hint}请核对年度和格式。`;
}

function compare(form: Form, combination: Combination, { file, report }: Addend): Comparison {
  if (report.form !== form.id)
    throw new TaskError(
      `上报的总表 ${file} 用的是${formById(report.form).name}，汇总用的是${form.name}，不能比较。`,
    );
  return compareTotal(form, combination, report);
}

const errorsIn = ({ findings }: Addend): number =>
  findings.filter(({ verdict, severity }) => verdict === 'fail' && severity === 'error').length;

function status(addend: Addend): string {
  const errors = errorsIn(addend);
  const failed = addend.findings.filter(({ verdict }) => verdict === 'fail').length;
  const { length: doubtful } = addend.readings;
  const words = [
    ...(errors ? [`错误 ${errors} 处`] : []),
    ...(failed > errors ? [`待核实 ${failed - errors} 处`] : []),
    ...(doubtful ? [`读法存疑 ${doubtful} 处`] : []),
  ];
  return words.length ? `${words.join('，')}；按原数计入` : '√';
}

const addressesOf = (form: Form, { report }: Combination): Readonly<Record<string, string>> => {
  const addressOf = combinedAddresses(form, report);
  return Object.fromEntries(cellRefs(form).map((ref) => [cellKey(ref), addressOf(ref) ?? '']));
};

/** Tells how far the writing is, lets others run, and stops where the person cancelled. */
function rowProgress({ signal, progress }: TaskContext, rows: number): () => Promise<void> {
  let done = 0;
  return async () => {
    done += 1;
    if (done % ROWS_AT_ONCE) return;
    progress(done, rows, '生成汇总文件');
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  };
}
