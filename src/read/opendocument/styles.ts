import type { NumberFormat } from '../number-format';
import type { Colour } from '../unseen';
import { CLOSEST, colourOfHex, drownedIn, HIDDEN, NARROWEST, RAISED, STRUCK, unseenBy } from '../unseen';
import { Scanner } from '../xml/scanner';
import { CLOSE, END, OPEN } from '../xml/scanner';

/** What a style says of whether its text is seen (1.3 part 3, 16.29.1); absent where it says nothing. */
export interface TextLook {
  readonly isStruck?: boolean;
  readonly isRaised?: boolean;
  readonly isHidden?: boolean;
  readonly isClear?: boolean;
  readonly isSqueezed?: boolean;
  /** In points. */
  readonly size?: number;
  /** Undefined is whichever is seen. */
  readonly colour?: Colour | undefined;
  readonly ground?: Colour | undefined;
}

/** What kind of thing a style is for (1.3 part 3, 19.480); names of one kind say nothing of another. */
export type Family = 'table' | 'table-cell' | 'paragraph' | 'text' | 'section';

/** The styles of a document, those that it names and those that were made by hand. */
export interface Styles {
  /** With what a style takes from the one it is made from, and from the usual one of its kind. */
  of(family: Family, name: string | undefined): TextLook;
  /** Tables that are not shown (20.357), and sections. */
  isHidden(family: Family, name: string | undefined): boolean;
}

interface Style {
  look: TextLook;
  parent: string | undefined;
  isHidden: boolean;
}

/** Styles made one from another. */
const MOST_PARENTS = 20;
const USUAL_SIZE = 10;

/** Reads the styles up to the body; `named` is the part that holds those with names. */
export function readStyles(scanner: Scanner, named: Uint8Array): Styles {
  const styles = new Map<string, Style>();
  takeStyles(new Scanner(named), 'document-styles', styles);
  takeStyles(scanner, 'automatic-styles', styles);
  const known = new Map<string, TextLook>();
  const lookOf = (family: Family, name = ''): TextLook => {
    const key = keyOf(family, name);
    let look = known.get(key);
    if (look) return look;
    look = {};
    let from: string | undefined = name;
    for (let nth = 0; from !== undefined && nth < MOST_PARENTS; nth++) {
      const style = styles.get(keyOf(family, from));
      look = { ...style?.look, ...look };
      from = style?.parent ?? (from === '' ? undefined : '');
    }
    known.set(key, look);
    return look;
  };
  return {
    of: lookOf,
    isHidden: (family, name = '') => styles.get(keyOf(family, name))?.isHidden ?? false,
  };
}

/** The usual style of a kind has no name. */
const keyOf = (family: string, name: string): string => `${family} ${name}`;

function takeStyles(scanner: Scanner, end: string, styles: Map<string, Style>): void {
  let style: Style = { look: {}, parent: undefined, isHidden: false };
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    const { localName } = scanner;
    if (localName === (event === CLOSE ? end : 'body')) break;
    if (event !== OPEN) continue;
    if (localName === 'style' || localName === 'default-style') {
      const name = localName === 'style' ? (scanner.value('name') ?? '') : '';
      style = { look: {}, parent: scanner.value('parent-style-name'), isHidden: false };
      styles.set(keyOf(scanner.value('family') ?? '', name), style);
    } else if (/^(?:table|section)-properties$/.test(localName))
      style.isHidden ||= scanner.value('display') === 'false';
    else if (/^(?:table-cell|paragraph)-properties$/.test(localName))
      style.look = { ...groundIn(scanner), ...style.look };
    else if (localName === 'text-properties') style.look = { ...style.look, ...lookIn(scanner) };
  }
}

/** What is said of a ground; one that is clear is that around. */
function groundIn(scanner: Scanner): Pick<TextLook, 'ground'> {
  const said = scanner.value('background-color');
  return said === undefined ? {} : { ground: colourOfHex(said) };
}

function lookIn(scanner: Scanner): TextLook {
  const says = (name: string, test: (value: string) => boolean): boolean | undefined => {
    const value = scanner.value(name);
    return value === undefined ? undefined : test(value);
  };
  const isNot = (none: string) => (value: string) => value !== none;
  const said: { [Key in keyof TextLook]: TextLook[Key] | undefined } = {
    isStruck: says('text-line-through-style', isNot('none')) ?? says('text-line-through-type', isNot('none')),
    isRaised: says('text-position', (value) => /^(?:super|sub|-?[1-9]\d*%)/.test(value)),
    isHidden: says('display', (value) => value === 'none'),
    isClear: says('opacity', (value) => parseFloat(value) < CLEAREST),
    isSqueezed:
      says('text-scale', (value) => parseFloat(value) < NARROWEST) ??
      says('letter-spacing', (value) => (pointsOf(value) ?? 0) * TWIPS <= -CLOSEST),
    size: pointsOf(scanner.value('font-size') ?? ''),
  };
  const plain = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const colour = scanner.value('color');
  const isWindows = scanner.value('use-window-font-color') === 'true';
  return {
    ...groundIn(scanner),
    ...plain,
    // LibreOffice says of the usual colour that it is clear.
    ...(isWindows
      ? { colour: undefined, isClear: false }
      : colour !== undefined && { colour: colourOfHex(colour) }),
  };
}

/** Percent of a letter that let it be seen. */
const CLEAREST = 5;
const TWIPS = 20;
const POINTS: Readonly<Record<string, number>> = {
  pt: 1,
  px: 0.75,
  pc: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  '%': USUAL_SIZE / 100,
};

/** A length in points, a share as one of the usual size; undefined where it is none. */
function pointsOf(length: string): number | undefined {
  const [, digits, unit] = /^(-?[\d.]{1,12})(p[txc]|in|[cm]m|%)$/.exec(length) ?? [];
  return digits === undefined ? undefined : Number(digits) * POINTS[unit!]!;
}

/** Why text that looks so is not to be read; undefined where it is. */
export function unseenIn({
  isStruck,
  isRaised,
  isHidden,
  isClear,
  isSqueezed,
  size,
}: TextLook): NumberFormat | undefined {
  if (isStruck) return STRUCK;
  if (isRaised) return RAISED;
  if (isHidden || isClear) return HIDDEN;
  return unseenBy({ isStruck: false, size: isSqueezed ? 0 : (size ?? USUAL_SIZE) });
}

/** Why digits are none of the number beside them: of the colour of what they stand on. */
export const besideIn = ({ colour, ground }: TextLook): NumberFormat | undefined => drownedIn(ground, colour);
