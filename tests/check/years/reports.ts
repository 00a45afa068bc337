import { checkYears } from '../../../src/check/years/check-years';
import { formById } from '../../../src/forms';
import type { Finding } from '../../../src/model/finding';
import type { FormId } from '../../../src/model/form';
import type { Entry, Report } from '../../../src/model/report';
import { fillTable } from '../../../src/model/report';
import type { JumpThresholds } from '../../../src/model/settings';
import { DEFAULT_SETTINGS } from '../../../src/model/settings';

/** A report of zeros but for some cells: `{ 'applications/new/natural': 12 }`. */
export function reportOf(
  form: FormId,
  year: number | null,
  numbers: Readonly<Record<string, Entry>> = {},
): Report {
  const { tables } = formById(form);
  return {
    form,
    unit: '某局',
    year,
    tables: Object.fromEntries(
      tables.map(({ id }) => [
        id,
        fillTable(formById(form), id, ({ table, row, column }) => {
          const key = `${table}/${row}/${column}`;
          return key in numbers ? numbers[key]! : 0;
        }),
      ]),
    ),
  };
}

export const across = (
  report: Report,
  last: Report,
  jump: JumpThresholds = DEFAULT_SETTINGS.jump,
): readonly Finding[] =>
  checkYears(formById(report.form), report, { form: formById(last.form), report: last }, jump);

export const ruleIds = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule }) => rule);
