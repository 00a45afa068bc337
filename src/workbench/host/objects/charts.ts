import { fail } from '../errors';
import type { ChartPartSubject, ChartSubject, Model, SheetSubject, WireObject, WireType } from '../model';
import type { ChartRecord } from '../records';
import { alive, guardSheet, sheetName } from './guard';
import { isRange, resolveRange } from './lookup';

const chartsOf = ({ sheetId }: SheetSubject, { book }: Model): ChartRecord[] => book.records(sheetId).charts;

const chartObject = (
  subject: SheetSubject,
  model: Model,
  record: ChartRecord | undefined,
): WireObject | null => (record ? model.object('Chart', { sheetId: subject.sheetId, record }) : null);

/** By name, as an add-in asks; by id, as Office.js asks for an object it met in an earlier batch. */
const named = (subject: SheetSubject, model: Model, key: string): WireObject | null =>
  chartObject(
    subject,
    model,
    chartsOf(subject, model).find(({ id, settings }) => id === key || settings['Name'] === key),
  );

/** Charts of a sheet: kept with all that is asked of them, never drawn. */
export const chartCollection: WireType<'ChartCollection'> = {
  get: { Count: (subject, model) => chartsOf(subject, model).length },
  items: (subject, model) =>
    chartsOf(subject, model).map((record) => model.object('Chart', { ...subject, record })),
  item: named,
  call: {
    GetCount: (subject, model) => chartsOf(subject, model).length,
    GetItem: named,
    GetItemOrNullObject: named,
    GetItemAt: (subject, model, index: number) =>
      chartObject(subject, model, chartsOf(subject, model)[index]),
    Add: (subject, model, type: string, source: unknown, seriesBy?: string) => {
      alive(model, subject.sheetId);
      guardSheet(model, subject.sheetId, 'ChartCollection.add', 'allowEditObjects');
      if (!isRange(source)) fail('InvalidArgument', 'ChartCollection.add');
      const id = `chart-${model.nextId()}`;
      const record: ChartRecord = {
        id,
        type,
        sourceSheetId: source.subject.sheetId,
        source: source.subject.rect,
        seriesBy: seriesBy ?? 'Auto',
        settings: { Name: id },
      };
      chartsOf(subject, model).push(record);
      model.state.onChartAdded(sheetName(model, subject.sheetId));
      return chartObject(subject, model, record);
    },
  },
};

/** Members that are kept under a prefix, with what they are until they are set. */
function kept<S extends { readonly record: ChartRecord }>(
  prefix: (subject: S) => string,
  defaults: Readonly<Record<string, unknown>>,
) {
  const names = Object.keys(defaults);
  return {
    get: Object.fromEntries(
      names.map((name) => [
        name,
        (subject: S) => subject.record.settings[prefix(subject) + name] ?? defaults[name],
      ]),
    ),
    set: Object.fromEntries(
      names.map((name) => [
        name,
        (subject: S, value: never) => void (subject.record.settings[prefix(subject) + name] = value),
      ]),
    ),
  };
}

const whole = kept<ChartSubject>(() => '', { Name: '', Left: 0, Top: 0, Width: 360, Height: 216 });

/** One chart. */
export const chart: WireType<'Chart'> = {
  id: ({ record }) => record.id,
  idName: 'Id',
  get: { ...whole.get, Id: ({ record }) => record.id, ChartType: ({ record }) => record.type },
  set: whole.set,
  open: {
    Title: (subject, model) => model.object('ChartTitle', { ...subject, part: 'Title.' }),
    Legend: (subject, model) => model.object('ChartLegend', { ...subject, part: 'Legend.' }),
    DataLabels: (subject, model) => model.object('ChartDataLabels', { ...subject, part: 'DataLabels.' }),
    Axes: (subject, model) => model.object('ChartAxes', subject),
    Series: (subject, model) => model.object('ChartSeriesCollection', subject),
  },
  call: {
    Delete: ({ sheetId, record }, { book }) => {
      const charts = book.records(sheetId).charts;
      charts.splice(charts.indexOf(record), 1);
    },
    SetPosition: ({ sheetId, record }, model, from: unknown, to: unknown = from) => {
      const rect = (cell: unknown) =>
        isRange(cell)
          ? cell.subject.rect
          : resolveRange(model, sheetId, String(cell), 'Chart.setPosition').rect;
      record.position = { from: rect(from), to: rect(to) };
    },
  },
};

const part = ({ part: prefix }: ChartPartSubject): string => prefix;

export const chartTitle: WireType<'ChartTitle'> = kept(part, { Text: '', Visible: true, Overlay: false });
export const chartLegend: WireType<'ChartLegend'> = kept(part, { Visible: true, Position: 'Right' });
export const chartDataLabels: WireType<'ChartDataLabels'> = kept(part, { ShowValue: false });
export const chartGridlines: WireType<'ChartGridlines'> = kept(part, { Visible: true });

export const chartAxes: WireType<'ChartAxes'> = {
  open: {
    CategoryAxis: (subject, model) => model.object('ChartAxis', { ...subject, part: 'CategoryAxis.' }),
    ValueAxis: (subject, model) => model.object('ChartAxis', { ...subject, part: 'ValueAxis.' }),
  },
};

export const chartAxis: WireType<'ChartAxis'> = {
  ...kept(part, { Visible: true, ReversePlotOrder: false }),
  open: {
    MajorGridlines: (subject, model) =>
      model.object('ChartGridlines', { ...subject, part: `${subject.part}MajorGridlines.` }),
  },
};

/** One series for each column, or row, of the source after the first, which holds the labels. */
const seriesCount = ({ record: { source, seriesBy } }: ChartSubject): number =>
  (seriesBy === 'Rows' ? source.rows : source.columns) - 1;

const seriesAt = (subject: ChartSubject, model: Model, index: number): WireObject =>
  index >= 0 && index < seriesCount(subject)
    ? model.object('ChartSeries', { ...subject, part: `Series.${index}.` })
    : fail('ItemNotFound', 'ChartSeriesCollection.getItemAt');

export const chartSeriesCollection: WireType<'ChartSeriesCollection'> = {
  get: { Count: seriesCount },
  items: (subject, model) =>
    Array.from({ length: seriesCount(subject) }, (_, index) => seriesAt(subject, model, index)),
  call: { GetCount: seriesCount, GetItemAt: seriesAt },
};

export const chartSeries: WireType<'ChartSeries'> = {
  open: { Format: (subject, model) => model.object('ChartSeriesFormat', subject) },
};

export const chartSeriesFormat: WireType<'ChartSeriesFormat'> = {
  open: { Fill: (subject, model) => model.object('ChartFill', subject) },
};

export const chartFill: WireType<'ChartFill'> = {
  call: {
    SetSolidColor: ({ record, part: prefix }, _, colour: string) => {
      record.settings[`${prefix}Fill`] = colour.toUpperCase();
    },
  },
};
