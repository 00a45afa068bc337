import { namedFormat } from '../named-formats';
import type { NumberFormat } from '../number-format';
import { numberFormat } from '../number-format';
import type { Colour } from '../unseen';
import { colourOfHex, RAISED, unseenBy } from '../unseen';
import type { Scanner } from '../xml/scanner';
import { CLOSE, END, OPEN } from '../xml/scanner';

/** What a style, or a piece of text, says of how it is seen; absent where it says nothing. */
export interface CellLook {
  readonly isStruck?: boolean;
  readonly isRaised?: boolean;
  /** In points. */
  readonly size?: number;
  /** Undefined is whichever is seen. */
  readonly colour?: Colour | undefined;
  readonly ground?: Colour | undefined;
  readonly format?: NumberFormat | undefined;
}

/** The styles of a workbook. */
export interface Styles {
  of(id: string | undefined): CellLook;
}

interface Style {
  look: CellLook;
  readonly parent: string | undefined;
}

/** Styles made one from another. */
const MOST_PARENTS = 20;
/** The style of cells that name none. */
const USUAL = 'Default';
const USUAL_SIZE = 11;

/** The styles that the element just opened (`Styles`) holds. */
export function readStyles(scanner: Scanner): Styles {
  const styles = new Map<string, Style>();
  let style: Style = { look: {}, parent: undefined };
  if (!scanner.empty)
    for (let event = scanner.next(); event !== END; event = scanner.next()) {
      const name = scanner.localName;
      if (event === CLOSE && name === 'Styles') break;
      if (event !== OPEN) continue;
      if (name === 'Style') {
        style = { look: {}, parent: scanner.value('Parent') };
        styles.set(scanner.value('ID') ?? '', style);
      } else if (name === 'Font') style.look = { ...style.look, ...fontLook(scanner) };
      else if (name === 'Interior') style.look = { ...style.look, ground: groundOf(scanner) };
      else if (name === 'NumberFormat')
        style.look = {
          ...style.look,
          format: numberFormat(namedFormat(scanner.value('Format') ?? 'General')),
        };
    }
  return stylesFrom(styles);
}

export function stylesFrom(styles: ReadonlyMap<string, Style>): Styles {
  const known = new Map<string, CellLook>();
  return {
    of: (id = USUAL) => {
      let look = known.get(id);
      if (look) return look;
      look = {};
      let from: string | undefined = id;
      for (let nth = 0; from !== undefined && nth < MOST_PARENTS; nth++) {
        const style = styles.get(from);
        look = { ...style?.look, ...look };
        from = style?.parent ?? (from === USUAL ? undefined : USUAL);
      }
      known.set(id, look);
      return look;
    },
  };
}

/** What the font just opened says, of a style or of a piece of text. */
export function fontLook(scanner: Scanner): CellLook {
  const [struck, raised, size, colour] = ['StrikeThrough', 'VerticalAlign', 'Size', 'Color'].map((name) =>
    scanner.value(name),
  );
  return {
    ...(struck !== undefined && { isStruck: struck === '1' }),
    ...(raised !== undefined && { isRaised: /^Su(?:per|b)script$/.test(raised) }),
    ...(size !== undefined && { size: Number(size) }),
    ...(colour !== undefined && { colour: colourOfHex(colour) }),
  };
}

/** The colour that a cell is filled with; two on each other show every text. */
function groundOf(scanner: Scanner): Colour | undefined {
  const pattern = scanner.value('Pattern') ?? 'None';
  if (pattern === 'Solid') return colourOfHex(scanner.value('Color') ?? '');
  return pattern === 'None' ? undefined : pattern;
}

/** Why nobody reads what looks so; undefined where it is read. */
export const unseenIn = ({ isStruck, size, colour, ground }: CellLook): NumberFormat | undefined =>
  unseenBy({ isStruck: isStruck ?? false, size: size ?? USUAL_SIZE, colour }, ground);

/** Why a piece of text is none of the number beside it. */
export const unseenPiece = (look: CellLook): NumberFormat | undefined =>
  look.isRaised ? RAISED : unseenIn(look);
