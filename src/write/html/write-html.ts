import type { Annex } from '../../derive/annex';
import type { BarChart } from '../../derive/bar-charts';
import type { Titled } from '../../derive/title';
import { titleLines } from '../../derive/title';
import { chartSvg } from '../svg/chart-svg';
import { LOOKS, STYLE_SHEET } from './look';
import { element, escaped, textElement } from '../markup';
import type { Styling } from './official-table';
import { officialTable } from './official-table';

export interface HtmlOptions {
  /** A page of its own, or a piece to put into one. */
  readonly whole: boolean;
  /** `bare` leaves looks to the page's style sheet; `inline` is for editors that strip style sheets and classes. */
  readonly styling: Styling;
}

/** The official tables as markup for a web site; `charts` stand below them as pictures. */
export function writeHtml(
  annex: Annex,
  { whole, styling }: HtmlOptions,
  charts: readonly BarChart[] = [],
): string {
  const inline = styling === 'inline';
  const note = (text: string | undefined) =>
    text ? [textElement('p', inline ? { style: LOOKS.note } : {}, text)] : [];
  const looks = inline ? { align: 'center', style: LOOKS.title } : {};
  const heading = whole ? 'h1' : inline ? 'p' : 'h2';
  const body = [
    textElement(heading, looks, annex.title, titleMarkup(annex)),
    ...annex.tables.flatMap((table) => [
      officialTable(table, annex.single ? '' : table.layout.table.title, styling),
      ...note(table.layout.table.footnote),
    ]),
    ...note(annex.signature),
    ...charts.map((chart) => element('p', {}, chartSvg(chart))),
  ].join('\n');
  if (!whole) return `${body}\n`;
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(annex.title)}</title>`,
    ...(inline ? [] : [element('style', {}, `\n${STYLE_SHEET}\n`)]),
    '</head>',
    element('body', {}, `\n${body}\n`),
    '</html>',
    '',
  ].join('\n');
}

/** A title in its lines, whose year does not break inside. */
const titleMarkup = (titled: Titled): string =>
  titleLines(titled)
    .map((line) => escaped(line).replace(/\d{4}年度?/gu, '<span style="white-space:nowrap">$&</span>'))
    .join('<br>');
