import { mutantsOf } from './mutants';
import { withNotes } from './regions';

const source = `
export const isLate = (days: number): boolean => days > 3 && days !== 5;
function list(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  return names.filter((name) => name.startsWith('a'));
}
export const count = list(['ab', 'b']).length;
`;

/** The file with one fault in it. */
const faulty = (mutant: ReturnType<typeof mutantsOf>[number]): string =>
  source.slice(0, mutant.start) + mutant.text + source.slice(mutant.end);

describe('faults that the tests are tried with', () => {
  const mutants = mutantsOf('late.ts', source);

  it('are small changes of what the file does, each with its line', () => {
    const changes = mutants.map(({ line, change }) => `${line}: ${change}`);
    expect(changes).toContain('2: days > 3 → days >= 3');
    expect(changes).toContain('2: days > 3 && days !== 5 → days > 3 || days !== 5');
    expect(changes).toContain('4: names.length === 0 → false');
    expect(changes).toContain("5: names.filter((name) => name.startsWith('a')) → names");
    expect(changes).toContain('5: name.startsWith → name.endsWith');
  });

  it('leave types and the rest of the file alone', () => {
    expect(mutants.some(({ change }) => change.includes('readonly string'))).toBe(false);
    const fault = mutants.find(({ change }) => change === 'days > 3 → days >= 3')!;
    expect(faulty(fault)).toBe(source.replace('days > 3', 'days >= 3'));
  });

  it('are none that make an absent property undefined', () => {
    const changes = mutantsOf(
      'a.ts',
      'const a = { ...(b !== undefined && { b }), ...(c !== 0 && { c }) };',
    ).map(({ change }) => change);
    expect(changes).not.toContain('b !== undefined && { b } → { b }');
    expect(changes).toContain('c !== 0 && { c } → { c }');
  });

  it('are tried where a suite runs the region they stand in', () => {
    const regionsRun = new Set<string>();
    const javascript = withNotes('late.ts', source)
      .replaceAll('export ', '')
      .replace(/: (number|boolean|readonly string\[\])(?=[)\s])/g, '')
      .replace('): string[] ', ') ');
    new Function('globalThis', javascript)({ regionsRun });
    const regionOf = (change: string) => mutants.find((mutant) => mutant.change === change)!.region;
    expect(regionsRun).toContain(regionOf('names.length === 0 → false'));
    expect(regionsRun).not.toContain(regionOf('days > 3 → days >= 3'));
  });
});
