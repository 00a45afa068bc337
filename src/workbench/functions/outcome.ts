/** What a cell shows: a value or a block of them; and the message that an error carries. */
export interface Outcome {
  readonly value: CellResult | CellResult[][];
  readonly message?: string;
}

export type CellResult = string | number | boolean;

/** Error numbers of the custom functions runtime. */
const CODES: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};
const FAILED = '#VALUE!';

/** What a cell shows of a returned value. */
export function fromResult(result: unknown): Outcome {
  if (Array.isArray(result)) {
    const rows = result as unknown[];
    const block = rows.length > 0 && rows.every((row) => Array.isArray(row) && row.length > 0);
    return { value: block ? (rows as unknown[][]).map((row) => row.map(cellOf)) : FAILED };
  }
  const message = messageOf(result);
  return { value: cellOf(result), ...(message && { message }) };
}

/** What a cell shows of a thrown error: the code of a `CustomFunctions.Error`, `#VALUE!` for any other. */
export function fromThrown(error: unknown): Outcome {
  const code = basicValueOf(error) ?? FAILED;
  const message = messageOf(error);
  return { value: code, ...(message && { message }) };
}

/** What a cell shows of an error that came through the runtime. */
export function fromRuntimeError(code: unknown, message: unknown): Outcome {
  return {
    value: CODES[Number(code)] ?? FAILED,
    ...(typeof message === 'string' && message && { message }),
  };
}

function cellOf(value: unknown): CellResult {
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return basicValueOf(value) ?? (value === null || value === undefined ? '' : FAILED);
}

function basicValueOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('basicValue' in value)) return undefined;
  return String(value.basicValue);
}

/** Excel shows the message of a `CustomFunctions.Error` for `#VALUE!` and `#N/A` only. */
function messageOf(value: unknown): string | undefined {
  const code = basicValueOf(value);
  if (code !== '#VALUE!' && code !== '#N/A') return undefined;
  return (value as { message?: string }).message || undefined;
}
