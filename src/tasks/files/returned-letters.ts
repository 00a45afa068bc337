import { officeKey } from '../../model/office-name';
import type { AnsweredLetter } from '../collect/letter-answers';
import type { OfficeList } from '../collect/offices';
import type { ReceivedFile } from '../collect/received';

/** A letter that came back, of an office as the list names it. */
export interface ReturnedLetter extends AnsweredLetter {
  readonly file: string;
  /** Tells office and year. */
  readonly key: string;
}

/** What tells the reports of an office and year, whatever spaces and brackets its name is written with. */
export const officeYear = (office: string, year: number | string | null): string =>
  `${officeKey(office)}|${year ?? ''}`;

/** The letters in which offices have written, in the order of their paths. */
export function returnedLetters(
  files: readonly ReceivedFile[],
  { offices, shortNames }: Pick<OfficeList, 'offices' | 'shortNames'>,
): readonly ReturnedLetter[] {
  const names = new Map(
    [...shortNames, ...offices.map((office) => [office, office] as const)].map(([name, office]) => [
      officeKey(name),
      office,
    ]),
  );
  return files
    .flatMap((file) =>
      'made' in file ? (file.letters ?? []).map((letter) => ({ file: file.file, ...letter })) : [],
    )
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map((letter) => {
      const office = names.get(officeKey(letter.office)) ?? letter.office;
      return { ...letter, office, key: officeYear(office, letter.year) };
    });
}
