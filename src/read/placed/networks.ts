import { joinRulings } from './rulings';
import type { PlacedPage, Ruling } from './page';
import { partition } from './partition';

/** Lines that hang together: those of one table. */
export interface Network {
  readonly horizontals: readonly Ruling[];
  readonly verticals: readonly Ruling[];
  /** It has no line of its own at this side: the page cuts it, or it is drawn without. */
  readonly openTop: boolean;
  readonly openBottom: boolean;
}

/** Lines that end so close to another one touch it. */
const TOUCH = 4;
/** Lines across that go on further than this past the last one mean an open side. */
const OPEN = 6;
/** More lines than this are a drawing or a map. */
const MOST_LINES = 4000;

/** The sets of lines of a page that may be tables, from top to bottom. */
export function networksOf(page: PlacedPage): readonly Network[] {
  const horizontals = joinRulings(page.horizontals);
  const verticals = joinRulings(page.verticals);
  if (horizontals.length + verticals.length > MOST_LINES) return [];
  const sets = partition(horizontals.length + verticals.length);
  horizontals.forEach((across, index) => {
    verticals.forEach((down, other) => {
      if (spans(across, down.at) && spans(down, across.at)) sets.join(index, horizontals.length + other);
    });
  });
  return sets
    .groups()
    .map((members) => ({
      horizontals: members.flatMap((index) => horizontals[index] ?? []),
      verticals: members.flatMap((index) => verticals[index - horizontals.length] ?? []),
    }))
    .filter((lines) => lines.horizontals.length + lines.verticals.length >= 4)
    .filter((lines) => lines.horizontals.length >= 1 && lines.verticals.length >= 1)
    .map(closed)
    .sort((a, b) => topOf(a) - topOf(b));
}

const spans = ({ from, to }: Ruling, place: number): boolean => place >= from - TOUCH && place <= to + TOUCH;

const topOf = ({ horizontals }: Network): number => Math.min(...horizontals.map(({ at }) => at));

/** With lines where it has none at a side; how far the lines across go tells where the side is. */
function closed(lines: Pick<Network, 'horizontals' | 'verticals'>): Network {
  const [top, bottom] = missingSides(lines.horizontals, lines.verticals);
  const [left, right] = missingSides(lines.verticals, lines.horizontals);
  return {
    horizontals: [...top, ...lines.horizontals, ...bottom],
    verticals: [...left, ...lines.verticals, ...right],
    openTop: top.length > 0,
    openBottom: bottom.length > 0,
  };
}

function missingSides(
  lines: readonly Ruling[],
  across: readonly Ruling[],
): readonly [readonly Ruling[], readonly Ruling[]] {
  const places = lines.map(({ at }) => at);
  const first = Math.min(...across.map(({ from }) => from));
  const last = Math.max(...across.map(({ to }) => to));
  const side = (position: number): readonly Ruling[] => [{ at: position, from: -Infinity, to: Infinity }];
  return [
    Math.min(...places) - first > OPEN ? side(first) : [],
    last - Math.max(...places) > OPEN ? side(last) : [],
  ];
}
