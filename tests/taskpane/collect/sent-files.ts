import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { formById } from '../../../src/forms';
import type { Entry } from '../../../src/model/report';
import { fillTable } from '../../../src/model/report';
import { writeXlsx } from '../../../src/write';

/** The numbers of one office: a report that adds up, its size told by `size`. */
const numbersOf =
  (size: number) =>
  (row: string, column: string): Entry => {
    if (!['natural', 'total'].includes(column)) return 0;
    return ['new', 'disclosed', 'results'].includes(row) ? size : 0;
  };

/** An xlsx as an office sends it; `change` spoils single cells of 表三. */
export async function writeSent(
  folder: string,
  unit: string,
  size: number,
  change: (row: string, column: string) => Entry | undefined = () => undefined,
  name = `${unit}.xlsx`,
): Promise<void> {
  const form = formById('2021');
  const numbers = numbersOf(size);
  const tables = Object.fromEntries(
    form.tables.map(({ id }) => [
      id,
      fillTable(form, id, ({ row, column }) => {
        if (id !== 'applications') return 0;
        const spoiled = change(row, column);
        return spoiled === undefined ? numbers(row, column) : spoiled;
      }),
    ]),
  );
  const report = { form: form.id, unit, year: 2023, tables };
  const options = { totals: 'value', checks: false, protect: false, date: new Date(0) } as const;
  writeFileSync(path.join(folder, name), await writeXlsx(form, report, options));
}
