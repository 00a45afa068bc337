import type { NumberFormat } from '../number-format';
import type { Colour, Run, UnseenText } from '../unseen';
import { CLOSEST, HIDDEN, LEAST_MOVED, MOVED, NARROWEST, RAISED, STRUCK, TINY, unseenBy } from '../unseen';
import type { Paragraph } from '../flow/marked-paragraphs';
import type { Colours } from './colours';
import { RowWords } from './row';

/** One flow of text, the body or that of all text boxes, with what holds in it until it is said otherwise. */
export class TextFlow {
  readonly paragraphs: Paragraph[] = [];
  text = '';
  /** The pieces of `text`, where one of them is of the colour of its ground or stands above or below the line. */
  runs: Run[] | undefined;
  unseen: UnseenText | undefined;
  inTable = false;
  /** What the paragraph stands on, where it says so. */
  ground: Colour | undefined;
  /** How many cells of the row have ended. */
  cellsEnded = 0;
  /** Tables that the paragraph stands in, one inside another, where the document says so. */
  depth: number | undefined;
  row = new RowWords();
  /** Of a table inside another. */
  innerRow = new RowWords();
}

/** What holds within a group and ends with it. */
export interface Group {
  /** Nothing in it is read. */
  readonly out: boolean;
  readonly flow: TextFlow;
  readonly font: number | undefined;
  /** How many signs after a character of Unicode say the same for older software. */
  readonly substitutes: number;
  /** Why its text is not to be read: hidden, struck out, raised or lowered, tiny, moved; by the words that say so. */
  readonly unseen: ReadonlyMap<string, NumberFormat>;
  /** Deleted with a tracked change. */
  readonly deleted: boolean;
  readonly colour: Colour | undefined;
  /** Its own, on that of paragraph and cell. */
  readonly ground: Colour | undefined;
  readonly holds: 'text' | 'fonts' | 'colours' | 'innerRow' | 'textTwice' | 'oneOfTwo';
}

/** What hides text while it is on, by the word for it; both words for another line are one. */
const HIDING: Readonly<Record<string, NumberFormat>> = {
  v: HIDDEN,
  strike: STRUCK,
  striked: STRUCK,
  super: RAISED,
  sub: RAISED,
};
const MOVED_LINE = 'super';
/** In half points, where the word says nothing. */
const USUAL_MOVE = 6;

/** What a word changes of how text is to be read; undefined where it changes nothing. */
export function changeBy(
  word: string,
  number: number | undefined,
  group: Group,
  colours: Colours,
): Partial<Group> | undefined {
  const isOn = number !== 0;
  switch (word) {
    case 'f':
      return { font: number };
    case 'uc':
      return { substitutes: Math.max(0, number ?? 1) };
    case 'deleted':
      return { deleted: isOn };
    case 'plain':
      return { unseen: new Map(), deleted: false, font: undefined, colour: undefined, ground: undefined };
    case 'fs':
      return looking(group, 'fs', unseenBy({ isStruck: false, size: (number ?? 24) / 2 }));
    case 'up':
    case 'dn':
      return looking(group, 'moved', (number ?? USUAL_MOVE) > LEAST_MOVED ? MOVED : undefined);
    case 'cf':
      return { colour: colours.of(number) };
    case 'charscalex':
      return looking(group, word, (number ?? 100) < NARROWEST ? TINY : undefined);
    case 'expndtw':
      return looking(group, word, (number ?? 0) <= -CLOSEST ? TINY : undefined);
    case 'cb':
    case 'chcbpat':
    case 'highlight':
      return { ground: colours.of(number) };
    case 'nosupersub':
      return { unseen: without(group.unseen, MOVED_LINE) };
    default: {
      const look = Object.hasOwn(HIDING, word) ? HIDING[word] : undefined;
      if (!look) return undefined;
      const name = look === RAISED ? MOVED_LINE : word;
      return { unseen: isOn ? new Map([...group.unseen, [name, look]]) : without(group.unseen, name) };
    }
  }
}

/** Text looks so from here on; undefined where it looked no otherwise before. */
const looking = (
  { unseen }: Group,
  name: string,
  look: NumberFormat | undefined,
): Partial<Group> | undefined => {
  if (unseen.get(name) === look) return undefined;
  return { unseen: look ? new Map([...unseen, [name, look]]) : without(unseen, name) };
};

const without = (looks: Group['unseen'], name: string): Group['unseen'] =>
  new Map([...looks].filter(([each]) => each !== name));
