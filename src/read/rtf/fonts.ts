import { encodingOf, WESTERN } from '../code-pages';
import { charsetEncoding, decodeBytes } from './charsets';

/** In which encoding bytes of text are, as a document says of itself and of its fonts. */
export class Fonts {
  private readonly encodings = new Map<number, string | undefined>();
  private ofDocument = WESTERN;
  private usual: number | undefined;
  private current = 0;

  /** Takes note of a word at the head of the document. */
  takeHead(word: string, number: number | undefined): void {
    if (word === 'ansicpg' && number !== undefined) this.ofDocument = encodingOf(number);
    else if (word === 'deff') this.usual = number;
  }

  /** Takes note of a word of the table of fonts. */
  takeFont(word: string, number = 0): void {
    if (word === 'f') this.current = number;
    else if (word === 'fcharset') this.encodings.set(this.current, charsetEncoding(number));
    else if (word === 'cpg') this.encodings.set(this.current, encodingOf(number));
  }

  decode(bytes: readonly number[], font: number | undefined): string {
    return decodeBytes(Uint8Array.from(bytes), this.encodings.get(font ?? this.usual ?? -1), this.ofDocument);
  }
}
