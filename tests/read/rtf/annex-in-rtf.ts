import { annexOf } from '../../../src/derive/annex';
import type { AnnexTable } from '../../../src/derive/annex';
import type { Form } from '../../../src/model/form';
import type { Report } from '../../../src/model/report';

const HEAD = '{\\rtf1\\ansi\\ansicpg936\\uc1\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}}';

/** The tables of a report as an RTF document. */
export function annexInRtf(form: Form, report: Report): Uint8Array {
  const { title, tables } = annexOf(form, report);
  const parts = tables.flatMap((table) => [line(table.layout.table.title), ...rowsOf(table)]);
  return new TextEncoder().encode(`${HEAD}${[line(title), ...parts].join('\n')}\\pard\\par}`);
}

const escaped = (text: string): string =>
  [...text].map((char) => (char < '\u0080' ? char : `\\u${char.charCodeAt(0)}?`)).join('');
const line = (text: string): string => `\\pard ${escaped(text)}\\par`;

function rowsOf({ layout, rows }: AnnexTable): readonly string[] {
  const edges = layout.table.widths.reduce((all, width) => [...all, all.at(-1)! + width], [0]);
  const cells = rows.flat();
  return rows.map((_, row) => {
    const here = cells
      .filter((each) => each.row <= row && row < each.row + each.rowSpan)
      .sort((a, b) => a.column - b.column);
    const definition = here.map(({ row: from, rowSpan, column, columnSpan }) => {
      const merge = rowSpan === 1 ? '' : from === row ? '\\clvmgf' : '\\clvmrg';
      return `${merge}\\cellx${edges[column + columnSpan]!}`;
    });
    const texts = here.map((each) => `${each.row === row ? escaped(each.text) : ''}\\cell`);
    return `\\trowd\\trleft0${definition.join('')}\\pard\\intbl ${texts.join(' ')}\\row`;
  });
}
