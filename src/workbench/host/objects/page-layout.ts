import { fail } from '../errors';
import type { AreasSubject, Model, SheetSubject, WireObject, WireType } from '../model';
import type { PageRecord } from '../records';
import { isRange, resolveRange } from './lookup';

const DEFAULTS: Readonly<Record<string, unknown>> = {
  Orientation: 'Portrait',
  PaperSize: 'A4',
  BlackAndWhite: false,
  PrintErrors: 'AsDisplayed',
  Zoom: { scale: 100 },
  CenterHorizontally: false,
  CenterVertically: false,
  PrintHeadings: false,
  PrintGridlines: false,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
  PrintComments: 'NoComments',
  DraftMode: false,
  FirstPageNumber: '',
  PrintOrder: 'DownThenOver',
};
const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** Print settings: kept and reported, never printed. */
export const pageLayout: WireType<'PageLayout'> = {
  get: Object.fromEntries(
    Object.keys(DEFAULTS).map((name) => [
      name,
      (subject: SheetSubject, model: Model) => page(subject, model).settings[name] ?? DEFAULTS[name],
    ]),
  ),
  set: Object.fromEntries(
    Object.keys(DEFAULTS).map((name) => [
      name,
      (subject: SheetSubject, value: never, model: Model) => set(subject, model, name, value),
    ]),
  ),
  open: { HeadersFooters: (subject, model) => model.object('HeaderFooterGroup', subject) },
  call: {
    SetPrintArea: (subject, model, area: unknown) => {
      page(subject, model).printArea = areaRects(subject, model, area);
    },
    SetPrintTitleRows: (subject, model, rows: unknown) => {
      page(subject, model).titleRows = areaRects(subject, model, rows)[0] ?? null;
    },
    SetPrintTitleColumns: (subject, model, columns: unknown) => {
      page(subject, model).titleColumns = areaRects(subject, model, columns)[0] ?? null;
    },
    SetPrintMargins: (subject, model, unit: string, margins: Record<string, number>) => {
      const factor = POINTS[unit] ?? fail('InvalidArgument', 'PageLayout.setPrintMargins');
      for (const [side, size] of Object.entries(margins)) {
        set(subject, model, `${side[0]!.toUpperCase()}${side.slice(1)}Margin`, size * factor);
      }
    },
    GetPrintAreaOrNullObject: printArea,
  },
};

const page = ({ sheetId }: SheetSubject, { book }: Model): PageRecord => book.records(sheetId).page;

function set(subject: SheetSubject, model: Model, name: string, value: unknown): void {
  if (!(name in DEFAULTS)) fail('InvalidArgument', 'PageLayout');
  const zoom = name === 'Zoom' ? (value as { scale?: number }).scale : undefined;
  if (zoom !== undefined && zoom !== null && !(zoom >= 10 && zoom <= 400))
    fail('InvalidArgument', 'PageLayout.zoom');
  page(subject, model).settings[name] = value;
}

function areaRects({ sheetId }: SheetSubject, model: Model, area: unknown) {
  if (typeof area === 'string') {
    return area.split(',').map((part) => resolveRange(model, sheetId, part.trim(), 'PageLayout').rect);
  }
  if (isRange(area)) return [area.subject.rect];
  return (area as { subject: AreasSubject }).subject.rects;
}

function printArea(subject: SheetSubject, model: Model): WireObject | null {
  const rects = page(subject, model).printArea;
  return rects.length > 0 ? model.object('RangeAreas', { sheetId: subject.sheetId, rects }) : null;
}
