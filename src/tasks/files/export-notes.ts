import { cellName, tableName } from '../../derive/names';
import type { Form } from '../../model/form';
import { cellRefs } from '../../model/form-index';
import type { Report } from '../../model/report';
import { entryAt, isUnread } from '../../model/report';

/** What a person should know about tables that are exported as they are; empty where they are complete. */
export function exportNotes(form: Form, report: Report): readonly string[] {
  const missing = form.tables.filter(({ id }) => !report.tables[id]);
  const entries = cellRefs(form)
    .filter(({ table }) => report.tables[table])
    .map((ref) => ({ ref, entry: entryAt(form, report, ref) }));
  const blank = entries.filter(({ entry }) => entry === null);
  const [first] = blank;
  return [
    ...(missing.length ? [`原报告没有${missing.map(tableName).join('、')}，导出的是空表，请补填。`] : []),
    ...(first
      ? [
          `有 ${blank.length} 个空格没有填（第一处：${cellName(form, first.ref)}），导出后仍是空格；没有的应填 0。`,
        ]
      : []),
    ...entries.flatMap(({ ref, entry }) =>
      entry !== null && isUnread(entry)
        ? [`${cellName(form, ref)}的“${entry.text}”不是一个数，已照原样导出，请改正。`]
        : [],
    ),
  ];
}
