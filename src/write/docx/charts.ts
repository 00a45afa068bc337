import type { BarChart } from '../../derive/bar-charts';
import { chartWords } from '../../derive/bar-charts';
import { escaped } from '../markup';
import { CHART_TYPE, chartSize, chartXml } from '../ooxml/chart-xml';
import { FIGURES_PLACE, figuresBook } from '../ooxml/figures-book';
import type { Part } from '../ooxml/package';
import { paragraphOf, run } from './paragraph';

const relation = (position: number): string => `rIdChart${position + 1}`;

/** Parts of a document's charts, the one that it refers to first. */
export interface ChartParts {
  readonly id: string;
  readonly parts: readonly [chart: Part, figures: Part];
}

/** Each chart as a part, and the workbook with its figures. */
export const chartParts = (charts: readonly BarChart[]): readonly ChartParts[] =>
  charts.map((chart, index) => {
    const figures: Part = {
      path: `word/embeddings/chart${index + 1}.xlsx`,
      type: 'spreadsheetml.sheet',
      content: figuresBook(chart),
    };
    const part: Part = {
      path: `word/charts/chart${index + 1}.xml`,
      type: CHART_TYPE,
      content: chartXml(chart, FIGURES_PLACE, 'rId1'),
      relations: [{ id: 'rId1', type: 'package', target: figures.path }],
    };
    return { id: relation(index), parts: [part, figures] as const };
  });

const NAMES = {
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
};

/** Paragraphs that show the charts of a document, centred. ECMA-376 Part 1, 20.4.2.8 (inline). */
export const chartParagraphs = (charts: readonly BarChart[]): string =>
  charts
    .map((chart, index) => {
      const { cx, cy } = chartSize(chart);
      const named = `id="${index + 1}" name="${escaped(chart.title)}" descr="${escaped(chartWords(chart))}"`;
      return paragraphOf(
        run(
          `<w:drawing><wp:inline xmlns:wp="${NAMES.wp}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${named}/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="${NAMES.a}"><a:graphicData uri="${NAMES.c}"><c:chart xmlns:c="${NAMES.c}" r:id="${relation(index)}"/></a:graphicData></a:graphic></wp:inline></w:drawing>`,
        ),
        { align: 'center', before: 120 },
      );
    })
    .join('');
