import { officeKey } from '../model/office-name';

const REGION = '省市县区州盟旗乡镇';
const GOVERNMENT = new RegExp(`^(\\p{Script=Han}+[${REGION}])(?:政府)?$`, 'u');

/** Reports of a region are in doubt where so many others are of offices within it. */
const FEWEST = 2;

/** Keys of those offices that are a whole region (某县, 某县人民政府) and stand beside several within it. */
export function regionsAmong(units: readonly string[]): ReadonlySet<string> {
  const keys = [...new Set(units.map(officeKey))];
  const within = new Map<string, number>();
  for (const key of keys)
    for (let end = 2; end < key.length; end += 1)
      if (REGION.includes(key[end - 1]!)) {
        const region = key.slice(0, end);
        within.set(region, (within.get(region) ?? 0) + 1);
      }
  return new Set(
    keys.filter((key) => {
      const region = GOVERNMENT.exec(key)?.[1];
      if (region === undefined) return false;
      // Its own name begins with that of the region, unless it is that name alone.
      return (within.get(region) ?? 0) - (region === key ? 0 : 1) >= FEWEST;
    }),
  );
}
