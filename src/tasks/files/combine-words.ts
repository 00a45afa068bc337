import type {
  Cause,
  Combination,
  Comparison,
  Conflict,
  Difference,
  Doubt,
  LeftPart,
  Part,
} from '../../combine';
import { partName } from '../../combine';
import { cellName, checkPlace, tableName } from '../../derive/names';
import { formById } from '../../forms';
import type { CellRef } from '../../model/expression';
import type { Form } from '../../model/form';
import { tableIndex } from '../../model/form-index';
import type { Entry, Report } from '../../model/report';
import { isUnread } from '../../model/report';
import { checkOfFinding } from '../../words/catalogue';
import type { KnownReports } from '../collect/known-reports';
import type { SumFailure } from './sum-failures';
import { reportsBehind } from './sum-failures';
import { natureSentence } from '../collect/nature-words';

const MOST = 20;

/** Names in a sentence: the first ones, and how many there are where that is not all. */
export const listed = (names: readonly string[], most = MOST): string =>
  names.length > most ? `${names.slice(0, most).join('、')}等 ${names.length} 个` : names.join('、');

/** `某局（下级/某局.xlsx）`, or the file alone where the report names no office. */
const nameOf = (part: Part): string =>
  part.name === part.file ? part.file : `${part.name}（${partName(part)}）`;

/** Which report was not added, and why, in one sentence. */
export const leftSentence = (form: Form, left: LeftPart, year: number): string =>
  `没有计入 ${nameOf(left.part)}：${leftReason(form, left, year)}`;

/** Why a report was not added. */
export function leftReason(form: Form, { part, reason, counted, found }: LeftPart, year: number): string {
  switch (reason) {
    case 'form':
      return `用的是${formById(part.report.form).name}，不是${form.name}，不能相加。请换用同一格式重报。`;
    case 'year':
      return `是 ${part.report.year} 年的报告，不是 ${year} 年的。请补报 ${year} 年的。`;
    case 'duplicate':
      return `与${counted ? nameOf(counted) : '另一份'}内容完全相同，只计入一次。`;
    case 'excluded':
      return '按要求不计入。';
    case 'older':
      return `比${counted ? nameOf(counted) : '另一份'}旧，按要求只计入最新的一份。`;
    case 'unlisted':
      return '不在单位名单里。请核对单位名称或名单，确应计入的请指明。';
    case 'total':
    case 'example':
    case 'blank':
      return `${natureSentence(found ?? { nature: reason })}确应计入的请指明。`;
    case 'earlier':
      return natureSentence({ nature: reason });
    case 'conflict':
      return '要先确定是哪一份，见下面的说明。';
  }
}

/** What a person has to decide before anything is added. */
export function conflictSentence({ kind, unit, parts }: Conflict): string {
  const files = listed(parts.map(partName));
  if (kind === 'region')
    return `${unit}（${files}）与它下面的单位一起报送，它的数可能已经包括这些单位的，没有汇总。请指明它也要计入，或不计入它。`;
  return kind === 'differ'
    ? `${unit}有 ${parts.length} 份内容不同的报告：${files}。不能判断以哪一份为准，没有汇总。请只留一份，或确认要全部相加。`
    : `${files}的单位与汇总单位“${unit}”同名，可能是本级的表，也可能是已经汇总过的总表，没有汇总。请指明是本级的表还是要比较的总表，或不计入它。`;
}

function doubtSentence({ kind, parts }: Doubt): string {
  switch (kind) {
    case 'noUnit':
      return `有 ${parts.length} 份报告没有单位名称，以文件名列出：${listed(parts.map(({ file }) => file))}。请核对是哪些单位的。`;
    case 'noYear':
      return `有 ${parts.length} 份报告没有年度，已计入：${listed(parts.map(nameOf))}。请核对是不是本年的。`;
    case 'sameNumbers':
      return `${listed(parts.map(nameOf))}的数完全相同，都已计入。请核对是不是同一份报告。`;
  }
}

/** `可能漏加了甲局，或者重复加了乙局和丙局`; empty where nothing explains the difference. */
function causeWords(causes: readonly Cause[]): string {
  const words = causes.map(
    ({ how, parts }) =>
      `${how === 'leftOut' ? '漏加了' : '重复加了'}${parts.map(({ name }) => name).join('和')}`,
  );
  return words.length ? `可能${words.join('，或者')}` : '';
}

/** What a cell holds, in words. */
export const entryText = (entry: Entry): string | number =>
  isUnread(entry) ? entry.text : (entry ?? '空白');

/** Whose figure a difference is, or that nobody's is; empty where one cause explains all of them, which is said once. */
export function differenceReason({ difference, causes }: Difference, { whole }: Comparison): string {
  if (difference === null) return '有一方不是数';
  return whole.length ? '' : causeWords(causes) || '没有单位的数恰好等于差额，或这样的单位太多';
}

export function differenceSentence(form: Form, each: Difference, comparison: Comparison): string {
  const { ref, reported, sum, difference } = each;
  const by = difference === null ? '' : `，相差 ${difference}`;
  const reason = differenceReason(each, comparison);
  return `${cellName(form, ref)}：上报 ${entryText(reported)}，汇总 ${entryText(sum)}${by}。${reason && `${reason}。`}`;
}

/** What is told of a sum before its findings. */
interface SumTold {
  readonly form: Form;
  readonly combination: Combination;
  readonly missing: readonly string[];
  readonly unreadable: KnownReports['unreadable'];
  /** Parts with errors of their own. */
  readonly wrong: readonly Part[];
  readonly failures: readonly SumFailure[];
}

/**
 * The sum in sentences: how much was added, who is missing, what to look at. counted: names and places are left to the
 * lists that follow.
 */
export function combineNotes(
  { form, combination, missing, unreadable, wrong, failures }: SumTold,
  detail: 'named' | 'counted',
): readonly string[] {
  const { report, parts, left, doubts, incomplete } = combination;
  const named = (names: string): string => (detail === 'named' && names ? `：${names}` : '');
  const year = report.year ?? 0;
  const own = parts.some((part) => part.own) ? '（含本级）' : '（不含本级）';
  return [
    `${report.unit}${year}年：计入 ${parts.length} 份报告${own}，没有计入 ${left.length} 份。`,
    ...(missing.length ? [`没有报送的单位 ${missing.length} 个${named(listed(missing))}。`] : []),
    ...(unreadable.length
      ? [
          `有 ${unreadable.length} 个文件没有读出，其中的数没有计入${named(
            listed(unreadable.map(({ name, file }) => (name === file ? file : `${name}（${file}）`))),
          )}。`,
        ]
      : []),
    ...(wrong.length
      ? [`计入的报告中有 ${wrong.length} 份自身有错误，按原数相加${named(wrongNames(wrong, failures))}。`]
      : []),
    ...doubts.map(doubtSentence),
    ...(incomplete.length
      ? [
          `有 ${incomplete.length} 格的合计不全：有的单位没有填或没有读出，只加了有数的${named(
            placeNames(
              form,
              incomplete.map(({ ref }) => ref),
            ),
          )}。`,
        ]
      : []),
  ];
}

/** Reports with errors, but for those that the failures of the sum name. */
function wrongNames(wrong: readonly Part[], failures: readonly SumFailure[]): string {
  const behind = reportsBehind(failures);
  const others = wrong.filter((part) => !behind.has(part)).map(nameOf);
  return others.length && others.length < wrong.length
    ? `其中 ${others.length} 份不影响汇总数的勾稽，是${listed(others)}`
    : listed(others);
}

const placeNames = (form: Form, refs: readonly CellRef[]): string => {
  const names = refs.slice(0, 3).map((ref) => cellName(form, ref));
  return refs.length > 3 ? `${names.join('、')}等` : names.join('、');
};

/** The comparison with a reported total in sentences. */
export function comparisonNotes(form: Form, comparison: Comparison, reported: Report): readonly string[] {
  const { differences, whole } = comparison;
  const lacking = form.tables.filter(({ id }) => !reported.tables[id]);
  return [
    differences.length
      ? `上报的总表有 ${differences.length} 格与汇总数不同。${whole.length ? `${causeWords(whole)}：这能解释全部差额。` : ''}`
      : '上报的总表与汇总数一致。',
    ...lacking.map(({ id }) => `上报的总表没有${tableName(tableIndex(form, id).table)}，这张表没有比较。`),
  ];
}

/** How many reports are named behind one failure. */
const MOST_SHARES = 50;

/** `甲局 3、乙局 -1`: whose differences make up that of the sum, the greatest first. */
export const sharesWords = ({ shares }: SumFailure): string =>
  listed(
    shares.map(({ part, difference }) => `${part.name} ${difference}`),
    MOST_SHARES,
  );

/** Whose differences a failure of the sum comes from, in one sentence. */
export function failureSentence(form: Form, failure: SumFailure): string {
  const check = checkOfFinding(form, failure.finding);
  return `${checkPlace(form, check)}${check.rule.name}差 ${failure.finding.difference}，来自：${sharesWords(failure)}。`;
}

/** `汇总数有 39 处不符，全部来自 13 个单位：甲局 12 处、…`; none where nothing fails. */
export function failureNotes(failing: number, failures: readonly SumFailure[]): readonly string[] {
  if (!failures.length) return [];
  const counts = [...reportsBehind(failures)].map(([{ name }, count]) => `${name} ${count} 处`);
  const share = failures.length === failing ? '全部' : `其中 ${failures.length} 处`;
  return [`汇总数有 ${failing} 处不符，${share}来自 ${counts.length} 个单位：${listed(counts)}。`];
}
