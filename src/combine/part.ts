import { officeKey } from '../model/office-name';
import type { Report } from '../model/report';

/** What the words around a report say that it is: its title, its sheet, its file, or what this program has written. */
export interface StatedNature {
  readonly nature: 'total' | 'example';
  /** The words, as they stand there. */
  readonly words: string;
  /** Written by this program, which is known beyond doubt. */
  readonly ours?: true;
}

/** One report that may go into a sum. */
export interface Part {
  /** Name of the office; the file's where the report names none. */
  readonly name: string;
  /** Path as chosen; says which report is meant where two have the same name. */
  readonly file: string;
  readonly report: Report;
  /** The sheet of the office that adds up (本级), not one of those below it. */
  readonly own?: true;
  /** Which of several reports of the file it is. */
  readonly sheet?: string;
  /** What the words around it say that it is. */
  readonly stated?: StatedNature;
  /** When its file was changed last, in milliseconds since 1970, where known. */
  readonly changed?: number;
  /** Where its office stands on the list of offices, from 0; absent where it does not. */
  readonly place?: number;
  /** Its office as the list has it, whatever the report calls it; absent where it is of none on the list. */
  readonly office?: string;
}

/** Whose report it is: the office on the list, else the unit that it names; null where it names none. */
export const unitOf = ({ office, report }: Pick<Part, 'office' | 'report'>): string | null =>
  office ?? report.unit;

/** The name by which a person chooses a report: its file, with its sheet where the file holds several. */
export const partName = ({ file, sheet }: Pick<Part, 'file' | 'sheet'>): string =>
  sheet === undefined ? file : `${file}!${sheet}`;

/** Does a person's choice name this report: by its file, `file!sheet`, or its unit? */
export const isChosen = (
  choices: readonly string[],
  part: Pick<Part, 'file' | 'sheet' | 'report'>,
): boolean => {
  const { unit } = part.report;
  return choices.some(
    (choice) =>
      choice === part.file ||
      choice === partName(part) ||
      (unit !== null && officeKey(choice) === officeKey(unit)),
  );
};

/** Equal for reports with the same entries in every cell. */
export const contentKey = ({ report }: Part): string =>
  JSON.stringify([report.form, Object.entries(report.tables).sort(([a], [b]) => (a < b ? -1 : 1))]);

const collator = new Intl.Collator('zh-CN', { numeric: true });
const placeOf = ({ place = Number.MAX_SAFE_INTEGER }: Part): number => place;

/**
 * The own sheet first, then as the list of offices has them, then by name and file: one order, in whatever order the
 * files came.
 */
export function inOrder(parts: readonly Part[]): readonly Part[] {
  return [...parts].sort(
    (a, b) =>
      Number(b.own ?? false) - Number(a.own ?? false) ||
      placeOf(a) - placeOf(b) ||
      collator.compare(a.name, b.name) ||
      collator.compare(a.file, b.file) ||
      collator.compare(contentKey(a), contentKey(b)),
  );
}
