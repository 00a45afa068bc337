import type { Entry } from '../model/report';

/** An error value as Excel hands it to a function that asks for error values. */
interface ErrorEntity {
  readonly type: 'Error';
  readonly basicValue: string;
}

/** A cell as a custom function receives it; blank is `''` or null. */
export type Argument = number | string | boolean | null | undefined | ErrorEntity;

/** A range as a custom function receives it: rows of cells. */
export type RangeArgument = readonly (readonly Argument[])[];

/** Content of a cell: blank stays blank, text (numbers stored as text too) and errors are never numbers. */
export function entryOf(argument: Argument): Entry {
  if (argument === null || argument === undefined || argument === '') return null;
  if (typeof argument === 'number')
    return Number.isFinite(argument) ? argument : { text: String(argument), reason: 'error' };
  if (typeof argument === 'object') return { text: argument.basicValue, reason: 'error' };
  if (typeof argument === 'string' && /^#[A-Z/0!?]+$/.test(argument))
    return { text: argument, reason: 'error' };
  return { text: typeof argument === 'boolean' ? (argument ? 'TRUE' : 'FALSE') : argument, reason: 'text' };
}

/** A lone value or a range, as rows of cells. */
export const asRange = (argument: Argument | RangeArgument): RangeArgument =>
  Array.isArray(argument) ? argument : [[argument as Argument]];
