import type { Finding } from '../model/finding';
import { isRuleFinding } from '../model/finding';
import type { Form } from '../model/form';
import type { Change, Repair, RepairReason } from '../model/repair';
import { advisedOf } from '../model/repair';
import { cellName } from '../derive/names';

/** What speaks for a repair. */
export const REASONS: Readonly<Record<RepairReason, string>> = {
  lastYear: '与上年报告一致',
  text: '与报告文字一致',
  move: '数字可能填错了位置',
  exchange: '两格的数可能填反了',
  splitDigits: '一个数可能被拆在两格里',
  swappedDigits: '可能是两位数字颠倒',
  lostDigit: '可能少写了一位',
  extraDigit: '可能多写了一位',
  wrongDigit: '可能写错了一位',
  blank: '空格按勾稽关系推得',
  emptyTotal: '各项有数而总计为 0',
  changedLast: '最近改过的格',
};

/** `“表三「…」行「自然人」列”由 60 改为 61`; a blank is filled. */
function changeWords(form: Form, { ref, from, to, formula }: Change): string {
  const name = cellName(form, ref);
  if (formula !== undefined) return `把${name}恢复为公式 ${formula}`;
  if (from === to) return `把${name}的文字改为数字 ${to}`;
  return typeof from === 'number' ? `把${name}由 ${from} 改为 ${to}` : `把${name}填为 ${to}`;
}

/** `把…由 60 改为 61，把…填为 3`: every change of a repair. */
export const changesWords = (form: Form, changes: readonly Change[]): string =>
  changes.map((change) => changeWords(form, change)).join('，');

/** One repair in words: every change, and what speaks for it. */
function repairWords(form: Form, { changes, reason }: Repair): string {
  const words = changesWords(form, changes);
  return reason ? `${words}（${REASONS[reason]}）` : words;
}

/** Where nothing says which of several repairs is the right one: where to look, and no advice. */
export function undecidedWords(list: readonly Repair[]): string {
  const cells = list.flatMap(({ changes }) => changes.map(({ ref }) => ref));
  const [first, ...others] = cells;
  if (!first || list.some(({ changes }) => changes.length > 1))
    return `可能的改法有 ${list.length} 种，仅凭勾稽关系不能确定是哪一种，请核对有关各格。`;
  const isColumn = others.every(({ table, column }) => table === first.table && column === first.column);
  const isRow = others.every(({ table, row }) => table === first.table && row === first.row);
  const where = isColumn ? '本列' : isRow ? '本行' : '有关各处';
  return `请核对${where}各格：有 ${cells.length} 格都可能填错，仅凭勾稽关系不能确定是哪一格。`;
}

/** Said where the search for repairs found none: every change of three cells was tried (`smallestSupports`). */
export const NONE_FOUND = '错处较多：只改 3 格以内不能都相符，更多格的改法没有找到。';

/** Are the numbers of a finding counted from a ledger? What mends it is there, and no cell of the tables. */
export const isCounted = (finding: Finding): boolean => isRuleFinding(finding) && Boolean(finding.counted);

/** Said where the search for repairs ended before all were looked at. */
export const INEXACT = '错处较多，改法可能不止这一种，请逐项核对。';

/**
 * What to change so that a finding goes away, as a sentence: the one repair, or how many there are and the first.
 * Undefined where the finding has none.
 */
export function suggestionOf(form: Form, finding: Finding): string | undefined {
  // What is to be done about a single cell is said with it.
  if (finding.kind === 'entry' || !finding.repairs) return undefined;
  const { list, exact } = finding.repairs;
  const [first] = list;
  if (!first) return isCounted(finding) ? undefined : NONE_FOUND;
  const words = repairWords(form, first);
  if (!exact) return `可以试试${words}；${INEXACT}`;
  if (!advisedOf(finding.repairs)) return undecidedWords(list);
  return list.length === 1 ? `建议${words}。` : `可能的改法有 ${list.length} 种，先核对：${words}。`;
}
