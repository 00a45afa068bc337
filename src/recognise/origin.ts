import type { Grid, ReadDocument } from '../model/grid';
import type { Origin } from './title';
import { readLabelled, readName, readOrganisation, readPeriod, readTitle } from './title';
import { textOf } from './value';

/** Everything that a report's unit and year can be told from, best first. */
export interface Origins extends Origin {
  /** Units and years of all titles met, to see whether they agree. */
  readonly units: readonly string[];
  readonly years: readonly number[];
}

/** Rows of a grid that hold a table; its title stands above, labelled cells anywhere down to its end. */
export interface TitleZone {
  readonly grid: Grid;
  /** Row after the report before, on a sheet that holds several. */
  readonly from: number;
  readonly first: number;
  readonly last: number;
}

const NONE: Origin = { unit: null, year: null };

/**
 * Unit and year of a report: title and labelled cells on its sheets, then the titles of the document, then names of
 * sheets, the period its text names, and the name of the file. `nth` counts the reports of a document, whose titles
 * come in the same order.
 */
export function findOrigin(
  zones: readonly TitleZone[],
  document: ReadDocument,
  nth: number,
  fileName: string | undefined,
): Origins {
  const onSheets = zones.flatMap(sheetOrigins);
  const titles = paragraphTitles(document.paragraphs);
  const title = titles[nth] ?? titles[0] ?? NONE;
  const sheets = zones.map(({ grid }) => readName(grid.name));
  const period = document.paragraphs.map(readPeriod).find((year) => year !== null) ?? null;
  const file = fileName === undefined ? NONE : readName(fileName);
  const best = [...onSheets, title, ...sheets, { unit: null, year: period }, file];
  const told = [...onSheets, title, file];
  return {
    unit: best.find(({ unit }) => unit !== null)?.unit ?? null,
    year: best.find(({ year }) => year !== null)?.year ?? null,
    units: [...new Set([...onSheets, title].flatMap(({ unit }) => unit ?? []))],
    years: [...new Set(told.flatMap(({ year }) => year ?? []))],
  };
}

/** What a title or a labelled cell cannot do without; asked first because most cells are neither. */
const TELLING = /公开|单位|机关|部门|年度|年份/;

function sheetOrigins({ grid, from, first, last }: TitleZone): readonly Origin[] {
  const found: Origin[] = [];
  let organisation: string | null = null;
  for (let row = from; row <= last; row++) {
    const cells = grid.rows[row];
    cells?.forEach((value, column) => {
      if (typeof value !== 'string') return;
      if (TELLING.test(value)) {
        const title = row <= first ? readTitle(value) : undefined;
        const next = cells.slice(column + 1, column + 4).find((each) => each !== null) ?? null;
        const origin = title
          ? { ...title, unit: title.unit ?? organisation }
          : readLabelled(value, textOf(next));
        if (origin) found.push(origin);
      }
      if (row < first) organisation = readOrganisation(value) ?? organisation;
    });
  }
  return found;
}

/** Titles among paragraphs; the unit may stand on a line of its own above. */
function paragraphTitles(paragraphs: readonly string[]): readonly Origin[] {
  const found: Origin[] = [];
  paragraphs.forEach((text, at) => {
    const title = readTitle(text);
    if (!title) return;
    const unit = title.unit ?? (at > 0 ? readOrganisation(paragraphs[at - 1] ?? '') : null);
    if (unit !== null || title.year !== null) found.push({ unit, year: title.year });
  });
  const [first] = found;
  // Later mentions of the same report, such as links to its attachments, are no further titles.
  return first
    ? found.filter(({ unit, year }, at) => at === 0 || (unit !== first.unit && year === first.year))
    : [];
}
