import ExcelJs from 'exceljs';
import type { KeptList } from '../../src/sheet/kept-list';
import { KEPT_SHEETS } from '../../src/sheet/own-sheets';
import { formById } from '../../src/forms';
import type { Entry, Report } from '../../src/model/report';
import { fillTable } from '../../src/model/report';
import { exportAnnex } from '../../src/tasks/files';

type Line = Readonly<Record<string, string>>;

/** A report of zeros but for some cells, by `row.column`. */
export function zerosBut(values: Readonly<Record<string, Entry>>, unit = '某县某镇人民政府'): Report {
  const form = formById('2021');
  const tables = form.tables.map(({ id }) => [
    id,
    fillTable(form, id, ({ row, column }) => {
      const key = `${row}.${column}`;
      return key in values ? values[key]! : 0;
    }),
  ]);
  return { form: '2021', unit, year: 2023, tables: Object.fromEntries(tables) };
}

/** The tables of a report as a file, with lists kept on sheets behind them; the lists may be hidden. */
export async function fileWith(
  report: Report,
  lists: readonly (readonly [KeptList, readonly Line[]])[],
  state: 'visible' | 'hidden' = 'visible',
): Promise<Uint8Array> {
  const { bytes } = await exportAnnex(
    { report, blanks: 'keep', kind: { to: 'xlsx', totals: 'value' } },
    { signal: new AbortController().signal, progress: () => undefined },
  );
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  for (const [list, lines] of lists) {
    const names = Object.values(list.columns).map(({ name }) => name);
    const sheet = workbook.addWorksheet(KEPT_SHEETS[list.sheet], { state });
    sheet.addRows([[KEPT_SHEETS[list.sheet]], [list.note], names]);
    for (const line of lines) sheet.addRow(Object.keys(list.columns).map((id) => line[id] ?? ''));
    sheet.eachRow((row) => row.eachCell((cell) => (cell.numFmt = '@')));
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
