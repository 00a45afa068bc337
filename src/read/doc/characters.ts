import type { NumberFormat } from '../number-format';
import type { Colour } from '../unseen';
import {
  CLOSEST,
  drownedIn,
  HIDDEN,
  LEAST_MOVED,
  MOVED,
  NARROWEST,
  RAISED,
  STRUCK,
  TINY,
  unseenBy,
} from '../unseen';
import { colourAt, numberedColour, shadingAt, shortShading } from './colours';
import type { Piece } from './pieces';
import { eachModifier } from './sprm';
import type { Styles } from './styles';

/** What the modifications of a character say of how it is to be read. */
export interface CharacterLook {
  /** Why it is not to be read: hidden, struck out, tiny, or a raised or lowered mark beside a number. */
  readonly unseen: NumberFormat | undefined;
  /** It stands above or below the line. */
  readonly isMoved: boolean;
  readonly colour: Colour | undefined;
  /** Its own, on that of paragraph and cell. */
  readonly ground: Colour | undefined;
  /** Deleted with a tracked change. */
  readonly deleted: boolean;
  /** Stands for something else, such as a sign of another font. */
  readonly special: boolean;
}

const DELETED = 0x0800;
const SPECIAL = 0x0855;
const STYLE = 0x4a30;
/** Struck out once or twice, hidden; each may say “as the style” (128) or “not as the style” (129). */
const HIDING: ReadonlyMap<number, NumberFormat> = new Map([
  [0x0837, STRUCK],
  [0x2a53, STRUCK],
  [0x083c, HIDDEN],
  [0x0818, HIDDEN],
]);
const AS_STYLE = 128;
const NOT_AS_STYLE = 129;
/** Superscript or subscript. */
const MOVED_LINE = 0x2a48;
const POSITION = 0x4845;
const SIZE = 0x4a43;
const WIDTH = 0x4852;
const SPACING = 0x8840;
const COLOUR = 0x6870;
const NUMBERED_COLOUR = 0x2a42;
const MARKER = 0x2a0c;
const SHADING = 0xca71;
const SHORT_SHADING = 0x4866;

class Look {
  private readonly hiding = new Map<number, NumberFormat | undefined>();
  private size: NumberFormat | undefined;
  private isSqueezed = false;
  private isMoved = false;
  private colour: Colour | undefined;
  private ground: Colour | undefined;
  private marker: Colour | undefined;
  private deleted = false;
  private special = false;

  take(code: number, operand: Uint8Array, view: DataView): void {
    const look = HIDING.get(code);
    const [first = 0] = operand;
    if (look) this.switchTo(code, first, look);
    else
      switch (code) {
        case MOVED_LINE:
          this.hiding.set(code, first === 1 || first === 2 ? RAISED : undefined);
          break;
        case DELETED:
          this.deleted = first === 1 || first === NOT_AS_STYLE;
          break;
        case SPECIAL:
          this.special = first === 1 || first === NOT_AS_STYLE;
          break;
        case POSITION:
          this.isMoved = Math.abs(view.getInt16(0, true)) > LEAST_MOVED;
          break;
        case SIZE:
          this.size = unseenBy({ isStruck: false, size: view.getUint16(0, true) / 2 });
          break;
        case WIDTH:
          this.isSqueezed = view.getUint16(0, true) < NARROWEST;
          break;
        case SPACING:
          this.isSqueezed ||= view.getInt16(0, true) <= -CLOSEST;
          break;
        case COLOUR:
          this.colour = colourAt(operand, 0);
          break;
        case NUMBERED_COLOUR:
          this.colour = numberedColour(first);
          break;
        case MARKER:
          this.marker = numberedColour(first);
          break;
        case SHADING:
          this.ground = shadingAt(operand, 0);
          break;
        case SHORT_SHADING:
          this.ground = shortShading(view.getUint16(0, true));
      }
  }

  finish(): CharacterLook {
    const { isMoved, colour, deleted, special, marker, ground } = this;
    const hidden = [...this.hiding.values()].find((look) => look !== undefined);
    const unseen = hidden ?? this.size ?? (this.isSqueezed ? TINY : undefined);
    return { unseen, isMoved, colour, ground: marker ?? ground, deleted, special };
  }

  private switchTo(code: number, operand: number, look: NumberFormat): void {
    if (operand === AS_STYLE) return;
    const isOn = operand === NOT_AS_STYLE ? this.hiding.get(code) === undefined : operand !== 0;
    this.hiding.set(code, isOn ? look : undefined);
  }
}

/** How characters with these modifications are to be read (MS-DOC 2.6.1), in a paragraph of this style. */
export function characterLook(
  modifiers: Uint8Array | undefined,
  paragraphStyle: number,
  styles: Styles,
): CharacterLook {
  const look = new Look();
  const take = (code: number, operand: Uint8Array, view: DataView): void => look.take(code, operand, view);
  for (const each of styles.of(paragraphStyle)) eachModifier(each, take);
  if (modifiers?.length) {
    eachModifier(modifiers, (code, _, view) => {
      if (code === STYLE) for (const each of styles.of(view.getUint16(0, true))) eachModifier(each, take);
    });
    eachModifier(modifiers, take);
  }
  return look.finish();
}

/** Why digits of such a look are none of the number beside them, on the ground of paragraph and cell. */
export const besideIn = (
  { isMoved, colour, ground }: CharacterLook,
  around: Colour | undefined,
): NumberFormat | undefined => (isMoved ? MOVED : drownedIn(ground ?? around, colour));

/** Text of a document's stream, in which each character takes one byte of Windows-1252 or two of UTF-16. */
export function textOf(document: Uint8Array, { offset, from, to, width }: Piece): string {
  const bytes = document.subarray(offset, offset + (to - from) * width);
  return new TextDecoder(width === 1 ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(bytes);
}
