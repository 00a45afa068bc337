import type { BarChart } from '../../derive/bar-charts';
import { chartWords, NOT_KNOWN } from '../../derive/bar-charts';
import { CELL_STYLES } from '../../sheet/style';
import { textEms } from '../../derive/text-size';
import { element, escaped } from '../markup';

const WIDTH = 640;
const SIZE = 13;
const TITLE_SIZE = 16;
const HEAD = 34;
const LEGEND = 24;
const BAR = 18;
const GAP = 12;
const VALUE_ROOM = 110;

/** Horizontal bars, each with its label and value, as one <svg> element. The text alternative says every value. */
export function chartSvg(chart: BarChart): string {
  const { title, labels, series } = chart;
  const left = Math.ceil(Math.max(...labels.map(textEms)) * SIZE) + 10;
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const length = (value: number): number => Math.round((value / most) * (WIDTH - left - VALUE_ROOM));
  const named = series.length > 1;
  const top = HEAD + (named ? LEGEND : 0);
  const group = series.length * BAR + GAP;
  const height = top + labels.length * group;
  const shown = (value: number | null): string => (value === null ? NOT_KNOWN : String(value));
  const bars = labels.flatMap((label, index) => {
    const y = top + index * group;
    return [
      text({ x: left - 8, y: middle(y, series.length * BAR), 'text-anchor': 'end' }, label),
      ...series.flatMap(({ colour, values }, seriesIndex) => {
        const value = values[index] ?? null;
        const from = y + seriesIndex * BAR;
        const width = value === null ? 0 : length(value);
        return [
          ...(width ? [rect(left, from + 1, width, BAR - 2, colour)] : []),
          text({ x: left + width + 6, y: middle(from, BAR) }, shown(value)),
        ];
      }),
    ];
  });
  const legend = series.flatMap(({ name, colour }, seriesIndex) => [
    rect(left + seriesIndex * 120, HEAD, 12, 12, colour),
    text({ x: left + seriesIndex * 120 + 18, y: middle(HEAD, 12) }, name),
  ]);
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
      element('title', {}, escaped(title)),
      element('desc', {}, escaped(chartWords(chart))),
      text(
        {
          x: 0,
          y: 20,
          'font-family': `${CELL_STYLES.title.font}, SimHei, sans-serif`,
          'font-size': TITLE_SIZE,
        },
        title,
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
