import type { OPS } from 'pdfjs-dist';
import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api';
import type { Paint } from './drawing';
import { Drawing } from './drawing';
import type { Box, Matrix } from './matrix';
import { combined, intersection, mappedBox, moved } from './matrix';
import type { FontMetrics, GraphicsState } from './state';
import { firstState, startOfText } from './state';

type Codes = typeof OPS;
type Arguments = readonly unknown[];

/** A character as PDF.js gives it; a number among them moves the next one. */
interface Character {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
  /** Of vertical writing: how far down, and where the character stands beside the line. */
  readonly vmetric?: readonly [number, number, number] | null;
}

/** What of the document a page needs to be drawn. */
export interface Surroundings {
  readonly codes: Codes;
  fontOf(name: string): FontMetrics;
  /** Is a layer shown (8.11)? */
  isShown(layer: unknown): boolean;
}

const paintsOf = (codes: Codes): ReadonlyMap<number, Paint> =>
  new Map([
    ...[codes.fill, codes.eoFill].map((code): [number, Paint] => [code, { fill: true, stroke: false }]),
    ...[codes.stroke, codes.closeStroke].map((code): [number, Paint] => [
      code,
      { fill: false, stroke: true },
    ]),
    ...[codes.fillStroke, codes.eoFillStroke, codes.closeFillStroke, codes.closeEOFillStroke].map(
      (code): [number, Paint] => [code, { fill: true, stroke: true }],
    ),
  ]);
const NO_PAINT: Paint = { fill: false, stroke: false };

/** Runs the operators of a page as far as text and lines go. `matrix` maps its space to `page`, y down. */
export function draw(
  { fnArray, argsArray }: PDFOperatorList,
  matrix: Matrix,
  page: Box,
  { codes, fontOf, isShown }: Surroundings,
): Drawing {
  const drawing = new Drawing();
  const paints = paintsOf(codes);
  const saved: GraphicsState[] = [];
  const layers: boolean[] = [];
  let state = firstState(matrix, page);
  let position = startOfText();
  let clips = false;
  const save = (): void => void saved.push({ ...state });
  const restore = (): void => void (state = saved.pop() ?? state);
  const enter = (inner: Matrix | null | undefined, box?: readonly number[] | null): void => {
    save();
    if (inner) state.matrix = combined(state.matrix, inner);
    if (box)
      state.clip = intersection(state.clip, mappedBox(state.matrix, box[0]!, box[1]!, box[2]!, box[3]!));
  };
  const startLine = (x: number, y: number): void => {
    position.line = moved(position.line, x, y);
    position.matrix = position.line;
  };

  const operators: Readonly<Record<number, (given: Arguments) => void>> = {
    [codes.save]: save,
    [codes.restore]: restore,
    [codes.transform]: (given) => void (state.matrix = combined(state.matrix, given as unknown as Matrix)),
    [codes.paintFormXObjectBegin]: ([inner, box]) => enter(inner as Matrix | null, box as number[] | null),
    [codes.paintFormXObjectEnd]: restore,
    [codes.beginGroup]: ([group]) => {
      const { matrix: inner, bbox } = (group ?? {}) as { matrix?: Matrix; bbox?: number[] };
      enter(inner, bbox);
    },
    [codes.endGroup]: restore,
    [codes.beginAnnotation]: ([, rectangle, outer, inner]) => {
      save();
      state = firstState(matrix, page);
      enter(null, rectangle as number[] | null);
      state.matrix = combined(combined(state.matrix, outer as Matrix), inner as Matrix);
    },
    [codes.endAnnotation]: () => {
      restore();
      restore();
    },
    [codes.beginMarkedContent]: () => void layers.push(true),
    [codes.beginMarkedContentProps]: ([tag, layer]) => void layers.push(tag !== 'OC' || isShown(layer)),
    [codes.endMarkedContent]: () => void layers.pop(),
    [codes.setGState]: ([pairs]) => {
      for (const [key, value] of pairs as readonly (readonly [string, unknown])[])
        if (key === 'ca') state.fillAlpha = value as number;
        else if (key === 'CA') state.strokeAlpha = value as number;
        else if (key === 'Font') setFont(value as Arguments);
    },
    [codes.setFillRGBColor]: ([color]) => void (state.fillColor = String(color)),
    [codes.setStrokeRGBColor]: ([color]) => void (state.strokeColor = String(color)),
    [codes.setFillColorN]: () => void (state.fillColor = 'pattern'),
    [codes.setStrokeColorN]: () => void (state.strokeColor = 'pattern'),
    [codes.setFillTransparent]: () => void (state.fillColor = 'transparent'),
    [codes.setStrokeTransparent]: () => void (state.strokeColor = 'transparent'),
    [codes.clip]: () => void (clips = true),
    [codes.eoClip]: () => void (clips = true),
    [codes.constructPath]: ([code, data]) => {
      const [points] = data as readonly [ArrayLike<number> | null];
      const paint = paints.get(code as number) ?? NO_PAINT;
      if (points && (isVisible() || clips))
        drawing.path(state, points, isVisible() ? paint : NO_PAINT, clips);
      clips = false;
    },
    [codes.paintImageXObject]: () => isVisible() && drawing.picture(state),
    [codes.paintInlineImageXObject]: () => isVisible() && drawing.picture(state),
    [codes.paintImageMaskXObject]: () => isVisible() && drawing.picture(state),
    [codes.paintSolidColorImageMask]: () => isVisible() && drawing.picture(state),
    [codes.beginText]: () => void (position = startOfText()),
    [codes.setFont]: (given) => setFont(given),
    [codes.setCharSpacing]: ([value]) => void (state.charSpacing = value as number),
    [codes.setWordSpacing]: ([value]) => void (state.wordSpacing = value as number),
    [codes.setHScale]: ([value]) => void (state.scale = (value as number) / 100),
    [codes.setTextRise]: ([value]) => void (state.rise = value as number),
    [codes.setTextRenderingMode]: ([value]) => void (state.mode = value as number),
    [codes.setLeading]: ([value]) => void (state.leading = -(value as number)),
    [codes.setTextMatrix]: ([value]) => {
      const [a, b, c, d, e, f] = value as ArrayLike<number> & Iterable<number>;
      position = { matrix: [a!, b!, c!, d!, e!, f!], line: [a!, b!, c!, d!, e!, f!] };
    },
    [codes.moveText]: ([x, y]) => startLine(x as number, y as number),
    [codes.setLeadingMoveText]: ([x, y]) => {
      state.leading = y as number;
      startLine(x as number, y as number);
    },
    [codes.nextLine]: () => startLine(0, state.leading),
    [codes.showText]: ([characters]) => show(characters as readonly (Character | number | null)[]),
    [codes.showSpacedText]: ([characters]) => show(characters as readonly (Character | number | null)[]),
  };

  const isVisible = (): boolean => !layers.includes(false);

  function setFont([name, size]: Arguments): void {
    state.font = fontOf(String(name));
    state.fontSize = Math.abs(size as number);
    state.direction = (size as number) < 0 ? -1 : 1;
  }

  function show(characters: readonly (Character | number | null)[]): void {
    const { font, fontSize, charSpacing, wordSpacing, direction, scale } = state;
    const places: { text: string; matrix: Matrix; length: number }[] = [];
    const advance = (length: number): void => {
      position.matrix = font.vertical
        ? moved(position.matrix, 0, -length)
        : moved(position.matrix, length * scale * direction, 0);
    };
    for (const character of characters) {
      if (character === null) continue;
      if (typeof character === 'number') {
        advance(((font.vertical ? 1 : -1) * character * fontSize) / 1000);
        continue;
      }
      const spacing = charSpacing + (character.isSpace ? wordSpacing : 0);
      const unit = font.unit * fontSize;
      const length = font.vertical
        ? -(character.vmetric?.[0] ?? -1000) * unit
        : (character.width ?? 0) * unit;
      places.push({
        text: character.unicode ?? '',
        matrix: combined(state.matrix, position.matrix),
        length: font.vertical ? length : length * scale * direction,
      });
      advance(font.vertical ? length - spacing : length + spacing);
    }
    // Bit 2 of both 3 and 7: neither filled nor stroked (9.3.6).
    if (isVisible() && (state.mode & 3) !== 3) drawing.text(state, places);
  }

  fnArray.forEach((code, index) => operators[code]?.((argsArray[index] ?? []) as Arguments));
  return drawing;
}
