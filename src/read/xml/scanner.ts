import { damaged, entitiesRefused } from '../problems';
import { textOf } from './text';

export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;

const { imul } = Math;
const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const SPACE = 32;
/** Where the codes of attributes with a prefix begin, and those of namespace declarations. */
const PREFIXED = 1;
const NAMESPACE = 2;
/** Attributes beyond so many are passed over; no element that matters has them. */
const MOST_ATTRIBUTES = 32;

/** Names are compared as numbers: those of a prefixed attribute begin otherwise. */
function codeFrom(start: number, name: string): number {
  let code = start;
  for (let position = 0; position < name.length; position++) code = nextCode(code, name.charCodeAt(position));
  return code;
}
const nextCode = (code: number, byte: number): number => imul(code ^ byte, 0x01000193);

/** Code of an element's local name, or of an attribute without prefix. */
export const codeOf = (name: string): number => codeFrom(0, name);
/** Code of an attribute that has a prefix, whatever that is: `r:id`. */
export const prefixedCodeOf = (name: string): number => codeFrom(PREFIXED, name);

const XMLNS = codeOf('xmlns');

/** Is told what an element holds. */
export interface ContentTaker {
  text(text: string): void;
  /** An element begins; false: it is passed over, and no end of it is told. */
  open?(element: Scanner): boolean;
  /** The element that began last and has not ended ends. */
  close?(): void;
}

/**
 * Reads the bytes of an XML part forward, tag by tag, without building a tree or turning into text what is not asked
 * for. Prefixes of elements are dropped: `x:c` is `c`. Comments and processing instructions are passed over.
 */
export class Scanner {
  /** Code of the local name of the element just opened or closed. */
  name = 0;
  /** The element just opened has no content: no `CLOSE` follows. */
  empty = false;
  /** Where the content lies that `isPlain` found. */
  from = 0;
  to = 0;
  /** Where the tag just read begins. */
  tagAt = 0;
  private at = 0;
  private nameFrom = 0;
  private nameTo = 0;
  private count = 0;
  /** Code, start and end of the value of each attribute. */
  private readonly attributes = new Int32Array(3 * MOST_ATTRIBUTES);

  /** `bytes` are UTF-8. Throws `ReadError` where they end inside a tag. */
  constructor(readonly bytes: Uint8Array) {}

  /** The local name of the element just opened or closed. */
  get localName(): string {
    return textOf(this.bytes, this.nameFrom, this.nameTo).trimEnd();
  }

  /** Opens once more the element whose tag begins there. */
  openAt(tagAt: number): void {
    this.at = tagAt;
    this.next();
  }

  /** Goes on to the next tag; text is passed over. */
  next(): typeof END | typeof OPEN | typeof CLOSE {
    const { bytes } = this;
    for (;;) {
      let { at } = this;
      while (at < bytes.length && bytes[at] !== LESS) at++;
      this.at = at;
      this.tagAt = at;
      if (at >= bytes.length) return END;
      const mark = bytes[at + 1];
      if (mark === SLASH) {
        this.close();
        return CLOSE;
      }
      if (mark !== 33 && mark !== 63) {
        this.open();
        return OPEN;
      }
      this.passOver();
    }
  }

  /** Position in the attributes of the element just opened; negative where it has none of that code. */
  find(code: number): number {
    for (let index = 0; index < this.count; index++) if (this.attributes[3 * index] === code) return index;
    return -1;
  }

  /** Where the value of an attribute begins, by its position. */
  startOf(index: number): number {
    return this.attributes[3 * index + 1]!;
  }

  /** Where the value of an attribute ends, by its position. */
  endOf(index: number): number {
    return this.attributes[3 * index + 2]!;
  }

  /** Text of an attribute of the element just opened; undefined where it has none of that code. */
  attribute(code: number): string | undefined {
    const index = this.find(code);
    return index < 0 ? undefined : textOf(this.bytes, this.startOf(index), this.endOf(index));
  }

  /** Text of the attribute of that local name, whatever its prefix; undefined where the element has none. */
  value(localName: string): string | undefined {
    return this.attribute(prefixedCodeOf(localName)) ?? this.attribute(codeOf(localName));
  }

  /** Code of an attribute's value, to compare it without making it text; 0 where there is none. */
  valueCode(code: number): number {
    const index = this.find(code);
    let value = 0;
    if (index >= 0)
      for (let position = this.startOf(index); position < this.endOf(index); position++)
        value = nextCode(value, this.bytes[position]!);
    return value;
  }

  /**
   * Has the element just opened nothing but text in it? If so, `from` and `to` tell where, and its end is passed. Call
   * it only for an element that is not `empty`.
   */
  isPlain(): boolean {
    const { bytes } = this;
    let { at } = this;
    while (at < bytes.length && bytes[at] !== LESS) at++;
    if (bytes[at + 1] !== SLASH) return false;
    this.from = this.at;
    this.to = at;
    this.at = at;
    this.close();
    return true;
  }

  /** Passes the end of the element just opened. */
  skip(): void {
    if (!this.empty && !this.isPlain()) this.content();
  }

  /** Text in the element just opened and in those inside it; its end is passed. */
  content(): string {
    let content = '';
    this.walk({
      text: (text) => (content += text),
    });
    return content;
  }

  /** Tells, in order, what is in the element just opened; its end is passed. */
  walk({ text, open, close }: ContentTaker): void {
    if (this.empty) return;
    if (this.isPlain()) return text(textOf(this.bytes, this.from, this.to));
    const { bytes } = this;
    for (let depth = 1; depth > 0;) {
      const from = this.at;
      let to = from;
      while (to < bytes.length && bytes[to] !== LESS) to++;
      if (to > from) text(textOf(bytes, from, to));
      this.at = to;
      const mark = bytes[to + 1];
      if (mark === undefined) throw damaged();
      if (mark === 33 || mark === 63) {
        const passed = this.passOver();
        if (passed) text(passed);
      } else if (mark === SLASH) {
        this.close();
        if (--depth > 0) close?.();
      } else {
        this.open();
        if (open?.(this) === false) this.skip();
        else if (this.empty) close?.();
        else depth++;
      }
    }
  }

  private close(): void {
    const { bytes } = this;
    let position = this.at + 2;
    let code = 0;
    this.nameFrom = position;
    for (; position < bytes.length; position++) {
      const byte = bytes[position]!;
      if (byte === GREATER) {
        this.name = code;
        this.nameTo = position;
        this.at = position + 1;
        return;
      }
      if (byte === COLON) {
        code = 0;
        this.nameFrom = position + 1;
      } else if (byte > SPACE) code = nextCode(code, byte);
    }
    throw damaged();
  }

  private open(): void {
    const { bytes, attributes } = this;
    const { length } = bytes;
    let position = this.at + 1;
    let code = 0;
    let byte = 0;
    this.nameFrom = position;
    for (; position < length; position++) {
      byte = bytes[position]!;
      if (byte <= SPACE || byte === SLASH || byte === GREATER) break;
      if (byte === COLON) {
        code = 0;
        this.nameFrom = position + 1;
      } else code = nextCode(code, byte);
    }
    this.name = code;
    this.nameTo = position;
    this.empty = false;
    let count = 0;
    while (position < length) {
      byte = bytes[position]!;
      if (byte === GREATER) {
        this.count = count;
        this.at = position + 1;
        return;
      }
      if (byte <= SPACE || byte === SLASH) {
        this.empty = byte === SLASH;
        position++;
        continue;
      }
      let key = 0;
      for (; position < length; position++) {
        byte = bytes[position]!;
        if (byte === EQUALS || byte <= SPACE) break;
        if (byte === COLON) key = key === XMLNS ? NAMESPACE : PREFIXED;
        else key = nextCode(key, byte);
      }
      while (position < length && bytes[position] !== 34 && bytes[position] !== 39) position++;
      const quote = bytes[position];
      const from = ++position;
      while (position < length && bytes[position] !== quote) position++;
      if (count < MOST_ATTRIBUTES) {
        attributes[3 * count] = key;
        attributes[3 * count + 1] = from;
        attributes[3 * count + 2] = position;
        count++;
      }
      position++;
    }
    throw damaged();
  }

  /** Passes over a comment, a processing instruction or a CDATA section; the last one's text is given back. */
  private passOver(): string {
    const { bytes, at } = this;
    if (this.isAt('<![CDATA[')) {
      const to = this.passTo(']]>', at + 9);
      return new TextDecoder().decode(bytes.subarray(at + 9, to));
    }
    if (this.isAt('<!--')) this.passTo('-->', at + 4);
    else if (this.isAt('<?')) this.passTo('?>', at + 2);
    else throw entitiesRefused();
    return '';
  }

  private passTo(end: string, from: number): number {
    for (let position = from; position < this.bytes.length; position++)
      if (this.isAt(end, position)) {
        this.at = position + end.length;
        return position;
      }
    throw damaged();
  }

  private isAt(text: string, position = this.at): boolean {
    for (let index = 0; index < text.length; index++)
      if (this.bytes[position + index] !== text.charCodeAt(index)) return false;
    return true;
  }
}
