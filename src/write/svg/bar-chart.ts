import { CELL_STYLES } from '../../derive/style';
import { textEms } from '../../derive/text-size';
import { element, escaped } from '../markup';

/** Bars of one colour; a value of null has no bar. */
export interface BarSeries {
  readonly name: string;
  /** `#RRGGBB`. */
  readonly colour: string;
  readonly values: readonly (number | null)[];
}

export interface BarChart {
  readonly title: string;
  readonly unit: string;
  readonly labels: readonly string[];
  /** One value for each label; names are shown where there are several. */
  readonly series: readonly BarSeries[];
}

const WIDTH = 640;
const SIZE = 13;
const TITLE_SIZE = 16;
const HEAD = 34;
const LEGEND = 24;
const BAR = 18;
const GAP = 12;
const VALUE_ROOM = 110;
const NOT_KNOWN = '未填或不是数';

/** Horizontal bars, each with its label and value, as one <svg> element. The text alternative says every value. */
export function barChart({ title, unit, labels, series }: BarChart): string {
  const left = Math.ceil(Math.max(...labels.map(textEms)) * SIZE) + 10;
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const length = (value: number): number => Math.round((value / most) * (WIDTH - left - VALUE_ROOM));
  const named = series.length > 1;
  const top = HEAD + (named ? LEGEND : 0);
  const group = series.length * BAR + GAP;
  const height = top + labels.length * group;
  const shown = (value: number | null): string => (value === null ? NOT_KNOWN : String(value));
  const bars = labels.flatMap((label, at) => {
    const y = top + at * group;
    return [
      text({ x: left - 8, y: middle(y, series.length * BAR), 'text-anchor': 'end' }, label),
      ...series.flatMap(({ colour, values }, nth) => {
        const value = values[at] ?? null;
        const from = y + nth * BAR;
        const width = value === null ? 0 : length(value);
        return [
          ...(width ? [rect(left, from + 1, width, BAR - 2, colour)] : []),
          text({ x: left + width + 6, y: middle(from, BAR) }, shown(value)),
        ];
      }),
    ];
  });
  const legend = series.flatMap(({ name, colour }, nth) => [
    rect(left + nth * 120, HEAD, 12, 12, colour),
    text({ x: left + nth * 120 + 18, y: middle(HEAD, 12) }, name),
  ]);
  const described = labels.map(
    (label, at) =>
      `${label}${series.map(({ name, values }) => `${named ? `${name} ` : ' '}${shown(values[at] ?? null)}`).join('，')}`,
  );
  const heading = `${title}（单位：${unit}）`;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${height}`,
      width: WIDTH,
      height,
      role: 'img',
      'font-family': `${CELL_STYLES.stub.font}, SimSun, serif`,
      'font-size': SIZE,
    },
    [
      '',
      element('title', {}, escaped(heading)),
      element('desc', {}, escaped(`${described.join('；')}。`)),
      text(
        {
          x: 0,
          y: 20,
          'font-family': `${CELL_STYLES.title.font}, SimHei, sans-serif`,
          'font-size': TITLE_SIZE,
        },
        heading,
      ),
      ...(named ? legend : []),
      element('path', { d: `M${left} ${top - 4}V${height - GAP + 4}`, stroke: '#000000' }, ''),
      ...bars,
      '',
    ].join('\n'),
  );
}

/** Base line of text in the middle of a band. */
const middle = (y: number, height: number): number => y + height / 2 + SIZE * 0.36;

const text = (attributes: Readonly<Record<string, string | number>>, content: string): string =>
  element('text', attributes, escaped(content));

const rect = (x: number, y: number, width: number, height: number, fill: string): string =>
  element('rect', { x, y, width, height, fill }, '');
