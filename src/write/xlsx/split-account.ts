import { textEms } from '../../derive/text-size';

/** A part of the account of a total: a heading, a sentence (none where empty), a list with its header. */
export interface AccountSection {
  readonly title: string;
  readonly note: string;
  readonly header: readonly string[];
  /** Cells in the order of the header; the last one may be long. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

type Cells = AccountSection['rows'][number];

/** Characters that the columns are wide; the last cell of a line reaches to the right end. */
export const ACCOUNT_WIDTHS = [32, 21, 16, 8, 6, 8, 8, 41] as const;

/** Points that one page of A4 across has for sections where text of 10 points is printed at 8. */
export const PAGE_POINTS = 600;
/** An empty row between sections. */
export const BLANK_POINTS = 16;
/** Excel shows no higher row. */
const HIGHEST = 409;

/** Height of a line of cells in points. */
export function accountPoints(cells: Cells): number {
  const last = cells.length - 1;
  const widthOf = (column: number): number =>
    column === last
      ? ACCOUNT_WIDTHS.slice(column).reduce((sum, width) => sum + width, 0)
      : ACCOUNT_WIDTHS[column]!;
  const lines = Math.max(...cells.map((value, column) => linesOf(String(value ?? ''), widthOf(column))));
  return Math.min(HIGHEST, lines * 14 + 4);
}

/** A character is as wide as a digit, a CJK glyph takes two. */
const linesOf = (text: string, characters: number): number =>
  text
    .split('\n')
    .reduce(
      (sum, part) => sum + Math.max(1, Math.ceil((textEms(part) * 2) / Math.max(1, characters - 2))),
      0,
    );

/** Height of a section in points, with the empty row before it. */
export const sectionPoints = ({ title, note, header, rows }: AccountSection): number =>
  [[title], ...(note ? [[note]] : []), ...(rows.length ? [header, ...rows] : [])].reduce(
    (sum, cells) => sum + (cells.length ? accountPoints(cells) : 0),
    BLANK_POINTS,
  );

/**
 * `page`: the sections that fit on one page, the first one in any case, then the shortest; of the others it says where
 * they are. `details` has those whole: nothing stands on both.
 */
export function splitAccount(sections: readonly AccountSection[], detailsSheet: string) {
  const shortOf = (section: AccountSection): AccountSection => ({
    ...section,
    note: `${section.note}见“${detailsSheet}”。`,
    header: [],
    rows: [],
  });
  const moreOf = (section: AccountSection): number =>
    section.rows.length ? sectionPoints(section) - sectionPoints(shortOf(section)) : 0;
  let left =
    PAGE_POINTS -
    sections.reduce(
      (sum, section) => sum + Math.min(sectionPoints(section), sectionPoints(shortOf(section))),
      0,
    );
  const details = new Set<AccountSection>();
  const [first, ...others] = sections;
  left -= first ? Math.max(0, moreOf(first)) : 0;
  for (const section of others.sort((a, b) => moreOf(a) - moreOf(b))) {
    if (moreOf(section) > left) details.add(section);
    else left -= Math.max(0, moreOf(section));
  }
  return {
    page: sections.map((section) => (details.has(section) ? shortOf(section) : section)),
    details: sections.filter((section) => details.has(section)),
  };
}
