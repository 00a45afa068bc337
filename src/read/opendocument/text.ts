import type { NumberFormat } from '../number-format';
import type { UnseenText } from '../unseen';
import { isDigits, WHITE, withUnseen } from '../unseen';
import type { Scanner } from '../xml/scanner';
import type { Styles } from './styles';

/** Elements of a paragraph whose content does not stand there: notes, comments, what rubies say. */
const LEFT_OUT = new Set(['note', 'annotation', 'ruby-text', 'tracked-changes']);
const MOST_SPACES = 1000;

/** Where what a cell holds unseen is noted. */
export interface HoldsUnseen {
  unseen?: UnseenText;
  /** Its ground is none on which white is unseen. */
  readonly isOnColour?: boolean;
}

/** Text of the paragraph or heading just opened (1.3 part 3, 6.1); its end is passed. */
export function paragraphText(scanner: Scanner, { noText, white }: Styles, cell?: HoldsUnseen): string {
  const leaveOut = (text: string, look: NumberFormat): string => {
    if (cell) cell.unseen = withUnseen(cell.unseen, text, look);
    return '';
  };
  const isWhite = (style: string): boolean => white.has(style) && !cell?.isOnColour;
  const paragraph = scanner.value('style-name') ?? '';
  const text = scanner.content((element) => {
    const name = element.localName;
    if (LEFT_OUT.has(name)) return '';
    const style = name === 'span' ? (element.value('style-name') ?? '') : '';
    const look = noText.get(style);
    if (look) return (left) => leaveOut(left, look);
    // Words in white may be seen on a picture or a frame; digits would be those of the number beside them.
    if (isWhite(style)) return (left) => (isDigits(left) ? leaveOut(left, WHITE) : left);
    if (name === 's') return ' '.repeat(Math.min(MOST_SPACES, Number(element.value('c') ?? 1) || 1));
    if (name === 'tab') return '\t';
    return name === 'line-break' ? '\n' : undefined;
  });
  return isWhite(paragraph) && isDigits(text) ? leaveOut(text, WHITE) : text;
}
