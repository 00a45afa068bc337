import { isFormulaLike } from './formula-like';
import { legalText } from './legal-text';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as a page holds it, in elements and in quoted attributes. */
export const escaped = (text: string): string =>
  legalText(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes that are undefined or empty are left out. `content` is markup already. */
export function element(name: string, attributes: Attributes, content: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/**
 * An element that holds text alone. Spreadsheets that open or take the page keep text that looks like a
 * formula. `content` is the text as markup, where it is more than the text.
 */
export const textElement = (
  name: string,
  { style, ...attributes }: Attributes,
  text: string,
  content = escaped(text),
): string =>
  element(
    name,
    {
      ...attributes,
      style: [style, isFormulaLike(legalText(text)) ? AS_TEXT : ''].filter(Boolean).join(';'),
    },
    content,
  );

/** Number format of a text cell, as Excel has it in pages. */
const AS_TEXT = String.raw`mso-number-format:'\@'`;
