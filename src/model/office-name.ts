import { memoText } from './memo';
import { DEPARTMENTS, ENDINGS } from './office-short-names';
import { lettersOf, plainText } from './plain-text';

/** What is left of an office's name when spaces, brackets, width and punctuation do not count. */
export const officeKey = (name: string): string =>
  lettersOf(name)
    .replace(/人民政府/g, '政府')
    .toLowerCase();

/**
 * May two names stand for one office? People leave out the place and shorten: 财政局 for 某市财政局, 公积金中心 for
 * 某市住房公积金管理中心. Forgiving: it says that nothing contradicts, where `isVariant` says that it is the office.
 */
export const isSameOffice = (a: string, b: string): boolean =>
  isOneOffice(a, b) || isShortened(...byLength(unitWords(a), unitWords(b)));

/** Has the shorter name nothing that the longer lacks, in order? */
export const isShortened = (short: string, long: string): boolean => leftOut(short, long) !== undefined;

/** The name alone of what stands in a title: 某局2023年（盖章）, 关于某局的. */
const unitWords = (text: string): string =>
  lettersOf(plainText(text).replace(/\(.{0,100}?\)|(?:20\d\d年?度?)/gu, '')).replace(/^关于|的$/g, '');

const byLength = (a: string, b: string): [string, string] => (a.length <= b.length ? [a, b] : [b, a]);

/** The characters of the longer text that the shorter lacks; undefined where it has others, or another order. */
function leftOut(short: string, long: string): string | undefined {
  let matched = 0;
  let lacking = '';
  for (const char of long)
    if (char === short[matched]) matched += 1;
    else lacking += char;
  return matched === short.length ? lacking : undefined;
}

const REGION = '省市区县州盟旗';
const REGION_NAME = new RegExp(`^\\p{Script=Han}+[${REGION}]$`, 'u');
const REGION_WORDS = new RegExp(`^[${REGION}]*$`);
const ITSELF = /^(?:局|委)?(?:本级|本部|机关)+$/;
/** A shorter name that stands in a longer one says nothing. */
const SHORTEST_NAME = 3;

/** 重庆市公安局渝中区分局 is 渝中区公安分局 too. */
const BRANCH = /^\p{Script=Han}*?[市省州盟](\p{Script=Han}{2,6})局(\p{Script=Han}{2,8})分局$/u;

/** The full names that a key may stand for: 市卫健委 is 市卫生健康委员会, 白水乡 is 白水乡政府; itself where it is full. */
export const fullNames: (key: string) => readonly string[] = memoText((key) => {
  const department = longestEnd(DEPARTMENTS, ({ short }) => [short], key);
  if (department) return department.row.full.map((full) => key.slice(0, -department.end.length) + full);
  const ending = longestEnd(ENDINGS, ({ short }) => short, key);
  const [, duty, place] = BRANCH.exec(key) ?? [];
  return [
    ending ? key.slice(0, -ending.end.length) + ending.row.full : key,
    ...(duty && place ? [`${place}${duty}分局`] : []),
  ];
});

/** The row of which one of `endsOf` is the longest that the key ends with, and that end. */
export function longestEnd<T>(
  rows: readonly T[],
  endsOf: (row: T) => readonly string[],
  key: string,
): { readonly row: T; readonly end: string } | undefined {
  let longest: { readonly row: T; readonly end: string } | undefined;
  for (const row of rows)
    for (const end of endsOf(row))
      if (end.length > (longest?.end.length ?? 0) && key.endsWith(end)) longest = { row, end };
  return longest;
}

/** Is one key the other in short (`卫健委`), with the region in front (`东莞市`), its 市 or 区, or a 本级 left out? */
export const isVariant = (a: string, b: string): boolean =>
  a !== b &&
  a.length >= SHORTEST_NAME &&
  b.length >= SHORTEST_NAME &&
  fullNames(a).some((one) => fullNames(b).some((other) => one === other || isWithRegion(one, other)));

function isWithRegion(a: string, b: string): boolean {
  const [short, long] = byLength(a, b);
  if (short.length === long.length) return false;
  if (long.startsWith(short) && ITSELF.test(long.slice(short.length))) return true;
  if (long.endsWith(short)) {
    const before = long.slice(0, long.length - short.length);
    // 市财政局 is 东莞市财政局 too: its first character ends the name of the region.
    return REGION_NAME.test(before) || (before.length > 1 && REGION.includes(short[0]!));
  }
  // 东莞财政局 for 东莞市财政局; 长沙市 is never 长沙县.
  return short[0] === long[0] && REGION_WORDS.test(leftOut(short, long) ?? 'other');
}

/** Are two names surely of one office, exactly or with its region, 市 or 区 and 本级 more or less? */
export function isOneOffice(a: string, b: string): boolean {
  const [one, other] = [officeKey(a), officeKey(b)];
  return one === other || isVariant(one, other);
}

/** The keys that stand in a text, without those that are only part of another one that does: at most one is sure. */
export function keysWithin(keys: readonly string[], text: string): readonly string[] {
  const inText = keys.filter((key) => key.length >= SHORTEST_NAME && text.includes(key));
  return inText.filter((key) => !inText.some((other) => other !== key && other.includes(key)));
}
