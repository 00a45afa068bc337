import { longestEnd, officeKey } from './office-name';
import { DEPARTMENTS, ENDINGS, LEFT_OUT } from './office-short-names';

const REGION = '省市县区州盟旗';
/** Shorter names say nothing. */
const SHORTEST = 3;

/** The key of an office with its ending as people shorten it: 某县城关镇人民政府 and 某县城关镇 have one. */
export function shortKey(name: string): string {
  const key = officeKey(name);
  const short = shortened(key.replace(/与/g, '和'));
  return short.length >= SHORTEST ? short : key;
}

function shortened(key: string): string {
  const department = longestEnd(DEPARTMENTS, ({ short, full }) => [short, ...full], key);
  if (department)
    return key.slice(0, -department.end.length) + (department.row.alike ?? department.row.short);
  const ending = longestEnd(ENDINGS, ({ short, full }) => [...short, full], key);
  return (ending ? key.slice(0, -ending.end.length) + ending.row.short[0] : key).replace(LEFT_OUT, '');
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
