import { formById } from '../../src/forms';
import type { CellRef } from '../../src/model/expression';
import { cellKey } from '../../src/model/expression';
import type { FormId } from '../../src/model/form';
import { cellRefs } from '../../src/model/form-index';
import type { Entry } from '../../src/model/report';
import { fillTable } from '../../src/model/report';
import { findingsOf } from '../../src/tasks/check-report';
import type { ReceivedReport } from '../../src/tasks/collect/received';

/** A checked report of zeros but for some cells, by `table|row|column`; its cells stand at `表!A1` and so on. */
export function receivedReport(
  changes: Readonly<Record<string, Entry>>,
  about: {
    readonly form?: FormId;
    readonly unit?: string;
    readonly file?: string;
    readonly year?: number;
  } = {},
): ReceivedReport {
  const form = formById(about.form ?? '2021');
  const value = (ref: CellRef): Entry => (cellKey(ref) in changes ? changes[cellKey(ref)]! : 0);
  const report = {
    form: form.id,
    unit: about.unit ?? '某局',
    year: about.year ?? 2023,
    tables: Object.fromEntries(form.tables.map(({ id }) => [id, fillTable(form, id, value)])),
  };
  const addresses = form.tables.flatMap(({ id, ordinal }) => {
    const refs = cellRefs(form, id);
    const rows = [...new Set(refs.map(({ row }) => row))];
    return refs.map((ref) => {
      const inRow = refs.filter(({ row }) => row === ref.row);
      const letter = String.fromCharCode(68 + inRow.indexOf(ref));
      return [cellKey(ref), `${ordinal}!${letter}${rows.indexOf(ref.row) + 5}`] as const;
    });
  });
  return {
    file: about.file ?? '下级/某局.xlsx',
    report,
    findings: findingsOf(form, report, {}).findings,
    readings: [],
    unread: [],
    addresses: Object.fromEntries(addresses),
  };
}
