/** An element of an XML part; names keep their prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly inside, entities as written. */
  readonly text: string;
}

const TOKEN =
  /<\?[^]*?\?>|<!--[^]*?-->|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ILLEGAL =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}|&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);)/iu;

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** Parses a part as strictly as a reader of Office files does; throws where it is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const source = xml.replace(/^\ufeff/, '');
  const illegal = ILLEGAL.exec(source);
  if (illegal) throw new Error(`illegal character at ${illegal.index}`);
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  TOKEN.lastIndex = 0;
  let end = 0;
  for (let token = TOKEN.exec(source); token; token = TOKEN.exec(source)) {
    end = TOKEN.lastIndex;
    const [, close, open, attributes = '', empty, text] = token;
    const top = stack.at(-1)!;
    if (close !== undefined) {
      if (top.name !== close) throw new Error(`</${close}> closes <${top.name}>`);
      stack.pop();
    } else if (open !== undefined) {
      const element: Open = { name: open, attributes: attributesOf(attributes), children: [], text: '' };
      top.children.push(element);
      if (!empty) stack.push(element);
    } else if (text !== undefined) top.text += text;
  }
  if (end !== source.length) throw new Error(`not XML at ${end}: ${source.slice(end, end + 40)}`);
  if (stack.length > 1) throw new Error(`<${stack.at(-1)!.name}> is not closed`);
  const [only] = root.children;
  if (!only || root.children.length > 1 || root.text.trim()) throw new Error('not exactly one root element');
  return only;
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    if (name in found) throw new Error(`attribute ${name} twice`);
    found[name] = double ?? single ?? '';
  }
  return found;
}

/** The element and everything in it. */
export const descendants = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.flatMap(descendants),
];
