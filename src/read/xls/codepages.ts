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

const decoders = new Map<number, TextDecoder>();

function decoderOf(codepage: number): TextDecoder {
  let decoder = decoders.get(codepage);
  if (!decoder) {
    const western = codepage >= 1250 && codepage <= 1258 ? `windows-${codepage}` : LATIN;
    decoder = new TextDecoder(LABELS[codepage] ?? western, { ignoreBOM: true });
    decoders.set(codepage, decoder);
  }
  return decoder;
}

/**
 * Text of a code page for SheetJS (`set_cptable`), by what browser and Node know anyway. Before Excel 97 workbooks
 * hold their text in the code page of the computer, in China 936.
 */
export const codepages = {
  utils: {
    decode: (codepage: number, bytes: ArrayLike<number>): string =>
      decoderOf(codepage).decode(Uint8Array.from(bytes)),
  },
};
