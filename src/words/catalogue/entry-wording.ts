import { cellName } from '../../derive/names';
import { shortCellName } from '../../derive/short-names';
import type { CellRef } from '../../model/expression';
import type { EntryFinding } from '../../model/finding';
import type { Form } from '../../model/form';
import { cellKind } from '../../model/form-index';
import type { Saying, Wording } from './wording';
import { cellsPlace, PRACTICE } from './wording';

/** A finding with what its words are made of. */
export interface About extends EntryFinding {
  readonly form: Form;
  /** The first cell: its name, and the unit it is counted in. */
  readonly cell: string;
  readonly unit: string;
}

type Words = Omit<Wording<EntryFinding>, 'against' | 'source' | 'isOptional' | 'say'> & {
  readonly isOptional?: boolean;
  readonly say: (
    about: About,
  ) => Pick<Saying, 'filled' | 'expected' | 'statement' | 'advice'> & Partial<Saying>;
};

/** Wording of a finding about cells. */
export const entry = ({ say, isOptional = false, ...words }: Words): Wording<EntryFinding> => ({
  ...words,
  against: 'itself',
  isOptional,
  source: `${PRACTICE}：各格为非负的数，没有的填 0`,
  say: (form, finding) => {
    const place = cellsPlace(form, finding.cells);
    const [first] = finding.cells;
    const about = { ...finding, form, cell: cellName(form, first!), unit: cellKind(form, first!).unit };
    return { ...place, ...say(about) };
  },
});

/** The first two of these cells of one table in few words. */
export const namesOf = (form: Form, cells: readonly CellRef[]): string =>
  cells
    .slice(0, 2)
    .map((ref) => shortCellName(form, ref))
    .join('、') + (cells.length > 2 ? '等' : '');
