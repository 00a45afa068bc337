import type { NumberFormat } from '../number-format';
import type { Run, UnseenText } from '../unseen';
import { HIDDEN, seenOf, withUnseen } from '../unseen';
import type { Scanner } from '../xml/scanner';
import type { Styles, TextLook } from './styles';
import { besideIn, unseenIn } from './styles';

/** Elements of a paragraph whose content does not stand there: notes, comments, what rubies say, lists to choose from. */
const LEFT_OUT = new Set(['note', 'annotation', 'ruby-text', 'tracked-changes', 'script', 'label']);
const MOST_SPACES = 1000;

/** A cell whose text is read. */
export interface TextCell {
  /** How its text looks where nothing else is said. */
  readonly look: TextLook;
  /** What it holds unseen. */
  unseen?: UnseenText;
}

/** Text of the paragraph or heading just opened (1.3 part 3, 6.1); its end is passed. */
export function paragraphText(scanner: Scanner, styles: Styles, cell?: TextCell): string {
  const runs: Run[] = [];
  const looks: TextLook[] = [{ ...cell?.look, ...styles.of('paragraph', scanner.value('style-name')) }];
  let isHidden = false;
  const write = (text: string): void => {
    const look = looks.at(-1)!;
    runs.push({ text, look: unseenIn(look) ?? besideIn(look) });
  };
  scanner.walk({
    text: write,
    open: (element) => {
      const name = element.localName;
      if (LEFT_OUT.has(name)) return false;
      const look = looks.at(-1)!;
      looks.push(lookOf(element, name, styles, look));
      if (name === 's') write(' '.repeat(Math.min(MOST_SPACES, Number(element.value('c') ?? 1) || 1)));
      else if (name === 'tab') write('\t');
      // What stands in a frame is beside the line.
      else if (name === 'line-break' || name === 'frame' || name === 'p') write('\n');
      else if (name === 'hidden-paragraph') isHidden ||= element.value('is-hidden') === 'true';
      return true;
    },
    close: () => void looks.pop(),
  });
  const { text, unseen } = seenOf(isHidden ? runs.map((run) => ({ ...run, look: HIDDEN })) : runs);
  if (cell && unseen) cell.unseen = withUnseen(cell.unseen, unseen.text, unseen.look);
  return text;
}

function lookOf(element: Scanner, name: string, styles: Styles, around: TextLook): TextLook {
  if (name === 'span') return { ...around, ...styles.of('text', element.value('style-name')) };
  const isHidden = name === 'hidden-text' && element.value('is-hidden') === 'true';
  return isHidden ? { ...around, isHidden } : around;
}

/** Why a cell of this look shows its number to nobody; undefined where it does. */
export const cellUnseen = (look: TextLook): NumberFormat | undefined => unseenIn(look) ?? besideIn(look);
