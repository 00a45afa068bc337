import type { Ruling } from './page';

/** Lines closer than this are one, drawn twice or as a double border. */
const SAME = 2;
/** Pieces of a line with no more than this between them are one line. */
const GAP = 3;
/** What is left shorter than this after joining is no line of a table. */
const SHORTEST = 4;

/** Lines at the same place made one, and pieces that touch joined. */
export function joinRulings(rulings: readonly Ruling[]): readonly Ruling[] {
  const joined: Ruling[] = [];
  for (const pieces of together(rulings)) {
    const position = mean(pieces.map((piece) => piece.at));
    let open: { from: number; to: number } | undefined;
    for (const { from, to } of [...pieces].sort((a, b) => a.from - b.from))
      if (open && from <= open.to + GAP) open.to = Math.max(open.to, to);
      else {
        if (open) joined.push({ at: position, ...open });
        open = { from, to };
      }
    if (open) joined.push({ at: position, ...open });
  }
  return joined.filter(({ from, to }) => to - from > SHORTEST);
}

/** Lines in groups of those that stand at the same place. */
function together(rulings: readonly Ruling[]): readonly (readonly Ruling[])[] {
  const groups: Ruling[][] = [];
  let place = -Infinity;
  for (const ruling of [...rulings].sort((a, b) => a.at - b.at)) {
    if (ruling.at - place > SAME) groups.push([]);
    const group = groups.at(-1)!;
    group.push(ruling);
    place = group[0]!.at;
  }
  return groups;
}

/** Where lines stand, each place once, in order. */
export function edgesOf(places: readonly number[], same: number): readonly number[] {
  const edges: number[] = [];
  for (const place of [...places].sort((a, b) => a - b))
    if (edges.length === 0 || place - edges.at(-1)! > same) edges.push(place);
  return edges;
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((total, each) => total + each, 0) / numbers.length;
