import { isErrorValue } from '../host/entry';
import type { FunctionMetadata, ParameterMetadata } from './metadata';

/** How an error value in a range is handed to the add-in. */
export type MakeError = (code: string) => unknown;

/** Thrown when the arguments do not fit: the cell shows this error without the function being called. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';

  constructor(readonly code: string) {
    super(code);
  }
}

/**
 * The arguments as Excel hands them to the function: a matrix for a range parameter, one value for the others,
 * null for what was left out, all repetitions of the last parameter in one array.
 */
export function prepareArguments(
  { parameters = [] }: FunctionMetadata,
  values: readonly unknown[],
  makeError: MakeError | null,
): unknown[] {
  const fixed = parameters.filter(({ repeating }) => !repeating);
  const repeating = parameters.find((parameter) => parameter.repeating);
  if (!repeating && values.length > fixed.length) throw new ArgumentError('#VALUE!');
  const prepared = fixed.map((parameter, index) => {
    const value = values[index];
    if (value === undefined && !parameter.optional) throw new ArgumentError('#VALUE!');
    return prepare(parameter, value, makeError);
  });
  if (!repeating) return prepared;
  return [...prepared, values.slice(fixed.length).map((value) => prepare(repeating, value, makeError))];
}

function prepare(parameter: ParameterMetadata, value: unknown, makeError: MakeError | null): unknown {
  if (value === undefined || value === null)
    return parameter.dimensionality === 'matrix' && value === null ? [['']] : null;
  const convert = (cell: unknown): unknown => convertCell(parameter, cell, makeError);
  const rows = Array.isArray(value) ? (value as unknown[][]) : [[value]];
  if (parameter.dimensionality === 'matrix') return rows.map((row) => row.map(convert));
  if (rows.length > 1 || rows[0]!.length > 1) throw new ArgumentError('#VALUE!');
  return convert(rows[0]?.[0]);
}

function convertCell(
  { type = 'any' }: ParameterMetadata,
  cell: unknown,
  makeError: MakeError | null,
): unknown {
  if (isErrorValue(cell)) {
    if (!makeError || type !== 'any') throw new ArgumentError(String(cell));
    return makeError(String(cell));
  }
  if (type === 'number') return asNumber(cell);
  if (cell === null || cell === undefined) return '';
  if (type === 'string') return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
  if (type === 'boolean') return typeof cell === 'string' ? cell.toUpperCase() === 'TRUE' : Boolean(cell);
  return cell;
}

function asNumber(cell: unknown): number {
  if (cell === null || cell === undefined || cell === '') return 0;
  const number = Number(cell);
  if (Number.isNaN(number)) throw new ArgumentError('#VALUE!');
  return number;
}
