import type { Form, TableId } from '../model/form';
import type { Entry, Report } from '../model/report';
import { entryAt, isUnread } from '../model/report';
import type { Layout, LayoutCell } from './layout';
import { layoutOf } from './layout';
import { textEms } from './text-size';

/** One official table with what a report has in it: a number as typed, an unread text as it was, a blank as ''. */
export interface AnnexTable {
  readonly layout: Layout;
  /** Cells of each printed row, left to right, at the row in which they begin. */
  readonly rows: readonly (readonly LayoutCell[])[];
}

/** What leaves the office: the tables of a report as running text has them. */
export interface Annex {
  readonly title: string;
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
    title: single ? reportTitle(form, report) : `${unitAndYear(report)}政府信息公开统计表`,
    single,
    tables: form.tables.map(({ id }) => annexTable(form, report, id)),
    signature: signatureLine(signature),
  };
}

/** Title of the whole report: `某局2023年政府信息公开工作年度报告`. */
export const reportTitle = ({ title }: Form, { unit, year }: Pick<Report, 'unit' | 'year'>): string =>
  (year === null ? title.replace(/〔year〕年度?/, '') : title.replace('〔year〕', String(year))).replace(
    '〔unit〕',
    () => unit ?? '',
  );

/**
 * A title in two lines: unit and year, then 政府信息公开… Where the first is longer than so many ems, the year has a line
 * of its own, since it must not break inside.
 */
export function titleLines(title: string, ems = Infinity): readonly string[] {
  const at = title.lastIndexOf('政府信息公开');
  if (at <= 0) return [title];
  const head = title.slice(0, at);
  const lines = textEms(head) > ems ? head.split(/(?=\d{4}年度?$)/u) : [head];
  return [...lines, title.slice(at)];
}

/** `东莞市2023年`, as far as it is known. */
export const unitAndYear = ({ unit, year }: Pick<Report, 'unit' | 'year'>): string =>
  withYear(unit ?? '', year, false);

/** Unit and year; `apart` in two lines. */
export const withYear = (unit: string, year: number | null, apart: boolean): string =>
  `${unit}${year === null ? '' : `${apart ? '\n' : ''}${year}年`}`;

/** One table of a report. */
export function annexTable(form: Form, report: Report, id: TableId): AnnexTable {
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
