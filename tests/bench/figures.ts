/** One line of the bench: what was measured, what came out, what it should be. */
export type Figure = readonly [what: string, figure: string, target?: string];

const WARM_UPS = 50;

export function median(samples: readonly number[]): number {
  return [...samples].sort((a, b) => a - b)[samples.length >> 1]!;
}

/** Median milliseconds of one run, after warming up. */
export function time(run: () => void, runs = 400): number {
  for (let i = 0; i < WARM_UPS; i += 1) run();
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

export const ms = (value: number, digits = 3): string => `${value.toFixed(digits)} ms`;

export function print(figures: readonly Figure[]): void {
  const width = Math.max(...figures.map(([what]) => what.length));
  for (const [what, figure, target = ''] of figures)
    process.stdout.write(`${what.padEnd(width)}  ${figure.padStart(12)}  ${target}\n`);
}
