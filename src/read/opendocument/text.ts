import type { Scanner } from '../xml/scanner';
import type { Styles } from './styles';

/** Elements of a paragraph whose content does not stand there: notes, comments, what rubies say. */
const LEFT_OUT = new Set(['note', 'annotation', 'ruby-text', 'tracked-changes']);
const MOST_SPACES = 1000;

/** Text of the paragraph or heading just opened (1.3 part 3, 6.1); its end is passed. */
export const paragraphText = (scanner: Scanner, { noText }: Styles): string =>
  scanner.content((element) => {
    const name = element.localName;
    if (LEFT_OUT.has(name) || (name === 'span' && noText.has(element.value('style-name') ?? ''))) return '';
    if (name === 's') return ' '.repeat(Math.min(MOST_SPACES, Number(element.value('c') ?? 1) || 1));
    if (name === 'tab') return '\t';
    return name === 'line-break' ? '\n' : undefined;
  });
