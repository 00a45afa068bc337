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

const NONE: Origin = { unit: null, year: null };

/**
 * Unit and year of a report: title and labelled cells on its sheets, then the titles of the document, then names of
 * sheets, the period its text names, and the name of the file. `nth` counts the reports of a document, whose titles
 * come in the same order.
 */
export function findOrigin(
  grids: readonly (readonly [grid: Grid, upTo: number])[],
  document: ReadDocument,
  nth: number,
  fileName: string | undefined,
): Origins {
  const onSheets = grids.flatMap(([grid, upTo]) => sheetOrigins(grid, upTo));
  const titles = paragraphTitles(document.paragraphs);
  const title = titles[nth] ?? titles[0] ?? NONE;
  const sheets = grids.map(([{ name }]) => readName(name));
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

/** Titles and labelled cells in the rows of a grid above its table. */
function sheetOrigins(grid: Grid, upTo: number): readonly Origin[] {
  const found: Origin[] = [];
  let organisation: string | null = null;
  grid.rows.slice(0, upTo).forEach((cells) => {
    cells.forEach((value, column) => {
      if (typeof value !== 'string') return;
      const title = readTitle(value);
      const next = cells.slice(column + 1, column + 4).find((each) => each !== null) ?? null;
      const origin = title
        ? { ...title, unit: title.unit ?? organisation }
        : readLabelled(value, textOf(next));
      if (origin) found.push(origin);
      organisation = readOrganisation(value) ?? organisation;
    });
  });
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
