import type { DefaultTreeAdapterTypes } from 'parse5';
import { attribute } from './attribute';
import { childrenOf, isElement } from './nodes';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a choice or a field to fill in shows; undefined for other elements. */
export function fieldText(element: Element): string | undefined {
  switch (element.tagName) {
    case 'input': {
      const value = attribute(element, 'value') ?? '';
      return attribute(element, 'type') === 'password' ? value.replace(/[^]/g, '•') : value;
    }
    case 'textarea':
      return allText(element);
    case 'select': {
      const options = optionsIn(element);
      if (attribute(element, 'multiple') !== undefined || Number(attribute(element, 'size') ?? 1) > 1)
        return options.map(allText).join(' ');
      const chosen = options.filter((option) => attribute(option, 'selected') !== undefined).at(-1);
      const shown = chosen ?? options.find((option) => attribute(option, 'disabled') === undefined);
      return shown ? allText(shown) : '';
    }
    default:
      return undefined;
  }
}

const optionsIn = (node: Node): readonly Element[] =>
  childrenOf(node).flatMap((child) =>
    isElement(child) && child.tagName === 'option' ? [child] : optionsIn(child),
  );
const allText = (node: Node): string =>
  node.nodeName === '#text' && 'value' in node ? node.value : childrenOf(node).map(allText).join('');
