import type { Report } from '../model/report';

/** One report that may go into a sum. */
export interface Part {
  /** Name of the office; the file's where the report names none. */
  readonly name: string;
  /** Path as chosen; says which report is meant where two have the same name. */
  readonly file: string;
  readonly report: Report;
  /** The sheet of the office that adds up (本级), not one of those below it. */
  readonly own?: true;
}

/** Equal for reports with the same entries in every cell. */
export const contentKey = ({ report }: Part): string =>
  JSON.stringify([report.form, Object.entries(report.tables).sort(([a], [b]) => (a < b ? -1 : 1))]);

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** The own sheet first, then by name and file: one order, in whatever order the files came. */
export function inOrder(parts: readonly Part[]): readonly Part[] {
  return [...parts].sort(
    (a, b) =>
      Number(b.own ?? false) - Number(a.own ?? false) ||
      collator.compare(a.name, b.name) ||
      collator.compare(a.file, b.file) ||
      collator.compare(contentKey(a), contentKey(b)),
  );
}
