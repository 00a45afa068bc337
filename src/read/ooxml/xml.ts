const SPACE = new Set([' ', '\t', '\n', '\r']);
const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Text with its entities as characters; what is no entity stays as it stands. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex, decimal, name) => {
    if (name) return NAMED.get(name) ?? whole;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/**
 * Reads XML forward, element by element, without building a tree. Namespace prefixes are dropped: `x:c` is `c`.
 * Comments, processing instructions and a DOCTYPE are passed over; entities of a DOCTYPE are not known.
 */
export class XmlScanner {
  /** Local name of the element just opened or closed. */
  name = '';
  /** The element just opened has no content: no `close` follows. */
  empty = false;
  /** Text just met, entities decoded. */
  text = '';
  private at = 0;
  private attributesFrom = 0;
  private attributesTo = 0;

  constructor(private readonly xml: string) {}

  /** Goes on to the next thing. Text between elements is reported as it comes, white space too. */
  next(): 'open' | 'close' | 'text' | 'end' {
    const { xml } = this;
    for (;;) {
      if (this.at >= xml.length) return 'end';
      if (xml.charCodeAt(this.at) !== 60) {
        const end = xml.indexOf('<', this.at);
        const to = end < 0 ? xml.length : end;
        this.text = decodeEntities(xml.slice(this.at, to));
        this.at = to;
        return 'text';
      }
      const mark = xml.charCodeAt(this.at + 1);
      if (mark === 33 && xml.startsWith('<![CDATA[', this.at)) {
        const to = this.find(']]>', this.at + 9);
        this.text = xml.slice(this.at + 9, to);
        this.at = to + 3;
        return 'text';
      }
      if (mark === 33 || mark === 63) {
        const end = xml.startsWith('<!--', this.at) ? '-->' : mark === 63 ? '?>' : '>';
        this.at = this.find(end, this.at + 2) + end.length;
        continue;
      }
      return mark === 47 ? this.close() : this.open();
    }
  }

  /** Value of an attribute of the element just opened, by its local name; undefined where it has none. */
  attribute(name: string): string | undefined {
    const { xml } = this;
    let at = this.attributesFrom;
    while (at < this.attributesTo) {
      let equals = at;
      while (equals < this.attributesTo && xml.charCodeAt(equals) !== 61) equals++;
      if (equals >= this.attributesTo) return undefined;
      let quote = equals + 1;
      while (SPACE.has(xml[quote]!)) quote++;
      const end = xml.indexOf(xml[quote]!, quote + 1);
      if (end < 0 || end > this.attributesTo) return undefined;
      const key = xml.slice(at, equals).trim();
      if (key === name || key.endsWith(`:${name}`)) return decodeEntities(xml.slice(quote + 1, end));
      at = end + 1;
    }
    return undefined;
  }

  /** Text inside the element just opened, up to its end, with `skip` elements left out. */
  content(skip?: string): string {
    if (this.empty) return '';
    let text = '';
    let depth = 1;
    let skipped = 0;
    while (depth > 0) {
      const event = this.next();
      if (event === 'end') break;
      if (event === 'text') text += skipped ? '' : this.text;
      else if (event === 'close') {
        depth--;
        if (this.name === skip) skipped--;
      } else if (!this.empty) {
        depth++;
        if (this.name === skip) skipped++;
      }
    }
    return text;
  }

  private find(end: string, from: number): number {
    const found = this.xml.indexOf(end, from);
    return found < 0 ? this.xml.length : found;
  }

  private close(): 'close' {
    const to = this.find('>', this.at + 2);
    this.name = localName(this.xml, this.at + 2, to);
    this.at = to + 1;
    return 'close';
  }

  private open(): 'open' {
    const { xml } = this;
    const to = tagEnd(xml, this.at + 1);
    this.empty = xml.charCodeAt(to - 1) === 47;
    let nameEnd = this.at + 1;
    while (nameEnd < to && xml.charCodeAt(nameEnd) > 32 && xml.charCodeAt(nameEnd) !== 47) nameEnd++;
    this.name = localName(xml, this.at + 1, nameEnd);
    this.attributesFrom = nameEnd;
    this.attributesTo = this.empty ? to - 1 : to;
    this.at = to + 1;
    return 'open';
  }
}

function localName(xml: string, from: number, to: number): string {
  const name = xml.slice(from, to).trimEnd();
  return name.slice(name.indexOf(':') + 1);
}

/** Position of the “>” that ends a tag; one inside an attribute's quotes does not. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote) quote = code === quote ? 0 : quote;
    else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
  }
  return xml.length;
}
