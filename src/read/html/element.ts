import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;

/** Elements that show no text of their own page; deleted text is that of a tracked change. */
const UNSEEN = new Set(
  'script style template noscript head title del select textarea datalist iframe object svg math'.split(' '),
);
const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;

/** Not shown by a browser, as far as the element itself tells. */
export const isHidden = (element: Element): boolean =>
  UNSEEN.has(element.tagName) ||
  element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'style' && HIDING.test(value)) ||
      (name === 'type' && element.tagName === 'input' && !/^(?:text|number)?$/i.test(value)),
  );
