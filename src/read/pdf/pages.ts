import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api';
import type { PlacedPage } from '../placed/page';
import type { Surroundings } from './draw';
import { draw } from './draw';
import type { Drawing } from './drawing';
import type { FontMetrics } from './state';
import { USUAL_FONT } from './state';
import type { Matrix } from './matrix';
import { fromFile } from './refusals';

const ANNOTATIONS_AS_SHOWN = 1;

/** A page, how many of its characters the file does not name, and what part of it pictures cover. */
export interface ReadPage extends PlacedPage {
  readonly unknown: number;
  readonly pictured: number;
}

/** The page as a person turns it to read it: with the way that most of its text runs from left to right. */
export async function readPage(
  page: PDFPageProxy,
  codes: Surroundings['codes'],
  layers: Awaited<ReturnType<PDFDocumentProxy['getOptionalContentConfig']>>,
): Promise<ReadPage> {
  const operators = await fromFile(page.getOperatorList({ annotationMode: ANNOTATIONS_AS_SHOWN }));
  const surroundings: Surroundings = {
    codes,
    isShown: (layer) => layers.isVisible(layer),
    fontOf: (name) => fontOf(page, name),
  };
  const drawnAt = (rotation: number): Drawing & { width: number; height: number } => {
    const { width, height, transform } = page.getViewport({ scale: 1, rotation });
    const paper = { left: 0, top: 0, right: width, bottom: height };
    return Object.assign(draw(operators, transform as unknown as Matrix, paper, surroundings), {
      width,
      height,
    });
  };
  const upright = drawnAt(page.rotate);
  const most = upright.turns.indexOf(Math.max(...upright.turns));
  const { width, height, glyphs, rulings, unknown, pictured } = most
    ? drawnAt((page.rotate + 90 * (4 - most)) % 360)
    : upright;
  page.cleanup();
  return {
    width,
    height,
    glyphs,
    horizontals: rulings.horizontal,
    verticals: rulings.vertical,
    unknown,
    pictured: pictured / (width * height),
  };
}

function fontOf({ commonObjs }: PDFPageProxy, name: string): FontMetrics {
  if (!commonObjs.has(name)) return USUAL_FONT;
  const { fontMatrix, vertical } = commonObjs.get(name) as {
    fontMatrix?: readonly number[];
    vertical?: boolean;
  };
  return { unit: Math.abs(fontMatrix?.[0] ?? USUAL_FONT.unit), vertical: vertical === true };
}
