/** Properties that decide whether a text is seen. */
const PROPERTIES = new Set(
  (
    'display visibility mso-hide opacity font-size text-decoration text-decoration-line vertical-align color ' +
    'background background-color position left right top bottom text-indent margin-left margin-top clip clip-path ' +
    'width height max-width max-height overflow transform'
  ).split(' '),
);

/** What a style says of them, in lower case: values by the names of properties, the last of several. */
export type Declarations = ReadonlyMap<string, string>;

export const declarationsIn = (css: string): Declarations =>
  new Map(
    css.split(';').flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      const name = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
      if (!PROPERTIES.has(name)) return [];
      const value = declaration.slice(colon + 1).toLowerCase();
      return [[name, value.split('!', 1)[0]!.trim()] as const];
    }),
  );

const CLASS = /^(?:[a-z]\w*)?\.([\w-]+)$/i;

/** Names by which sheets that do not come with the page hide. */
const USUAL = ['hidden', 'hide', 'd-none', 'invisible', 'sr-only', 'visually-hidden'];

/**
 * What the style sheets of a page, or custom, say of each class. Only rules for one class alone count, and none inside
 * another: those hold under a condition, such as for print.
 */
export function classStyles(page: string): ReadonlyMap<string, Declarations> {
  const styles = new Map<string, Declarations>(USUAL.map((name) => [name, declarationsIn('display:none')]));
  const css = withoutComments(stylesOf(page));
  let depth = 0;
  let selectors = '';
  let from = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{' && depth++ === 0) {
      selectors = css.slice(from, at);
      from = at + 1;
    } else if (css[at] === '}' && depth > 0 && --depth === 0) {
      const isPlain = !selectors.includes('@');
      const declarations = isPlain ? declarationsIn(css.slice(from, at)) : undefined;
      for (const selector of declarations ? selectors.split(',') : []) {
        const [, name] = CLASS.exec(selector.trim()) ?? [];
        if (name !== undefined) styles.set(name, new Map([...(styles.get(name) ?? []), ...declarations!]));
      }
      from = at + 1;
    }
  }
  return styles;
}

const stylesOf = (page: string): string =>
  page
    .split(/<style\b/i)
    .slice(1)
    .map((part) => part.slice(part.indexOf('>') + 1).split(/<\/style/i, 1)[0])
    .join('\n');

function withoutComments(css: string): string {
  return css
    .replace(/<!--|-->/g, '')
    .split('/*')
    .map((part, nth) =>
      nth === 0 ? part : part.slice(part.indexOf('*/') < 0 ? part.length : part.indexOf('*/') + 2),
    )
    .join('');
}
