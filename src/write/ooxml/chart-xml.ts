import type { BarChart, BarSeries } from '../../derive/bar-charts';
import { NOT_KNOWN } from '../../derive/bar-charts';
import { areaAddress, cellAddress, quoteSheet } from '../../derive/address';
import { CELL_STYLES } from '../../sheet/style';
import { escaped } from '../markup';

/**
 * Where the figures of a chart stand on a sheet, 0-based: a line of names, then a line for each bar, its label first.
 */
export interface FigurePlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const NAMES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Sizes in points. */
const TEXT = 10;
const TITLE = 12;

/** Millimetres of a chart: its title and margins, each bar, the distance after a group of bars, the names of series. */
const HEIGHTS = { frame: 14, bar: 4.5, gap: 2.5, names: 9 };
const WIDTH = 146;
const EMU_PER_MILLIMETRE = 36000;

/** Width and height of a chart in English metric units. */
export function chartSize({ labels, series }: BarChart): { readonly cx: number; readonly cy: number } {
  const { frame, bar, gap, names } = HEIGHTS;
  const height = frame + labels.length * (series.length * bar + gap) + (series.length > 1 ? names : 0);
  return { cx: WIDTH * EMU_PER_MILLIMETRE, cy: height * EMU_PER_MILLIMETRE };
}

/** Labels of the bars; one that has no figure says so, since there is no bar to say it. */
export const barLabels = ({ labels, series }: BarChart): readonly string[] =>
  labels.map((label, index) =>
    series.some(({ values }) => values[index] === null) ? `${label}（${NOT_KNOWN}）` : label,
  );

/**
 * A chart part: horizontal bars from the top down in the order of the form, each labelled with its value, which leaves
 * no use for an axis. `data` is the relation to a workbook that holds the figures, where they stand in no other.
 * ECMA-376 Part 1, 21.2.2: the order of elements is the schema's.
 */
export function chartXml(chart: BarChart, place: FigurePlace, data?: string): string {
  const { title, series } = chart;
  const named = series.length > 1;
  return [
    `<c:chartSpace ${NAMES}><c:roundedCorners val="0"/><c:chart>`,
    titleXml(title),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    ...series.map((sery, index) => seriesXml(chart, sery, index, place)),
    `<c:gapWidth val="${Math.round((100 * HEIGHTS.gap) / HEIGHTS.bar)}"/>`,
    '<c:axId val="1"/><c:axId val="2"/></c:barChart>',
    // Bars stand in the order of the table only on an axis that runs downwards.
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>',
    '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>',
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line(BLACK)}<c:crossAx val="2"/>`,
    '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>',
    '<c:noMultiLvlLbl val="1"/></c:catAx>',
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>',
    '<c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/>',
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="1"/>',
    '<c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>',
    '</c:plotArea>',
    named ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '',
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr>${fill(WHITE)}<a:ln><a:noFill/></a:ln></c:spPr>`,
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${look('a:defRPr', TEXT, CELL_STYLES.stub.font)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`,
    data ? `<c:externalData r:id="${data}"><c:autoUpdate val="0"/></c:externalData>` : '',
    '</c:chartSpace>',
  ].join('');
}

/** Content type of a chart part. */
export const CHART_TYPE = 'drawingml.chart+xml';

const BLACK = '#000000';
const WHITE = '#FFFFFF';
const fill = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill>`;
const line = (colour: string): string => `<c:spPr><a:ln w="6350">${fill(colour)}</a:ln></c:spPr>`;

/** Properties of text in a Chinese font, which Latin letters and digits are written in too. */
const look = (element: string, points: number, font: string): string =>
  `<${element} lang="zh-CN" sz="${points * 100}" b="0">${fill(BLACK)}<a:latin typeface="${font}"/><a:ea typeface="${font}"/></${element}>`;

const titleXml = (title: string): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r>${look('a:rPr', TITLE, CELL_STYLES.title.font)}<a:t>${escaped(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

function seriesXml(
  chart: BarChart,
  { name, colour, values }: BarSeries,
  index: number,
  place: FigurePlace,
): string {
  const { sheet, row, column } = place;
  const on = (address: string): string => `<c:f>${escaped(quoteSheet(sheet) + '!' + address)}</c:f>`;
  const lines = (of: number) =>
    areaAddress({ row: row + 1, column: of, rows: values.length, columns: 1 }, true);
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx><c:strRef>${on(cellAddress(row, column + 1 + index, true))}<c:strCache>${points([name])}</c:strCache></c:strRef></c:tx>`,
    `<c:spPr>${fill(colour)}</c:spPr><c:invertIfNegative val="0"/>`,
    '<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:dLblPos val="outEnd"/>',
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>',
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>',
    `<c:cat><c:strRef>${on(lines(column))}<c:strCache>${points(barLabels(chart))}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef>${on(lines(column + 1 + index))}<c:numCache><c:formatCode>General</c:formatCode>${points(values)}</c:numCache></c:numRef></c:val>`,
    '</c:ser>',
  ].join('');
}

/** Values as last seen; one that is null has no point, so that nothing is drawn. */
const points = (values: readonly (string | number | null)[]): string =>
  `<c:ptCount val="${values.length}"/>${values
    .map((value, index) =>
      value === null ? '' : `<c:pt idx="${index}"><c:v>${escaped(String(value))}</c:v></c:pt>`,
    )
    .join('')}`;
