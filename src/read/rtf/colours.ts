import type { Colour } from '../unseen';

/** The colours that a document numbers (RTF 1.9.1, “Color Table”); one that it leaves out is the usual one. */
export class Colours {
  private readonly colours: (Colour | undefined)[] = [];
  private readonly parts = new Map<string, number>();

  /** Takes note of a word of the table. */
  take(word: string, number = 0): void {
    if (/^(?:red|green|blue)$/.test(word)) this.parts.set(word, number);
  }

  /** Takes note of the end of a colour. */
  end(): void {
    const parts = ['red', 'green', 'blue'].map((word) => this.parts.get(word) ?? 0);
    const hex = parts.map((part) => part.toString(16).padStart(2, '0')).join('');
    this.colours.push(this.parts.size ? hex : undefined);
    this.parts.clear();
  }

  /** Undefined for the usual one. */
  of(number = 0): Colour | undefined {
    return this.colours[number];
  }
}
