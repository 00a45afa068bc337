import type { Grid, ReadDocument } from '../model/grid';
import { isSameOffice } from '../model/office-name';
import type { Origin, TitleReader } from './title';
import { readLabelled, readOrganisation, readPeriod } from './title';
import { textOf } from './value';

/** Everything that a report's unit and year can be told from. */
export interface Origins extends Origin {
  /** What titles and names say, in words, where they do not agree; empty where they do. */
  readonly unitConflict: string;
  readonly yearConflict: string;
}

/** Rows of a grid that hold a table; its title stands above, labelled cells anywhere down to its end. */
export interface TitleZone {
  readonly grid: Grid;
  /** Number of the grid in its document. */
  readonly part: number;
  /** Row after the report before, on a sheet that holds several. */
  readonly from: number;
  readonly first: number;
  readonly last: number;
  /** The rows that can tell anything, where known. */
  readonly rows?: readonly number[];
}

/** A zone whose rows that can tell anything are known. */
type TellingZone = Required<TitleZone>;

const NONE: Origin = { unit: null, year: null };

/**
 * Unit and year of a report: titles that the add-in has written, other titles and labelled cells on its sheets, then the titles of the document, then names of
 * sheets, the period its text names, and the name of the file. `nth` counts the reports of a document, whose titles
 * come in the same order. The `cover` of the workbook goes before all; `isAlone`: the document holds no other report.
 */
export function findOrigin(
  reader: TitleReader,
  zones: readonly TitleZone[],
  document: ReadDocument,
  index: number,
  fileName: string | undefined,
  cover: Origin = NONE,
  isAlone = true,
): Origins {
  const titles = paragraphTitles(reader, document.paragraphs);
  const period = document.paragraphs.map(readPeriod).find((year) => year !== null) ?? null;
  const statements: Statement[] = [];
  const state = (from: string, { unit, year }: Origin): void => {
    if (unit !== null || year !== null) statements.push({ from, unit, year });
  };
  state('封面', cover);
  const telling = zones.map((zone) => ({ ...zone, rows: zone.rows ?? tellingRows(reader, zone, []) }));
  for (const zone of telling) ownTitles(reader, zone).forEach((each) => state('标题', each));
  for (const zone of telling) sheetOrigins(reader, zone).forEach((each) => state('标题', each));
  state('标题', titles[index] ?? titles[0] ?? NONE);
  for (const { grid } of zones) state('工作表名', reader.readName(grid.name));
  state('正文', { unit: null, year: period });
  const named = statements.find((each) => each.unit !== null)?.unit ?? null;
  if (fileName !== undefined) {
    const { unit: ofFile, year: yearOfFile } = reader.readName(fileName);
    // The name of a file of several reports is that of whoever put them together: it contradicts none of them.
    state('文件名', { unit: isAlone || named === null ? ofFile : null, year: yearOfFile });
  }
  const unit = statements.find((each) => each.unit !== null)?.unit ?? null;
  const year = statements.find((each) => each.year !== null)?.year ?? null;
  return {
    unit,
    year,
    unitConflict: conflict(
      statements,
      (each) => each.unit,
      (other) => unit === null || isSameOffice(unit, other),
    ),
    yearConflict: conflict(
      statements,
      (each) => each.year,
      (other) => year === other,
    ),
  };
}

interface Statement extends Origin {
  readonly from: string;
}

/** Who says what, each once, where somebody does not agree. */
function conflict<T extends string | number>(
  statements: readonly Statement[],
  valueOf: (each: Statement) => T | null,
  agrees: (value: T) => boolean,
): string {
  const stated = statements.filter((each) => valueOf(each) !== null);
  if (stated.every((each) => agrees(valueOf(each)!))) return '';
  const words = new Map(stated.map((each) => [valueOf(each), `${each.from}为“${valueOf(each)}”`]));
  return [...words.values()].join('，');
}

const rowsOf = ({ from, last }: TitleZone): readonly number[] =>
  Array.from({ length: last - from + 1 }, (_, offset) => from + offset);

/** The rows of a zone that tell something, or may in another document where `varying` rows have other texts. */
export const tellingRows = (
  reader: TitleReader,
  zone: TitleZone,
  varying: readonly number[],
): readonly number[] =>
  rowsOf(zone).filter(
    (row) =>
      row <= zone.first ||
      varying.includes(row) ||
      zone.grid.rows[row]?.some((value) => typeof value === 'string' && reader.isTelling(value)),
  );

/** What titles that the add-in has written say: they stand right above their tables, and go before all around them. */
const ownTitles = (reader: TitleReader, { rows, grid }: TellingZone): readonly Origin[] =>
  rows.flatMap((row) =>
    (grid.rows[row] ?? []).flatMap((value) =>
      typeof value === 'string' && reader.isTelling(value) ? (reader.readOwnTitle(value) ?? []) : [],
    ),
  );

function sheetOrigins(reader: TitleReader, { grid, first, rows }: TellingZone): readonly Origin[] {
  const origins: Origin[] = [];
  let organisation: string | null = null;
  for (const row of rows) {
    const cells = grid.rows[row];
    cells?.forEach((value, column) => {
      if (typeof value !== 'string') return;
      if (reader.isTelling(value)) {
        const title = row <= first ? reader.readTitle(value) : undefined;
        const next = cells.slice(column + 1, column + 4).find((each) => each !== null) ?? null;
        const origin = title
          ? { ...title, unit: title.unit ?? organisation }
          : readLabelled(value, textOf(next));
        if (origin) origins.push(origin);
      }
      if (row < first) organisation = readOrganisation(value) ?? organisation;
    });
  }
  return origins;
}

/** A line that ends with a year, as the upper line of a title of two does: `某局2023年`. */
const ENDS_WITH_YEAR = /20[0-4]\d\s*年度?\s*$/;

/** Titles among paragraphs; the unit, or unit and year, may stand on a line of their own above. */
function paragraphTitles(reader: TitleReader, paragraphs: readonly string[]): readonly Origin[] {
  const titles: Origin[] = [];
  paragraphs.forEach((text, index) => {
    const line = reader.readTitle(text);
    if (!line) return;
    const above = paragraphs[index - 1] ?? '';
    const goesOn = line.unit === null && line.year === null && ENDS_WITH_YEAR.test(above);
    const title = (goesOn && reader.readTitle(above + text)) || line;
    const unit = title.unit ?? readOrganisation(paragraphs[index - (goesOn ? 2 : 1)] ?? '');
    if (unit !== null || title.year !== null) titles.push({ unit, year: title.year });
  });
  // A line with a title in its midst tells the year alone; the title itself comes after it.
  const first = titles.find(({ unit, year }) => unit !== null && year === titles[0]!.year) ?? titles[0];
  // Later mentions of the same report, such as links to its attachments, are no further titles.
  return first
    ? [
        first,
        ...titles.filter(({ unit, year }) => unit !== null && unit !== first.unit && year === first.year),
      ]
    : [];
}
