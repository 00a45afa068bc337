import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;

/**
 * Elements that show no text of their own page, and text that does not count: deleted or struck out, and raised or
 * lowered marks, which would be digits of the number beside them.
 */
const UNSEEN = new Set(
  (
    'script style template noscript head title select textarea datalist iframe object svg math ' +
    'del s strike sup sub'
  ).split(' '),
);
const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*(?:0+(?:\.0*)?|\.0+)\s*(?:;|$)|font-size\s*:\s*0+(?:\.0+)?(?:[a-z%]*)\s*(?:;|$)|text-decoration(?:-line)?\s*:[^;]*line-through|vertical-align\s*:\s*(?:super|sub)\b)/i;

/** Not shown by a browser, as far as the element itself tells. */
export const isHidden = (element: Element, hiddenClasses: ReadonlySet<string>): boolean =>
  UNSEEN.has(element.tagName) ||
  element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'class' && value.split(/\s+/).some((each) => hiddenClasses.has(each))) ||
      (name === 'style' && HIDING.test(value)) ||
      (name === 'type' && element.tagName === 'input' && !/^(?:text|number)?$/i.test(value)),
  );
