const LONGEST = 31;

/** The name itself, or with the next free number: `二 (2)`. Excel does not tell capital letters apart. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) {
    const suffix = ` (${number})`;
    name = wanted.slice(0, LONGEST - suffix.length) + suffix;
  }
  return name;
}
