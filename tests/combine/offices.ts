import type { Part } from '../../src/combine';
import { formById } from '../../src/forms';
import type { CellRef } from '../../src/model/expression';
import type { FormId, TableId } from '../../src/model/form';
import type { Entry } from '../../src/model/report';
import { fillTable } from '../../src/model/report';

/** An office's report whose cells are given by one function. */
export function office(
  unit: string | null,
  entry: (ref: CellRef) => Entry,
  { form = '2021', year = 2023, file = `${unit}.xlsx`, tables }: Options = {},
): Part {
  const { tables: all } = formById(form);
  return {
    name: unit ?? file,
    file,
    report: {
      form,
      unit,
      year,
      tables: Object.fromEntries(
        all
          .filter(({ id }) => !tables || tables.includes(id))
          .map(({ id }) => [id, fillTable(formById(form), id, entry)]),
      ),
    },
  };
}

interface Options {
  readonly form?: FormId;
  readonly year?: number | null;
  readonly file?: string;
  readonly tables?: readonly TableId[];
}

/** 一、本年新收…·自然人, a cell to look at. */
export const NEW_NATURAL: CellRef = { table: 'applications', row: 'new', column: 'natural' };

export const is = (ref: CellRef, other: CellRef): boolean =>
  ref.table === other.table && ref.row === other.row && ref.column === other.column;
