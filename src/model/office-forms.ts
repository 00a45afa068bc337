import { officeKey } from './office-name';

/** Endings of an office's name that people leave out or write otherwise, each as the one that stands for all. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(镇|乡|街道)(?:政府|办事处|办|党工委|党政(?:综合)?办公室)$/, '$1'],
  [/(?:管理委员会|管委会|管委)$/, ''],
  [/(省|市|县|区|州|盟|旗)政府$/, '$1'],
  [/发(?:展(?:和|与)?)?改(?:革)?(?:委员会|委|局)$/, '发改委'],
  [/卫(?:生(?:和)?)?健(?:康)?(?:委员会|委|局)$/, '卫健委'],
  [/(?:教育(?:委员会|局)|教委|教体局|教育体育局)$/, '教育局'],
  [/(?:工业(?:和|与)?信息化|工信)(?:委员会|厅|委|局)$/, '工信局'],
  [/(?:人力资源(?:和|与)?社会保障|人社)(厅|局)$/, '人社$1'],
  [/(?:住房(?:和|与)?城乡建设|住建)(?:委员会|厅|委|局)$/, '住建局'],
  [/(?:自然资源(?:和|与)?规划|自规|资规)局$/, '资规局'],
  [/(?:市场监督管理|市场监管|市监)局$/, '市监局'],
  [/(?:文化(?:和|与)?旅游|文旅)(厅|局)$/, '文旅$1'],
  [/(?:退役军人事务|退役军人)(厅|局)$/, '退役军人$1'],
  [/(?:城市管理(?:综合行政执法|和综合执法)?|城管(?:执法)?)局$/, '城管局'],
  [/(?:行政审批(?:服务)?|审批)局$/, '审批局'],
  [/(?:医疗保障|医保)局$/, '医保局'],
  [/(?:应急管理|应急)(厅|局)$/, '应急$1'],
  [/(?:机关事务(?:管理|服务)?)(局|中心)$/, '机关事务$1'],
  [/委员会$/, '委'],
];

const REGION = '省市县区州盟旗';
/** Shorter names say nothing. */
const SHORTEST = 3;

/** The key of an office with its ending as people shorten it: 某县城关镇人民政府 and 某县城关镇 have one. */
export function shortKey(name: string): string {
  const key = officeKey(name);
  for (const [ending, instead] of ENDINGS) {
    const short = key.replace(ending, instead);
    if (short !== key) return short.length >= SHORTEST ? short : key;
  }
  return key;
}

/** A short key, and what is left of it without the regions in front: 长江路街道 of 某市东湖区长江路街道. */
export function placelessKeys(short: string): readonly string[] {
  const keys = [short];
  for (let end = 2; end + SHORTEST <= short.length; end += 1)
    if (REGION.includes(short[end - 1]!)) keys.push(short.slice(end));
  return keys;
}

/**
 * The offices that a short name may be of, by their short keys: the same, or with regions in front more or less, but
 * never both with different ones.
 */
export function officesShortened(offices: readonly string[]): (name: string) => readonly string[] {
  const byShort = new Map<string, string[]>();
  const byPlaceless = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, office: string): void => {
    const known = map.get(key);
    if (known) known.push(office);
    else map.set(key, [office]);
  };
  for (const office of offices) {
    const short = shortKey(office);
    put(byShort, short, office);
    for (const key of placelessKeys(short)) put(byPlaceless, key, office);
  }
  return (name) => {
    const short = shortKey(name);
    const same = byShort.get(short);
    if (same) return same;
    return [
      ...new Set([
        ...(byPlaceless.get(short) ?? []),
        ...placelessKeys(short).flatMap((key) => byShort.get(key) ?? []),
      ]),
    ];
  };
}

/** Among offices the one that a name may be a slip of: nothing contradicts it, or one character in it is another. */
export function nearestOffice(name: string, offices: readonly string[]): string | undefined {
  const short = shortKey(name);
  const near = offices.filter((office) => isNear(short, shortKey(office)));
  return near.length === 1 ? near[0] : undefined;
}

/** Is one the other with one character more, less or another? */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) <= SHORTEST) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return Math.max(a.length, b.length) - head - tail <= 1;
}
