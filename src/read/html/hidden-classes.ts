/** What a rule of a style sheet may say so that a browser shows nothing of an element. */
const HIDES = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;
const CLASS = /^(?:[a-z]\w*)?\.([\w-]+)$/i;

/** Names by which sheets that do not come with the page hide. */
const USUAL = ['hidden', 'hide', 'd-none', 'invisible', 'sr-only', 'visually-hidden'];

/**
 * Classes that a page hides on the screen, by its style sheets or by custom. Only rules for one class alone count, and
 * none inside another: those hold under a condition, such as for print.
 */
export function hiddenClasses(page: string): ReadonlySet<string> {
  const hidden = new Set<string>(USUAL);
  const css = withoutComments(stylesOf(page));
  let depth = 0;
  let selectors = '';
  let from = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{' && depth++ === 0) {
      selectors = css.slice(from, at);
      from = at + 1;
    } else if (css[at] === '}' && depth > 0 && --depth === 0) {
      const isPlain = !selectors.includes('@') && HIDES.test(css.slice(from, at));
      for (const selector of isPlain ? selectors.split(',') : []) {
        const [, name] = CLASS.exec(selector.trim()) ?? [];
        if (name !== undefined) hidden.add(name);
      }
      from = at + 1;
    }
  }
  return hidden;
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
