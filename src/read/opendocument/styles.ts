import type { NumberFormat } from '../number-format';
import { HIDDEN, isWhiteHex, RAISED, STRUCK, TINY } from '../unseen';
import type { Scanner } from '../xml/scanner';
import { CLOSE, END, OPEN } from '../xml/scanner';

/** What styles say about whether something is to be read, by their names. */
export interface Styles {
  /** Tables that are not shown (1.3 part 3, 20.357). */
  readonly hiddenTables: ReadonlySet<string>;
  /** Text that is struck out, raised, lowered or hidden, and why it is no digit of the number beside it. */
  readonly noText: ReadonlyMap<string, NumberFormat>;
  /** Cells and text in white on no other ground. */
  readonly white: ReadonlySet<string>;
  /** Cells on a ground that is not white. */
  readonly coloured: ReadonlySet<string>;
}

/** Styles made one from another. */
const MOST_PARENTS = 10;
const WHITE_GROUND = /^(?:transparent|#f{6})?$/i;

/** Reads the automatic styles up to the body. */
export function readStyles(scanner: Scanner): Styles {
  const hiddenTables = new Set<string>();
  const noText = new Map<string, NumberFormat>();
  const parents = new Map<string, string>();
  const white = new Set<string>();
  const coloured = new Set<string>();
  let style = '';
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    const { localName } = scanner;
    if (localName === (event === CLOSE ? 'automatic-styles' : 'body')) break;
    if (event !== OPEN) continue;
    if (localName === 'style') {
      style = scanner.value('name') ?? '';
      parents.set(style, scanner.value('parent-style-name') ?? '');
    } else if (localName === 'table-properties' && scanner.value('display') === 'false')
      hiddenTables.add(style);
    else if (localName === 'table-cell-properties') {
      if (!isWhiteGround(scanner)) coloured.add(style);
    } else if (localName === 'text-properties') {
      const look = unseenLook(scanner);
      if (look) noText.set(style, look);
      if (isWhiteHex(scanner.value('color')?.slice(1) ?? '') && isWhiteGround(scanner)) white.add(style);
    }
  }
  coloured.forEach((each) => white.delete(each));
  // What a style does not say it takes from the one it is made from, which stands before or behind it.
  for (let round = 0, changed = true; changed && round < MOST_PARENTS; round++) {
    changed = false;
    for (const [each, parent] of parents) {
      const look = noText.has(each) ? undefined : noText.get(parent);
      if (!look) continue;
      noText.set(each, look);
      changed = true;
    }
  }
  return { hiddenTables, noText, white, coloured };
}

/** Do these properties say no other ground than white (20.182)? */
const isWhiteGround = (scanner: Scanner): boolean =>
  WHITE_GROUND.test(scanner.value('background-color') ?? '');

/** Why text with these properties is not to be read; undefined where it is. */
function unseenLook(scanner: Scanner): NumberFormat | undefined {
  const line = scanner.value('text-line-through-style') ?? scanner.value('text-line-through-type') ?? 'none';
  if (line !== 'none') return STRUCK;
  if (/^(?:super|sub|-?[1-9]\d*%)/.test(scanner.value('text-position') ?? '')) return RAISED;
  if (scanner.value('display') === 'none') return HIDDEN;
  const size = scanner.value('font-size') ?? '';
  return /^0*(?:[0-3](?:\.\d+)?pt|(?:\.0+)?(?:cm|in|mm|%))$/.test(size) ? TINY : undefined;
}
