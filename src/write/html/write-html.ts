import type { Annex } from '../../derive/annex';
import { titleLines } from '../../derive/annex';
import type { BarChart } from '../../derive/bar-charts';
import { chartSvg } from '../svg/chart-svg';
import { LOOKS, STYLE_SHEET } from './look';
import type { Attributes } from '../markup';
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
  const looks = inline ? { style: LOOKS.title } : {};
  const body = [
    whole ? pageTitle(annex.title, looks) : textElement(inline ? 'p' : 'h2', looks, annex.title),
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

/** A title that may break before its fixed words, and nowhere else while these fit into a line. */
const pageTitle = (title: string, looks: Attributes): string =>
  textElement('h1', looks, title, titleLines(title, 0).map(escaped).join('<wbr>'));
