/**
 * A piece of text at its place, usually one character. All lengths are points; x runs to the right and y down from the
 * upper left corner of the page as it is looked at.
 */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A straight line: where it stands on the axis across it, and from where to where it runs along its own. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What a page shows: text in the order in which it was drawn, and ruling lines. The same from whatever it was read. */
export interface PlacedPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly horizontals: readonly Ruling[];
  readonly verticals: readonly Ruling[];
}
