import type { Io } from '../io';
import { csvPrinter } from './csv';
import type { CheckFormat, Printer } from './format';
import { jsonPrinter } from './json-lines';
import { sarifPrinter } from './sarif';
import { textPrinter } from './text';

export const FORMATS: readonly CheckFormat[] = ['text', 'json', 'csv', 'sarif'];

/** What prints in a format. */
export function printerOf(
  format: CheckFormat,
  io: Io,
  about: { readonly expectsLastYear: boolean },
): Printer {
  switch (format) {
    case 'text':
      return textPrinter(io, about);
    case 'json':
      return jsonPrinter(io);
    case 'csv':
      return csvPrinter(io);
    case 'sarif':
      return sarifPrinter(io);
  }
}
