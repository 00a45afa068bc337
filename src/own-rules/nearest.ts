const MOST = 3;
const ALIKE = 0.3;

/** The names most like the one typed, best first, at most three; none where nothing is alike. */
export function nearest(typed: string, names: readonly string[]): readonly string[] {
  return [...new Set(names)]
    .map((name) => ({ name, score: likeness(typed, name) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** How much of the shorter text's characters and pairs of characters the other has, 0 to 1. */
function likeness(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const parts = [...pieces(short, 1), ...pieces(short, 2)];
  const shared = parts.filter((part) => long.includes(part)).length;
  return parts.length ? (shared / parts.length) * (0.5 + short.length / long.length / 2) : 0;
}

const pieces = (text: string, size: number): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - size + 1) }, (_, index) => text.slice(index, index + size));
