import { positionOf } from '../model/form-index';
import type { CellRef } from '../model/expression';
import { cellKey } from '../model/expression';
import { entryAt, isUnread } from '../model/report';
import type { Entry } from '../model/report';
import type { CombinedReports } from '../tasks/files';
import { jsonLine } from './json';

/** The combined report as a line of `--json`: the fields of any report, and what it was made of. */
export function combinedLine(combined: CombinedReports): string {
  const { form, combination, comparison, failures, notes, missing, total } = combined;
  const cell = (ref: CellRef) => {
    const position = positionOf(form, ref)!;
    const address = total.addresses[cellKey(ref)] ?? null;
    return { ...ref, index: [position.row, position.column], address };
  };
  const part = ({ file, report }: (typeof combination.parts)[number]) => ({
    file,
    unit: report.unit,
    year: report.year,
  });
  return jsonLine(total, {
    parts: combination.parts.map((each) => ({ ...part(each), own: each.own ?? false })),
    left: combination.left.map((leftPart, index) => ({
      ...part(leftPart.part),
      form: leftPart.part.report.form,
      reason: leftPart.reason,
      message: combined.left[index],
    })),
    missing,
    failures: failures.map(({ finding: { rule, row, column, difference }, shares }, index) => ({
      rule,
      ...(row !== undefined && { row }),
      ...(column !== undefined && { column }),
      difference,
      from: shares.map((share) => ({
        file: share.part.file,
        unit: share.part.report.unit,
        difference: share.difference,
      })),
      message: combined.failed[index],
    })),
    incomplete: combination.incomplete.map(({ ref, gaps }) => ({
      ...cell(ref),
      sum: entryAt(form, combination.report, ref),
      gaps: gaps.map(({ part: { file, report }, reason }) => ({
        file,
        unit: report.unit,
        reason,
      })),
    })),
    ...(comparison
      ? {
          differences: comparison.differences.map(({ ref, reported, sum, difference, causes }, index) => ({
            ...cell(ref),
            reported: entryJson(reported),
            sum,
            difference,
            causes: causes.map(({ how, parts }) => ({ how, units: parts.map(({ name }) => name) })),
            message: combined.differences[index],
          })),
        }
      : {}),
    notes,
  });
}

const entryJson = (entry: Entry): number | string | null => (isUnread(entry) ? entry.text : entry);
