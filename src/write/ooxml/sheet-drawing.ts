import { strFromU8, strToU8 } from 'fflate';
import type { BarChart } from '../../derive/bar-charts';
import { chartWords } from '../../derive/bar-charts';
import { escaped } from '../markup';
import type { FigurePlace } from './chart-xml';
import { CHART_TYPE, chartSize, chartXml } from './chart-xml';
import type { Part } from './package';
import { filesOf, overrides, relationsOf } from './package';

/** A chart, where its figures stand and where its top left corner is. */
export interface PlacedChart {
  readonly chart: BarChart;
  readonly figures: FigurePlace;
  readonly at: { readonly row: number; readonly column: number };
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

/** Adds charts to the files of a workbook, on a sheet that has no drawing and no relations yet. */
export function addCharts(
  files: Record<string, Uint8Array>,
  sheetPath: string,
  charts: readonly PlacedChart[],
): void {
  const parts = charts.map(({ chart, figures }, index): Part => ({
    path: `xl/charts/chart${index + 1}.xml`,
    type: CHART_TYPE,
    content: chartXml(chart, figures),
  }));
  const drawing: Part = {
    path: 'xl/drawings/drawing1.xml',
    type: 'drawing+xml',
    content: `<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}" xmlns:c="${CHART}" xmlns:r="${RELATIONS}">${charts.map(anchored).join('')}</xdr:wsDr>`,
    relations: parts.map(({ path }, index) => ({ id: `rId${index + 1}`, type: 'chart', target: path })),
  };
  const insert = (path: string, before: string, text: string): void => {
    const old = strFromU8(files[path]!);
    const end = old.lastIndexOf(before);
    files[path] = strToU8(old.slice(0, end) + text + old.slice(end));
  };
  insert('[Content_Types].xml', '</Types>', overrides([drawing, ...parts]));
  // Nothing that sheets of ours hold must stand after the drawing.
  insert(sheetPath, '</worksheet>', `<drawing xmlns:r="${RELATIONS}" r:id="rId1"/>`);
  Object.assign(
    files,
    filesOf([drawing, ...parts]),
    relationsOf(sheetPath, [{ id: 'rId1', type: 'drawing', target: drawing.path }]),
  );
}

/** A chart that keeps its size whatever becomes of the cells below it. ECMA-376 Part 1, 20.5.2.24 (oneCellAnchor). */
function anchored({ chart, at }: PlacedChart, index: number): string {
  const { cx, cy } = chartSize(chart);
  const named = `id="${index + 2}" name="${escaped(chart.title)}" descr="${escaped(chartWords(chart))}"`;
  return [
    `<xdr:oneCellAnchor><xdr:from><xdr:col>${at.column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at.row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>`,
    `<xdr:ext cx="${cx}" cy="${cy}"/>`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr ${named}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart r:id="rId${index + 1}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>',
  ].join('');
}
