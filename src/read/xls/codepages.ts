/** Windows code pages as the Encoding Standard calls them; others are windows-125x or unknown. */
const LABELS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  10000: 'macintosh',
  20936: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
};
const LATIN = 'windows-1252';

/** Decodes text of a code page: before Excel 97 workbooks hold theirs in that of the computer, in China 936. */
export function decoderOf(codepage: number): TextDecoder {
  const western = codepage >= 1250 && codepage <= 1258 ? `windows-${codepage}` : LATIN;
  return new TextDecoder(LABELS[codepage] ?? western, { ignoreBOM: true });
}
