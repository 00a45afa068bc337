import type { HeaderFooter, PageSetup, PaperSize, SheetProtection } from 'hucre';
import type { Rect } from '../host/address';
import { MAX_COLUMNS, MAX_ROWS, formatRect } from '../host/address';
import type { PageRecord, ProtectionRecord } from '../host/records';
import { readRects } from './xlsx-rules';

const POINTS_AN_INCH = 72;
const MARGINS = ['Left', 'Right', 'Top', 'Bottom', 'Header', 'Footer'] as const;
const PAPERS: Readonly<Record<string, PaperSize>> = {
  Letter: 'letter',
  Legal: 'legal',
  A3: 'a3',
  A4: 'a4',
  A5: 'a5',
  B4: 'b4',
  B5: 'b5',
  Executive: 'executive',
  Tabloid: 'tabloid',
};

/** Print settings of a file, under their Office.js names; margins in points. */
export function readPage(found: PageSetup = {}, headers: HeaderFooter = {}): PageRecord {
  const { margins = {}, fitToPage, fitToWidth, fitToHeight, scale } = found;
  const paper = Object.keys(PAPERS).find((name) => PAPERS[name] === found.paperSize);
  const zoom = fitToPage
    ? { horizontalFitToPages: fitToWidth ?? 1, verticalFitToPages: fitToHeight ?? 1 }
    : scale
      ? { scale }
      : undefined;
  const settings: Record<string, unknown> = {
    Orientation: found.orientation === 'landscape' ? 'Landscape' : undefined,
    PaperSize: paper,
    Zoom: zoom,
    CenterHorizontally: found.horizontalCentered,
    CenterVertically: found.verticalCentered,
    PrintGridlines: found.showGridLines,
    PrintHeadings: found.showRowColHeaders,
  };
  for (const side of MARGINS) {
    const inches = margins[side.toLowerCase() as Lowercase<typeof side>];
    if (inches !== undefined) settings[`${side}Margin`] = inches * POINTS_AN_INCH;
  }
  return {
    settings: Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)),
    printArea: readRects(found.printArea ?? ''),
    titleRows: lines(found.printTitlesRow),
    titleColumns: lines(found.printTitlesColumn),
    headersFooters: readHeaders(headers),
  };
}

export function writePage({ settings, printArea, titleRows, titleColumns }: PageRecord): PageSetup {
  const zoom = (settings.Zoom ?? {}) as Record<string, number | undefined>;
  const { horizontalFitToPages: across, verticalFitToPages: down, scale } = zoom;
  const margins = MARGINS.flatMap((side) => {
    const points = settings[`${side}Margin`];
    return typeof points === 'number' ? [[side.toLowerCase(), points / POINTS_AN_INCH]] : [];
  });
  return {
    paperSize: PAPERS[String(settings.PaperSize ?? 'A4')] ?? 'a4',
    orientation: settings.Orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...((across || down) && { fitToPage: true, fitToWidth: across ?? 0, fitToHeight: down ?? 0 }),
    ...(scale && { scale }),
    ...(margins.length > 0 && { margins: { ...DEFAULT_MARGINS, ...Object.fromEntries(margins) } }),
    ...(printArea.length > 0 && { printArea: printArea.map((rect) => formatRect(rect, true)).join(',') }),
    ...(titleRows && { printTitlesRow: `$${titleRows.row + 1}:$${titleRows.row + titleRows.rows}` }),
    ...(titleColumns && { printTitlesColumn: formatRect({ ...titleColumns, row: 0, rows: MAX_ROWS }, true) }),
    ...(settings.CenterHorizontally === true && { horizontalCentered: true }),
    ...(settings.CenterVertically === true && { verticalCentered: true }),
    ...(settings.PrintGridlines === true && { showGridLines: true }),
    ...(settings.PrintHeadings === true && { showRowColHeaders: true }),
  };
}

const DEFAULT_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

function lines(text: string | undefined): Rect | null {
  const [rect] = readRects(text ?? '');
  if (!rect) return null;
  return rect.columns >= MAX_COLUMNS || rect.rows >= MAX_ROWS ? rect : null;
}

const PARTS = { L: 'Left', C: 'Center', R: 'Right' } as const;
const PAGES = { default: 'odd', first: 'first', even: 'even' } as const;

function readHeaders(found: HeaderFooter): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [page, prefix] of Object.entries(PAGES)) {
    for (const kind of ['Header', 'Footer'] as const) {
      const text = found[`${prefix}${kind}`] ?? '';
      const marked = /^&[LCR]/.test(text) ? text : text && `&C${text}`;
      for (const [, part, content] of marked.matchAll(/&([LCR])((?:(?!&[LCR])[^])*)/g))
        texts[`${page} ${PARTS[part as keyof typeof PARTS]}${kind}`] = content ?? '';
    }
  }
  return texts;
}

export function writeHeaders({ headersFooters }: PageRecord): HeaderFooter | undefined {
  const found: HeaderFooter = {};
  for (const [page, prefix] of Object.entries(PAGES)) {
    for (const kind of ['Header', 'Footer'] as const) {
      const text = Object.entries(PARTS)
        .map(([mark, part]) => [mark, headersFooters[`${page} ${part}${kind}`]] as const)
        .filter(([, content]) => content)
        .map(([mark, content]) => `&${mark}${content}`)
        .join('');
      if (text) found[`${prefix}${kind}`] = text;
    }
  }
  if (found.firstHeader || found.firstFooter) found.differentFirst = true;
  if (found.evenHeader || found.evenFooter) found.differentOddEven = true;
  return Object.keys(found).length > 0 ? found : undefined;
}

const OPTIONS = {
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertColumns: 'allowInsertColumns',
  insertRows: 'allowInsertRows',
  insertHyperlinks: 'allowInsertHyperlinks',
  deleteColumns: 'allowDeleteColumns',
  deleteRows: 'allowDeleteRows',
  sort: 'allowSort',
  autoFilter: 'allowAutoFilter',
  pivotTables: 'allowPivotTables',
} as const;

/** The protection of a sheet. A password cannot be read back: the sheet stays protected, without one. */
export function readProtection(found: SheetProtection | undefined): ProtectionRecord | null {
  if (!found || found.sheet === false) return null;
  const allowed = Object.entries(OPTIONS).filter(([name]) => found[name as keyof typeof OPTIONS] === true);
  return {
    options: {
      ...Object.fromEntries(allowed.map(([, option]) => [option, true])),
      ...(found.objects !== true && { allowEditObjects: true }),
      ...(found.scenarios !== true && { allowEditScenarios: true }),
      ...(found.selectLockedCells === false && {
        selectionMode: found.selectUnlockedCells === false ? 'None' : 'Unlocked',
      }),
    },
  };
}

export function writeProtection({ options, password }: ProtectionRecord): SheetProtection {
  const allowed = Object.entries(OPTIONS).filter(([, option]) => options[option] === true);
  return {
    sheet: true,
    ...(password && { password }),
    objects: options.allowEditObjects !== true,
    scenarios: options.allowEditScenarios !== true,
    ...Object.fromEntries(allowed.map(([name]) => [name, true])),
    ...((options.selectionMode === 'Unlocked' || options.selectionMode === 'None') && {
      selectLockedCells: false,
    }),
    ...(options.selectionMode === 'None' && { selectUnlockedCells: false }),
  };
}
