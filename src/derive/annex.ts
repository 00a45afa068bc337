import type { Form, TableId } from '../model/form';
import type { Entry, Report } from '../model/report';
import { entryAt, isUnread } from '../model/report';
import type { Layout, LayoutCell } from './layout';
import { layoutOf } from './layout';
import type { Titled } from './title';
import { reportTitle, titleWords, unitAndYear } from './title';

/** One official table with what a report has in it: a number as typed, an unread text as it was, a blank as ''. */
export interface AnnexTable {
  readonly layout: Layout;
  /** Cells of each printed row, left to right, at the row in which they begin. */
  readonly rows: readonly (readonly LayoutCell[])[];
}

/** What leaves the office: the tables of a report as running text has them. */
export interface Annex extends Titled {
  /** The title is the only table's own, which then needs no caption. */
  readonly single: boolean;
  readonly tables: readonly AnnexTable[];
  /** Line below the last table; empty where it is not wanted. */
  readonly signature: string;
}

/** Who answers for the figures; an empty part is left to be written by hand. */
export interface Signature {
  readonly filler: string;
  readonly reviewer: string;
  readonly date: string;
}

/** A full-width space, which no reader of web pages joins with others; room to write a name by hand. */
const SPACE = '\u3000';
const ROOM = SPACE.repeat(6);

/** `填表人：… 审核人：… 日期：…` in one line; empty without a signature. */
export const signatureLine = (signature: Signature | undefined): string =>
  signature
    ? [
        `填表人：${signature.filler || ROOM}`,
        `审核人：${signature.reviewer || ROOM}`,
        `日期：${signature.date || ROOM}`,
      ].join(SPACE)
    : '';

/** The tables of a report for painters of running text. A table that the report lacks is there with blank cells. */
export function annexOf(form: Form, report: Report, signature?: Signature): Annex {
  const single = form.chapters.length === 0;
  return {
    ...annexTitle(form, report, single),
    single,
    tables: form.tables.map(({ id }) => annexTable(form, report, id)),
    signature: signatureLine(signature),
  };
}

const annexTitle = (form: Form, report: Report, single: boolean): Titled =>
  single
    ? { title: reportTitle(form, report), titleWords: titleWords(form) }
    : { title: `${unitAndYear(report)}${form.names.tables}`, titleWords: form.names.tables };

/** One table of a report. */
function annexTable(form: Form, report: Report, id: TableId): AnnexTable {
  const layout = layoutOf(form, id);
  const rows = Array.from({ length: layout.rows }, (): LayoutCell[] => []);
  for (const cell of layout.cells)
    rows[cell.row]!.push(cell.ref ? { ...cell, text: shown(entryAt(form, report, cell.ref)) } : cell);
  return { layout, rows: rows.map((cells) => cells.sort((a, b) => a.column - b.column)) };
}

const shown = (entry: Entry): string => (entry === null ? '' : isUnread(entry) ? entry.text : String(entry));

/** The same report with 0 in every blank of the tables that it has; only for a person who has said so. */
export function blanksAsZero(report: Report): Report {
  const tables = Object.entries(report.tables).map(
    ([id, rows]) => [id, rows.map((row) => row.map((entry) => entry ?? 0))] as const,
  );
  return { ...report, tables: Object.fromEntries(tables) };
}
