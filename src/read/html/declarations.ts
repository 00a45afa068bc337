/** Properties that decide whether a text is seen, and as what. */
const PROPERTIES = new Set(
  (
    'display visibility mso-hide opacity filter font font-size zoom letter-spacing text-decoration ' +
    'text-decoration-line vertical-align color -webkit-text-fill-color background background-color position ' +
    'left right top bottom text-indent margin-left margin-top clip clip-path width height max-width max-height ' +
    'overflow transform direction unicode-bidi content mso-number-format'
  ).split(' '),
);

/** What a style says of them: values by the names of properties, the last of several; in lower case, texts aside. */
export type Declarations = ReadonlyMap<string, string>;

/** A declaration up to its semicolon, which texts and what stands behind a backslash may hold. */
const DECLARATION = /(?:\\[^]|"[^"]*"|'[^']*'|[^;])+/g;
const TEXTS: ReadonlySet<string> = new Set(['content', 'mso-number-format']);

export const declarationsIn = (css: string): Declarations =>
  new Map(
    (css.match(DECLARATION) ?? []).flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      const name = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
      if (!PROPERTIES.has(name)) return [];
      const value = declaration.slice(colon + 1);
      if (TEXTS.has(name)) return [[name, textIn(value)] as const];
      return [[name, value.toLowerCase().split('!', 1)[0]!.trim()] as const];
    }),
  );

/** A text without its quotes; a character behind a backslash stands for itself, or is told by its number. */
function textIn(value: string): string {
  const text = value.trim();
  const quote = /^["']/.exec(text)?.[0];
  const inner = quote ? text.slice(1).split(quote, 1)[0]! : text;
  return inner.replace(/\\([\da-f]{4}|[^])/gi, (_, code: string) =>
    code.length === 4 ? String.fromCharCode(parseInt(code, 16)) : code,
  );
}
