import { encodingOf } from '../code-pages';
import type { FontRun, RichText } from './text-pieces';
import { TextPieces } from './text-pieces';
import type { Records } from './records';

/** Version of the format: 8 is that of Excel 97 to 2003. */
export type Version = 2 | 3 | 4 | 5 | 8;

/** Decodes text of a code page: before Excel 97 workbooks hold theirs in that of the computer, in China 936. */
const decoderOf = (codePage: number): TextDecoder =>
  new TextDecoder(encodingOf(codePage), { ignoreBOM: true });

/** Where a workbook does not say: exporting programs leave it to the computer, which is a Chinese one. */
const USUAL_CODEPAGE = 936;

/** Texts inside records, each by the version of their file. */
export class Texts {
  private decoder = decoderOf(USUAL_CODEPAGE);

  constructor(readonly version: Version) {}

  set codepage(codepage: number) {
    this.decoder = decoderOf(codepage);
  }

  /** A text `from` there in a record, its length told in a byte or two. */
  at(records: Records, from: number, lengthBytes: 1 | 2): string {
    if (this.version === 8) return new TextPieces(records, records.stretches(from)).text(lengthBytes).text;
    const { start, end } = this.bytesAt(records, from, lengthBytes);
    return this.decoder.decode(records.bytes.subarray(start, end));
  }

  /** The text of RSTRING, behind which its fonts stand ([MS-XLS] 2.4.239). */
  rich(records: Records, from: number): RichText {
    const runs: FontRun[] = [];
    if (this.version === 8) {
      const pieces = new TextPieces(records, records.stretches(from));
      const { text } = pieces.text(2);
      for (let left = pieces.u16(); left > 0 && !pieces.isAtEnd; left--)
        runs.push({ at: pieces.u16(), font: pieces.u16() });
      return { text, runs };
    }
    const { end } = this.bytesAt(records, from, 2);
    for (let position = end + 1 - records.from; position + 1 < records.length; position += 2)
      runs.push({ at: records.u8(position), font: records.u8(position + 1) });
    return { text: this.at(records, from, 2), runs };
  }

  private bytesAt(records: Records, from: number, lengthBytes: 1 | 2): { start: number; end: number } {
    const length = lengthBytes === 1 ? records.u8(from) : records.u16(from);
    const start = Math.min(records.to, records.from + from + lengthBytes);
    return { start, end: Math.min(records.to, start + length) };
  }
}
