import type { Paragraph } from '../flow/marked-paragraphs';
import { RowWords } from './row';

/** One flow of text, the body or that of all text boxes, with what holds in it until it is said otherwise. */
export class TextFlow {
  readonly paragraphs: Paragraph[] = [];
  text = '';
  inTable = false;
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
  /** Why its text is not to be read: hidden, struck out, raised or lowered. */
  readonly hidden: ReadonlySet<string>;
  /** Deleted with a tracked change. */
  readonly deleted: boolean;
  readonly holds: 'text' | 'fonts' | 'innerRow' | 'textTwice' | 'oneOfTwo';
}

/** What hides text while it is on, by the word for it. */
const HIDING: Readonly<Record<string, string>> = {
  v: 'hidden',
  strike: 'struck out',
  striked: 'struck out twice',
  super: 'raised or lowered',
  sub: 'raised or lowered',
};

/** What a word changes of how text is to be read; undefined where it changes nothing. */
export function changeBy(word: string, number: number | undefined, group: Group): Partial<Group> | undefined {
  const isOn = number !== 0;
  switch (word) {
    case 'f':
      return { font: number };
    case 'uc':
      return { substitutes: Math.max(0, number ?? 1) };
    case 'deleted':
      return { deleted: isOn };
    case 'plain':
      return { hidden: new Set(), deleted: false, font: undefined };
    case 'nosupersub':
      return { hidden: without(group.hidden, HIDING.super!) };
    default: {
      const reason = Object.hasOwn(HIDING, word) ? HIDING[word]! : undefined;
      if (reason === undefined) return undefined;
      return { hidden: isOn ? new Set([...group.hidden, reason]) : without(group.hidden, reason) };
    }
  }
}

const without = (reasons: ReadonlySet<string>, reason: string): ReadonlySet<string> =>
  new Set([...reasons].filter((each) => each !== reason));
