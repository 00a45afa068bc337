import type { Stretch } from '../bytes';
import { viewOf } from '../bytes';

/** Modifications of characters that a style makes, those of the styles that it is made from first. */
export interface Styles {
  /** By a style's number; of one that there is not, none. */
  of(style: number): readonly Uint8Array[];
}

interface Style {
  readonly base: number;
  readonly modifiers: Uint8Array;
}

const NO_STYLE = 0xfff;
/** Styles made one from another. */
const MOST_BASES = 20;
/** Kinds of styles, and how many lists of modifications each has before that of characters (MS-DOC 2.9.258). */
const LISTS_BEFORE: Readonly<Record<number, number>> = { 1: 1, 2: 0, 3: 2 };
const NOTHING = new Uint8Array();

/** The styles of a document (MS-DOC 2.9.271). What is damaged of them says nothing. */
export function readStyles(table: DataView, { from, to }: Stretch): Styles {
  const styles = to <= table.byteLength ? stylesIn(table, from, to) : [];
  const known = new Map<number, readonly Uint8Array[]>();
  return {
    of(number) {
      let chain = known.get(number);
      if (chain) return chain;
      const found: Uint8Array[] = [];
      let style = styles[number];
      for (let nth = 0; style && nth < MOST_BASES; nth++) {
        found.unshift(style.modifiers);
        style = styles[style.base];
      }
      chain = found;
      known.set(number, chain);
      return chain;
    },
  };
}

function stylesIn(table: DataView, from: number, to: number): readonly (Style | undefined)[] {
  const styles: (Style | undefined)[] = [];
  const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength).subarray(0, to);
  const view = viewOf(bytes);
  const u16 = (position: number): number => (position + 2 <= to ? view.getUint16(position, true) : 0);
  const headSize = u16(from + 4);
  for (let position = from + 2 + u16(from); position + 2 <= to;) {
    const size = u16(position);
    styles.push(size ? styleAt(bytes.subarray(position + 2, position + 2 + size), headSize) : undefined);
    position += 2 + size;
  }
  return styles;
}

/** One style (MS-DOC 2.9.258): its kind and base, its name, its lists of modifications, each at an even place. */
function styleAt(style: Uint8Array, headSize: number): Style {
  const view = viewOf(style);
  const u16 = (position: number): number =>
    position + 2 <= style.length ? view.getUint16(position, true) : 0;
  const kind = u16(2) & 15;
  let index = headSize + 2 + 2 * u16(headSize) + 2;
  for (let list = LISTS_BEFORE[kind] ?? 0; list > 0; list--) {
    index += 2 + u16(index);
    index += index & 1;
  }
  const base = u16(2) >> 4;
  const modifiers = kind in LISTS_BEFORE ? style.subarray(index + 2, index + 2 + u16(index)) : NOTHING;
  return { base: base === NO_STYLE ? -1 : base, modifiers };
}
