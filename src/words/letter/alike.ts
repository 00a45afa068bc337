import { anchorOf } from '../../derive/anchor';
import { tableName } from '../../derive/names';
import { shortColumnName, shortRowName } from '../../derive/short-names';
import type { Finding, RuleFinding } from '../../model/finding';
import type { Form, TableId } from '../../model/form';
import { tableIndex } from '../../model/form-index';
import { checkOfFinding, findingParts, sidesWords } from '../catalogue';
import { addressList } from './address-list';
import type { Alike, LetterItem } from './source';

/** From so many on, items that say the same of other places are one. */
const FEWEST = 4;

/** How many of the places an item names. */
const MOST_NAMED = 8;

/** What is said once of many findings of one kind. */
interface Kind {
  readonly name: string;
  readonly measure: Alike['measure'];
  /** What stands there; the texts themselves unless given, after a verb. */
  readonly filled?: string;
  readonly verb?: string;
  readonly expected: string;
  readonly advice: string;
  /** For the whole report, and two of them are one already: one act mends all. */
  readonly ofReport?: true;
}

/** runTogether: unread, because the numbers of a row stand in one text without anything between them. */
export type KindId = Finding['rule'] | 'runTogether';

const KINDS: Readonly<Partial<Record<KindId, Kind>>> = {
  'structure.missingRow': {
    name: '缺少行',
    measure: '行',
    verb: '没有',
    expected: '规定的各行都有',
    advice: '请对照规定的格式补上这些行。',
  },
  'structure.unknownRow': {
    name: '多出行',
    measure: '行',
    verb: '多出',
    expected: '规定的格式没有这些行',
    advice: '请核对这些行应归入哪些项。',
  },
  'structure.unknownColumn': {
    name: '多出列',
    measure: '列',
    verb: '多出',
    expected: '规定的格式没有这些列',
    advice: '请核对这些列应归入哪些列。',
  },
  'entry.unread': { name: '不是数字', measure: '格', expected: '数字', advice: '请改为数字，一格填一个数。' },
  'entry.text': { name: '文字', measure: '格', expected: '数字', advice: '请改为数字，没有的填 0。' },
  runTogether: {
    name: '数字连在一起',
    measure: '格',
    filled: '的数字连在一起，分不清哪几位是一个数',
    expected: '一格一个数',
    advice: '请报送制作它的 Word 或 Excel 文件，或从原文件整张复制表格。',
    ofReport: true,
  },
  'entry.typedTotal': {
    name: '合计不是公式',
    measure: '格',
    expected: '公式',
    advice: '请照同列、同行的其他合计恢复公式；数确实无误的，请核对所加的各格。',
  },
  'entry.uncalculated': {
    name: '公式未计算',
    measure: '格',
    filled: '公式没有计算',
    expected: '计算结果',
    advice: '请用 Excel 或 WPS 打开，保存一次；仍不变的，请按 F9 重新计算。',
    ofReport: true,
  },
};

/** What a finding has in common with others of its kind; undefined where each says something of its own. */
export function alikeAs(
  form: Form,
  rule: KindId,
  {
    table,
    detail,
    count,
    addresses,
  }: { readonly table?: TableId } & Pick<Alike, 'detail' | 'count' | 'addresses'>,
): Alike | undefined {
  const kind = KINDS[rule];
  if (!kind) return undefined;
  const where = kind.ofReport || !table ? '整份报告' : tableName(tableIndex(form, table).table);
  return {
    ...kind,
    key: `${rule}|${kind.ofReport ? '' : table}`,
    fewest: kind.ofReport ? 2 : FEWEST,
    place: `${where}：${kind.name}`,
    detail,
    count,
    addresses,
  };
}

/** A sum that fails as others of its rule do, where nothing tells which of their numbers is wrong. */
export function alikeCheck(
  form: Form,
  finding: RuleFinding,
  advice: string,
  addresses: readonly string[],
): Alike {
  const { rule, column } = checkOfFinding(form, finding);
  const anchor = anchorOf(checkOfFinding(form, finding));
  const name = column === undefined ? shortRowName(form, anchor) : shortColumnName(form, anchor);
  return {
    key: `${rule.id}|${advice}`,
    fewest: FEWEST,
    place: `${tableName(tableIndex(form, anchor.table).table)}：${rule.name}`,
    measure: column === undefined ? '行' : '列',
    detail: `${name}：${sidesWords(form, finding)}`,
    count: 1,
    addresses,
    expected: String(findingParts(form, finding).expected),
    advice,
    all: true,
  };
}

/** Items in their order; many that say the same are one, where the first of them stood. */
export function gathered(items: readonly LetterItem[]): readonly LetterItem[] {
  const groups = new Map<string, LetterItem[]>();
  for (const item of items)
    if (item.alike) {
      const key = `${item.tier}|${item.alike.key}`;
      groups.set(key, [...(groups.get(key) ?? []), item]);
    }
  return items.flatMap((item) => {
    const group = item.alike && groups.get(`${item.tier}|${item.alike.key}`);
    if (!group || group.length < item.alike!.fewest) return [item];
    return group[0] === item ? [oneOf(group)] : [];
  });
}

function oneOf(group: readonly LetterItem[]): LetterItem {
  const [{ tier, table }] = group as [LetterItem];
  const alike = group.flatMap((item) => item.alike ?? []);
  const [{ place, measure, filled, verb = '', expected, advice, all }] = alike as [Alike];
  const count = alike.reduce((sum, each) => sum + each.count, 0);
  const details = [...new Set(alike.map(({ detail }) => detail))];
  const named = details.slice(0, all ? undefined : MOST_NAMED).join(all ? '；' : '、');
  const rest = details.length > MOST_NAMED && !all ? `等 ${count} ${measure}` : '';
  return {
    tier,
    ...(table && group.every((item) => item.table === table) && { table }),
    place: `${place}（${count} ${measure}）`,
    addresses: addressList(alike.flatMap(({ addresses }) => addresses)),
    filled: filled ? `${count} ${measure}${filled}` : `${verb}${named}${rest}`,
    expected,
    advice,
    about: group.flatMap(({ about = [] }) => about),
  };
}
