import type { Scanner } from '../xml/scanner';
import { CLOSE, END, OPEN } from '../xml/scanner';

/** What styles say about whether something is to be read, by their names. */
export interface Styles {
  /** Tables that are not shown (1.3 part 3, 20.357). */
  readonly hiddenTables: ReadonlySet<string>;
  /** Text that is struck out, raised, lowered or hidden: no digit of the number beside it. */
  readonly noText: ReadonlySet<string>;
  /** Cells in white on no other ground. */
  readonly white: ReadonlySet<string>;
}

const WHITE_GROUND = /^(?:transparent|#f{6})?$/i;

/** Reads the automatic styles up to the body. */
export function readStyles(scanner: Scanner): Styles {
  const hiddenTables = new Set<string>();
  const noText = new Set<string>();
  const white = new Set<string>();
  const coloured = new Set<string>();
  let style = '';
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    const { localName } = scanner;
    if (localName === (event === CLOSE ? 'automatic-styles' : 'body')) break;
    if (event !== OPEN) continue;
    if (localName === 'style') style = scanner.value('name') ?? '';
    else if (localName === 'table-properties' && scanner.value('display') === 'false')
      hiddenTables.add(style);
    else if (
      localName === 'table-cell-properties' &&
      !WHITE_GROUND.test(scanner.value('background-color') ?? '')
    )
      coloured.add(style);
    else if (localName === 'text-properties') {
      if (isNoText(scanner)) noText.add(style);
      if (/^#f{6}$/i.test(scanner.value('color') ?? '')) white.add(style);
    }
  }
  coloured.forEach((each) => white.delete(each));
  return { hiddenTables, noText, white };
}

const isNoText = (scanner: Scanner): boolean =>
  (scanner.value('text-line-through-style') ?? scanner.value('text-line-through-type') ?? 'none') !==
    'none' ||
  /^(?:super|sub|-?[1-9]\d*%)/.test(scanner.value('text-position') ?? '') ||
  scanner.value('display') === 'none' ||
  /^0*(?:[0-3](?:\.\d+)?pt|(?:\.0+)?(?:cm|in|mm|%))$/.test(scanner.value('font-size') ?? '');
