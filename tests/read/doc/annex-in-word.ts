import { annexOf } from '../../../src/derive/annex';
import type { AnnexTable } from '../../../src/derive/annex';
import type { Form } from '../../../src/model/form';
import type { Report } from '../../../src/model/report';
import type { WrittenParagraph } from './word-writer';
import { cell, line, rowEnd, wordFile } from './word-writer';

const BEGINS = 96;
const GOES_ON = 32;

/** The tables of a report as a Word document of 1997. */
export function annexInWord(form: Form, report: Report): Uint8Array {
  const { title, tables } = annexOf(form, report);
  return wordFile({
    body: [
      line(title),
      ...tables.flatMap((table) => [line(table.layout.table.title), ...rowsOf(table)]),
      line(''),
    ],
  });
}

function rowsOf({ layout, rows }: AnnexTable): readonly WrittenParagraph[] {
  const edges = layout.table.widths.reduce((all, width) => [...all, all.at(-1)! + width], [0]);
  const cells = rows.flat();
  return rows.flatMap((_, row) => {
    const here = cells
      .filter((each) => each.row <= row && row < each.row + each.rowSpan)
      .sort((a, b) => a.column - b.column);
    return [
      ...here.map((each) => cell(each.row === row ? each.text : '')),
      rowEnd({
        edges: [...here.map(({ column }) => edges[column]!), edges.at(-1)!],
        flags: here.map((each) => (each.rowSpan === 1 ? 0 : each.row === row ? BEGINS : GOES_ON)),
      }),
    ];
  });
}
