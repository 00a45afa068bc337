import { RADICALS } from '../../model/radicals';

/** Kangxi radicals, compatibility ideographs and ligatures: what looks like another character and is one. */
const COMPATIBLE = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g;

/** Text with the usual characters for those that a font has put in their place. */
export const plainCharacters = (text: string): string =>
  text.replace(COMPATIBLE, (char) => RADICALS[char] ?? char.normalize('NFKC'));
