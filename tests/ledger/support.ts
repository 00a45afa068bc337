import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formById } from '../../src/forms';
import { blankCounts } from '../../src/ledger/blank-counts';
import type { LedgerRow } from '../../src/ledger/rows';
import type { Form } from '../../src/model/form';
import { blankReport } from '../../src/model/report';
import type { RegisterRows } from '../../src/sheet/ledger/register-sheet';
import { writeXlsx } from '../../src/write';
import { opened } from '../support/engines';

export interface ExampleLedger {
  readonly year: number;
  readonly until: number;
  readonly carriedOutLastYear: number;
  readonly applications: RegisterRows;
  readonly cases: RegisterRows;
  /** Counted by another program. */
  readonly expected: {
    readonly applications: readonly (readonly number[])[];
    readonly review: readonly number[];
    readonly deadlines: readonly string[];
  };
}

/** Thirty invented applications and ten cases, with what another program has counted. */
export const example = JSON.parse(readFileSync(join(__dirname, 'example.json'), 'utf8')) as ExampleLedger;

export const form2021 = formById('2021');

/** A workbook with a ledger that holds these rows; the tables show 0 until they are calculated. */
export async function workbookOf(
  form: Form,
  year: number,
  applications: RegisterRows,
  cases: RegisterRows,
  { rows, settings = {} }: { rows?: number; settings?: Readonly<Record<string, string | number>> } = {},
): Promise<Uint8Array> {
  const blank = blankReport(form, '某市某局', year);
  const bytes = await writeXlsx(
    form,
    { ...blank, tables: { ...blank.tables, ...blankCounts(form) } },
    {
      totals: 'formula',
      checks: true,
      protect: true,
      cover: true,
      ledger: { filled: { applications, cases }, ...(rows === undefined ? {} : { rows }) },
      date: new Date(2026, 0, 10),
    },
  );
  if (!Object.keys(settings).length) return bytes;
  const workbook = await opened(bytes);
  for (const [address, value] of Object.entries(settings))
    workbook.getWorksheet('台账设置')!.getCell(address).value = value;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Rows as they are read from a sheet: blank ones are none. */
export const asRows = (rows: RegisterRows): readonly LedgerRow[] =>
  rows.flatMap((cells, index) => (Object.keys(cells).length ? [{ where: `台账!B${index + 6}`, cells }] : []));
