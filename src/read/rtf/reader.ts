import { drownedIn, isFaint, joinedUnseen, seenOf, withUnseen } from '../unseen';
import { damagedDocument, documentTooLong } from '../doc/problems';
import type { Paragraph, ParagraphPlace } from '../flow/marked-paragraphs';
import { Colours } from './colours';
import { isLeftOut } from './destinations';
import { Fonts } from './fonts';
import type { Group } from './group';
import { changeBy, TextFlow } from './group';
import { RowWords } from './row';
import type { RtfTokens } from './tokens';

/** Words and symbols that stand for text (RTF 1.9.1, “Special characters”). */
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  column: '\n',
  page: '\n',
  '~': '\u00a0',
  _: '-',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  '\\': '\\',
  '{': '{',
  '}': '}',
};

const SEMICOLON = 59;
/** Groups one inside another; Word writes a dozen. */
const DEEPEST = 500;
const MOST_PARAGRAPHS = 500_000;
/** Groups in all: those of some fifty reports. */
const MOST_GROUPS = 200_000;

/** Collects the paragraphs of a document from its tokens, with all changes accepted. */
export class RtfReader implements RtfTokens {
  private readonly body = new TextFlow();
  private readonly boxes = new TextFlow();
  private readonly fonts = new Fonts();
  private readonly colours = new Colours();
  private readonly outer: Group[] = [];
  /** What stands before and behind the document is no part of it. */
  private group: Group = {
    out: true,
    flow: this.body,
    font: undefined,
    substitutes: 1,
    unseen: new Map(),
    deleted: false,
    colour: undefined,
    ground: undefined,
    holds: 'text',
  };
  private bytes: number[] = [];
  /** Signs still to come that say the character just read again for older software. */
  private substitutesLeft = 0;
  private isFirst = false;
  private isOptional = false;
  private paragraphs = 0;
  private groups = 0;

  /** The body and the text boxes on it. Throws `ReadError` where the document ends too early. */
  flows(): readonly (readonly Paragraph[])[] {
    if (this.outer.length) throw damagedDocument();
    return [this.body, this.boxes].map((flow) => {
      if (flow.text) this.endParagraph(flow, placeIn(flow));
      return flow.paragraphs;
    });
  }

  open(): void {
    this.flush();
    if (this.outer.length >= DEEPEST) throw damagedDocument();
    if (++this.groups > MOST_GROUPS) throw documentTooLong();
    this.outer.push(this.group);
    if (this.outer.length === 1) this.change({ out: false });
    // Of text that stands there twice, what is for newer software counts.
    if (this.group.holds === 'textTwice') this.change({ out: true, holds: 'oneOfTwo' });
    this.isFirst = true;
    this.isOptional = false;
    this.substitutesLeft = 0;
  }

  close(): void {
    this.flush();
    const before = this.outer.pop();
    if (!before) return;
    const { flow } = this.group;
    if (flow !== before.flow && flow.text) this.endParagraph(flow, placeIn(flow));
    this.group = before;
    this.substitutesLeft = 0;
  }

  byte(code: number): void {
    this.isFirst = false;
    if (this.substitutesLeft > 0) this.substitutesLeft -= 1;
    else if (!this.group.out) this.bytes.push(code);
  }

  control(word: string, number: number | undefined): void {
    const { isFirst } = this;
    if (isFirst && word === '*') {
      this.isOptional = true;
      return;
    }
    this.isFirst = false;
    if (isFirst && this.begin(word)) return;
    const isSymbol = !/^[A-Za-z]/.test(word);
    if (isSymbol && this.substitutesLeft > 0) {
      this.substitutesLeft -= 1;
      return;
    }
    this.substitutesLeft = 0;
    if (this.group.out) return;
    this.flush();
    if (this.group.holds === 'fonts') this.fonts.takeFont(word, number);
    else if (this.group.holds === 'colours') this.colours.take(word, number);
    else this.say(word, number);
  }

  private change(changed: Partial<Group>): void {
    this.group = { ...this.group, ...changed };
  }

  /** Takes the first word of a group, where it says what the group is. */
  private begin(word: string): boolean {
    if (this.group.holds === 'oneOfTwo' && word === 'ud') this.change({ out: false, holds: 'text' });
    else if (isLeftOut(word, this.isOptional)) this.change({ out: true });
    else if (word === 'fonttbl') this.change({ holds: 'fonts' });
    else if (word === 'colortbl') this.change({ holds: 'colours' });
    else if (word === 'upr') this.change({ holds: 'textTwice' });
    else if (word === 'shptxt' || word === 'dptxbxtext') this.change({ flow: this.boxes });
    else if (word === 'nesttableprops') {
      this.group.flow.innerRow = new RowWords();
      this.change({ holds: 'innerRow' });
    } else return false;
    return true;
  }

  private say(word: string, number: number | undefined): void {
    const { group } = this;
    const { flow } = group;
    const changed = changeBy(word, number, group, this.colours);
    if (changed) return this.change(changed);
    if (Object.hasOwn(SIGNS, word)) return this.write(SIGNS[word]!);
    switch (word) {
      case 'u':
        this.write(String.fromCharCode(number ?? 0));
        this.substitutesLeft = group.substitutes;
        return;
      case 'pard':
        flow.inTable = false;
        flow.ground = undefined;
        flow.depth = undefined;
        return;
      case 'cbpat':
        flow.ground = this.colours.of(number);
        return;
      case 'intbl':
        flow.inTable = number !== 0;
        return;
      case 'itap':
        flow.depth = number ?? 0;
        return;
      case 'par':
      case 'sect':
        if (!group.deleted) this.endParagraph(flow, placeIn(flow));
        return;
      case 'cell':
        this.endParagraph(flow, IN_CELL, true);
        flow.cellsEnded += 1;
        return;
      case 'nestcell':
        return this.endParagraph(flow, { depth: innerDepth(flow), innerCell: true, rowEnd: false });
      case 'row':
        return this.endRow(flow, 1, flow.row);
      case 'nestrow':
        return this.endRow(flow, innerDepth(flow), flow.innerRow);
      default:
        this.fonts.takeHead(word, number);
        (group.holds === 'innerRow' ? flow.innerRow : flow.row).take(word, number, this.colours);
    }
  }

  private endRow(flow: TextFlow, depth: number, words: RowWords): void {
    const isInner = depth > 1;
    if (!isInner) flow.cellsEnded = 0;
    if (flow.text.trim()) this.endParagraph(flow, { depth, innerCell: isInner, rowEnd: false }, !isInner);
    flow.text = '';
    flow.runs = undefined;
    const row = words.definition();
    this.endParagraph(flow, { depth, innerCell: false, rowEnd: true, ...(row && { row }) }, !isInner);
  }

  private endParagraph(flow: TextFlow, place: ParagraphPlace, cellMark = false): void {
    if (++this.paragraphs > MOST_PARAGRAPHS) throw documentTooLong();
    const { text, unseen } = flow.runs ? seenOf(flow.runs) : flow;
    const allUnseen = flow.runs ? joinedUnseen(flow.unseen, unseen) : unseen;
    flow.paragraphs.push({ text, unseen: allUnseen, place, cellMark, deleted: this.group.deleted });
    flow.text = '';
    flow.runs = undefined;
    flow.unseen = undefined;
  }

  private flush(): void {
    if (!this.bytes.length) return;
    const { holds, font } = this.group;
    if (holds === 'colours') for (const byte of this.bytes) if (byte === SEMICOLON) this.colours.end();
    if (holds !== 'fonts' && holds !== 'colours') this.write(this.fonts.decode(this.bytes, font));
    this.bytes = [];
  }

  private write(text: string): void {
    const { unseen, deleted, flow, colour, ground } = this.group;
    if (deleted) return;
    const looks = unseen.size ? [...unseen.values()] : [];
    const hidden = looks.find((look) => !isFaint(look));
    if (hidden) {
      flow.unseen = withUnseen(flow.unseen, text, hidden);
      return;
    }
    const cellGround = flow.inTable ? flow.row.groundOf(flow.cellsEnded) : undefined;
    const look = looks[0] ?? drownedIn(ground ?? flow.ground ?? cellGround, colour);
    if (look) flow.runs ??= [{ text: flow.text, look: undefined }];
    flow.runs?.push({ text, look });
    flow.text += text;
  }
}

/** One for all paragraphs like that: there may be some hundred thousand. */
const IN_CELL: ParagraphPlace = { depth: 1, innerCell: false, rowEnd: false };
const innerDepth = ({ depth }: TextFlow): number => Math.max(2, depth ?? 2);

/** Where a paragraph stands whose mark ends no cell. */
const placeIn = ({ inTable, depth = 0 }: TextFlow): ParagraphPlace => ({
  depth: depth > 1 ? depth : inTable ? 1 : 0,
  innerCell: false,
  rowEnd: false,
});
