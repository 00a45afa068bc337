/** Code pages of Windows by their numbers, as the Encoding Standard calls them; 1250 to 1258 are called after theirs. */
const ENCODINGS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  20936: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
};
export const WESTERN = 'windows-1252';

/** The encoding of a code page; the western one for a page that is not known. */
export const encodingOf = (codePage: number): string =>
  ENCODINGS[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : WESTERN);
