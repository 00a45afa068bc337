import { checkReport } from '../../../src/check/check-report';
import { formById } from '../../../src/forms';
import type { CellRef } from '../../../src/model/expression';
import type { FormId } from '../../../src/model/form';
import type { Entry, Report } from '../../../src/model/report';
import { fillTable } from '../../../src/model/report';
import type { ReceivedFile, ReceivedReport } from '../../../src/tasks/collect';

type Values = (ref: CellRef) => Entry;

export const report = (
  unit: string | null,
  year: number | null,
  values: Values = () => 0,
  form: FormId = '2021',
): Report => ({
  form,
  unit,
  year,
  tables: Object.fromEntries(
    formById(form).tables.map(({ id }) => [id, fillTable(formById(form), id, values)]),
  ),
});

/** A report as it comes out of a file, with the findings of its own check. */
export const received = (file: string, each: Report): ReceivedReport => ({
  file,
  report: each,
  findings: checkReport(formById(each.form), each),
  readings: [],
  unread: [],
  addresses: {},
});

export const file = (path: string, ...reports: readonly Report[]): ReceivedFile => ({
  file: path,
  reports: reports.map((each) => received(path, each)),
});

export const bad = (path: string): ReceivedFile => ({ file: path, problem: '文件是空的。' });

/** Puts numbers into some cells, the others 0: `cells({ 'disclosure/regulations/made': 4 })`. */
export const cells =
  (numbers: Readonly<Record<string, Entry>>): Values =>
  ({ table, row, column }) => {
    const key = `${table}/${row}/${column}`;
    return key in numbers ? numbers[key]! : 0;
  };
