/** What is left of an office's name when spaces, brackets, width and punctuation do not count. */
export const officeKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/人民政府/g, '政府')
    .toLowerCase();

const REGION = '省市区县州盟旗';
const REGION_NAME = new RegExp(`^\\p{Script=Han}+[${REGION}]$`, 'u');
const SAME_OFFICE = /^(?:局|委)?(?:本级|本部|机关)+$/;
/** A shorter name that stands in a longer one says nothing. */
const TELLING = 3;

/** Is one key the other with the region in front (`东莞市`), its 市 or 区, or a 本级 behind left out? */
export function isVariant(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < TELLING || short.length === long.length) return false;
  if (long.startsWith(short) && SAME_OFFICE.test(long.slice(short.length))) return true;
  if (long.endsWith(short)) {
    const before = long.slice(0, long.length - short.length);
    // 市财政局 is 东莞市财政局 too: its first character ends the name of the region.
    return REGION_NAME.test(before) || (before.length > 1 && REGION.includes(short[0]!));
  }
  return isWithoutRegionWords(short, long);
}

/** 东莞财政局 for 东莞市财政局; 长沙市 is never 长沙县. */
function isWithoutRegionWords(short: string, long: string): boolean {
  let matched = 0;
  for (const char of long) {
    if (char === short[matched]) matched += 1;
    else if (matched === 0 || !REGION.includes(char)) return false;
  }
  return matched === short.length;
}

/** The keys that stand in a text, without those that are only part of another one that does: at most one is sure. */
export function keysWithin(keys: readonly string[], text: string): readonly string[] {
  const contained = keys.filter((key) => key.length >= TELLING && text.includes(key));
  return contained.filter((key) => !contained.some((other) => other !== key && other.includes(key)));
}
