import type { Box, Matrix } from './matrix';
import { IDENTITY } from './matrix';

/** What the operators of a page set, and what `q` and `Q` save and restore (ISO 32000-1, 8.4 and 9.3). */
export interface GraphicsState {
  matrix: Matrix;
  clip: Box;
  fillColor: string;
  strokeColor: string;
  fillAlpha: number;
  strokeAlpha: number;
  font: FontMetrics;
  /** Size of the font in units of text space, and whether it is negative, which turns text round. */
  fontSize: number;
  direction: 1 | -1;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

/** What of a font says where its characters stand. */
export interface FontMetrics {
  /** From units of a character to those of text at size 1. */
  readonly unit: number;
  readonly vertical: boolean;
}

export const USUAL_FONT: FontMetrics = { unit: 0.001, vertical: false };

const BLACK = '#000000';

export const firstState = (matrix: Matrix, page: Box): GraphicsState => ({
  matrix,
  clip: page,
  fillColor: BLACK,
  strokeColor: BLACK,
  fillAlpha: 1,
  strokeAlpha: 1,
  font: USUAL_FONT,
  fontSize: 0,
  direction: 1,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
});

/** Where the next character stands, and where its line began (9.4.1). */
export interface TextPosition {
  matrix: Matrix;
  line: Matrix;
}

export const startOfText = (): TextPosition => ({ matrix: IDENTITY, line: IDENTITY });
