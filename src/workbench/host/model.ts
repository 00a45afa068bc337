import type { Rect } from './address';
import type { Book } from './book';
import type { EventHub } from './events';
import type { ChartRecord, ConditionalRecord } from './records';

/** What a wire object of each kind stands for. */
export interface Subjects {
  Workbook: null;
  Application: null;
  Runtime: null;
  WorkbookProtection: null;
  WorkbookCreated: { id: string; base64: string };
  DocumentProperties: null;
  WorksheetCollection: null;
  Worksheet: SheetSubject;
  WorksheetProtection: SheetSubject;
  WorksheetFreezePanes: SheetSubject;
  WorksheetCustomPropertyCollection: SheetSubject;
  WorksheetCustomProperty: SheetSubject & { key: string };
  PageLayout: SheetSubject;
  HeaderFooterGroup: SheetSubject;
  HeaderFooter: SheetSubject & { page: string };
  Range: RangeSubject;
  /** `shown`: what stands in `address` instead of the blocks. */
  RangeAreas: AreasSubject & { readonly shown?: readonly Rect[] };
  RangeCollection: AreasSubject;
  RangeFormat: AreasSubject;
  RangeFont: AreasSubject;
  RangeFill: AreasSubject;
  FormatProtection: AreasSubject;
  RangeBorderCollection: AreasSubject;
  RangeBorder: AreasSubject & { side: string };
  DataValidation: AreasSubject;
  ConditionalFormatCollection: AreasSubject;
  ConditionalFormat: ConditionalSubject;
  CustomConditionalFormat: ConditionalSubject;
  CellValueConditionalFormat: ConditionalSubject;
  ConditionalFormatRule: ConditionalSubject;
  ConditionalRangeFormat: ConditionalSubject;
  ConditionalRangeFont: ConditionalSubject;
  ConditionalRangeFill: ConditionalSubject;
  ConditionalRangeBorderCollection: ConditionalSubject;
  ConditionalRangeBorder: ConditionalSubject & { side: string };
  ChartCollection: SheetSubject;
  Chart: ChartSubject;
  ChartTitle: ChartPartSubject;
  ChartLegend: ChartPartSubject;
  ChartDataLabels: ChartPartSubject;
  ChartAxes: ChartSubject;
  ChartAxis: ChartPartSubject;
  ChartGridlines: ChartPartSubject;
  ChartSeriesCollection: ChartSubject;
  ChartSeries: ChartPartSubject;
  ChartSeriesFormat: ChartPartSubject;
  ChartFill: ChartPartSubject;
  NamedItemCollection: { scope: string | null };
  NamedItem: { name: string; scope: string | null };
  SettingCollection: null;
  Setting: { key: string };
  CustomXmlPartCollection: { namespace: string | null };
  CustomXmlPart: { id: string };
  EmptyCollection: null;
  CustomFunctions: null;
  AppRuntime: null;
  Service: null;
}

export interface SheetSubject {
  readonly sheetId: string;
}

export interface RangeSubject extends SheetSubject {
  readonly rect: Rect;
}

export interface AreasSubject extends SheetSubject {
  readonly rects: readonly Rect[];
}

export interface ConditionalSubject extends SheetSubject {
  readonly record: ConditionalRecord;
}

export interface ChartSubject extends SheetSubject {
  readonly record: ChartRecord;
}

/** Something on a chart; its settings are kept under names that begin with `part`. */
export interface ChartPartSubject extends ChartSubject {
  readonly part: string;
}

export type Kind = keyof Subjects;

/** An object of the Excel object model during a batch. */
export interface WireObject<K extends Kind = Kind> {
  readonly kind: K;
  readonly subject: Subjects[K];
}

/** What the members of an object may use. */
export interface Model {
  readonly book: Book;
  readonly events: EventHub;
  readonly state: HostState;
  object<K extends Kind>(kind: K, subject: Subjects[K]): WireObject<K>;
  range(sheetId: string, rect: Rect): WireObject<'Range'>;
  nextId(): number;
}

/** What belongs to the host rather than to the book. */
export interface HostState {
  workbookName: string;
  workbookProtected: boolean;
  /** Members that took the person's undo away, one entry for each time. */
  undoCleared: string[];
  settings: Map<string, unknown>;
  xmlParts: Map<string, string>;
  documentProperties: Map<string, unknown>;
  eventRanges: Map<string, RangeSubject>;
  onWorkbookCreated: (base64: string) => void;
  onPaneVisibility: (visible: boolean) => void;
  onChartAdded: (sheetName: string) => void;
  onFunctionResults: (results: readonly unknown[]) => void;
  onFunctionsReady: () => void;
  onAddinReady: () => void;
  onRibbonUpdate: (update: unknown) => void;
  paneVisible: boolean;
}

/**
 * One class of the Excel object model: what Office.js may load (`get`), assign (`set`),
 * go on to (`open`) and call (`call`), by wire name in any case.
 */
export interface WireType<K extends Kind> {
  readonly id?: (subject: Subjects[K]) => string | number;
  /** Name of the id on the wire: `Id` where Office.js shows it as a property, else `_Id`. */
  readonly idName?: 'Id' | '_Id';
  readonly get?: Readonly<Record<string, (subject: Subjects[K], model: Model) => unknown>>;
  readonly set?: Readonly<Record<string, (subject: Subjects[K], value: never, model: Model) => void>>;
  readonly open?: Readonly<Record<string, (subject: Subjects[K], model: Model) => WireObject | null>>;
  readonly call?: Readonly<Record<string, (subject: Subjects[K], model: Model, ...args: never[]) => unknown>>;
  readonly item?: (subject: Subjects[K], model: Model, key: never) => WireObject | null;
  readonly items?: (subject: Subjects[K], model: Model) => readonly WireObject[];
}

export type WireTypes = { readonly [K in Kind]: WireType<K> };
