import { officeKey } from '../model/office-name';

const REGION = '省市县区州盟旗乡镇';
const GOVERNMENT = new RegExp(`^(\\p{Script=Han}+[${REGION}])(?:政府)?$`, 'u');

/** Reports of a region are in doubt where so many others are of offices within it. */
const FEWEST = 2;

/** Keys of those offices that are a whole region (某县, 某县人民政府) and stand beside several within it. */
export function regionsAmong(units: readonly string[]): ReadonlySet<string> {
  const keys = [...new Set(units.map(officeKey))];
  const within = new Map<string, number>();
  const placeless = new Map<string, number>();
  for (const key of keys)
    for (const region of regionsIn(key.slice(0, -1))) {
      count(within, region);
      for (const short of withoutRegions(region)) count(placeless, short);
    }
  return new Set(
    keys.filter((key) => {
      const region = GOVERNMENT.exec(key)?.[1];
      if (region === undefined) return false;
      // Offices name the region with those around it (某市某区) or without, as its government does.
      const named = [
        within.get(region),
        placeless.get(region),
        ...withoutRegions(region).map((short) => within.get(short)),
      ];
      // Its own name begins with that of the region, unless it is that name alone.
      return named.reduce<number>((sum, each = 0) => sum + each, region === key ? 0 : -1) >= FEWEST;
    }),
  );
}

const count = (counts: Map<string, number>, key: string): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

/** The regions that a key begins with: 某市, 某市某区. */
function regionsIn(key: string): readonly string[] {
  const regions: string[] = [];
  for (let end = 2; end <= key.length; end += 1)
    if (REGION.includes(key[end - 1]!)) regions.push(key.slice(0, end));
  return regions;
}

/** A region without one or more of those around it: 某区 of 某市某区. */
const withoutRegions = (region: string): readonly string[] =>
  regionsIn(region.slice(0, -2)).map((around) => region.slice(around.length));
