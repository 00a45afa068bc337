import type { UnseenText } from '../unseen';
import { withUnseen } from '../unseen';
import type { Scanner } from '../xml/scanner';
import type { Styles } from './styles';

/** Elements of a paragraph whose content does not stand there: notes, comments, what rubies say. */
const LEFT_OUT = new Set(['note', 'annotation', 'ruby-text', 'tracked-changes']);
const MOST_SPACES = 1000;

/** Where what a cell holds unseen is noted. */
export interface HoldsUnseen {
  unseen?: UnseenText;
}

/** Text of the paragraph or heading just opened (1.3 part 3, 6.1); its end is passed. */
export const paragraphText = (scanner: Scanner, { noText }: Styles, cell?: HoldsUnseen): string =>
  scanner.content((element) => {
    const name = element.localName;
    if (LEFT_OUT.has(name)) return '';
    const look = name === 'span' ? noText.get(element.value('style-name') ?? '') : undefined;
    if (look)
      return (text) => {
        if (cell) cell.unseen = withUnseen(cell.unseen, text, look);
      };
    if (name === 's') return ' '.repeat(Math.min(MOST_SPACES, Number(element.value('c') ?? 1) || 1));
    if (name === 'tab') return '\t';
    return name === 'line-break' ? '\n' : undefined;
  });
