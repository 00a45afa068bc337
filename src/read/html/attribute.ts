import type { DefaultTreeAdapterTypes } from 'parse5';

export const attribute = ({ attrs }: DefaultTreeAdapterTypes.Element, name: string): string | undefined =>
  attrs.find((attr) => attr.name === name)?.value;
