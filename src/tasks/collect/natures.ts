import type { NatureFound, Part } from '../../combine';
import { isChosen, naturesOf } from '../../combine';
import { officeKey } from '../../model/office-name';
import type { ReceivedReport } from './received';

export { isChosen as isChosenReport, partName } from '../../combine';

/** What a person has decided about reports, each named by its file, `file!sheet` or unit, and what is collected. */
interface Choices {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** The year that reports are collected for, where known. */
  readonly year?: number | null;
}

/** A report received as one that may go into a sum. */
export const partOf = ({
  file,
  sheet,
  stated,
  changed,
  report,
}: Pick<ReceivedReport, 'file' | 'sheet' | 'stated' | 'changed' | 'report'>): Part => ({
  name: report.unit ?? file,
  file,
  report,
  ...(sheet !== undefined && { sheet }),
  ...(stated && { stated }),
  ...(changed !== undefined && { changed }),
});

/** Reports that do not count, by what that is known, as a person's choices leave it. */
export function natureOfReports(
  reports: readonly ReceivedReport[],
  { include = [], exclude = [], year }: Choices,
): ReadonlyMap<ReceivedReport, NatureFound> {
  const parts = reports.map(partOf);
  const natures = naturesOf(parts);
  const keyOf = ({ report: { unit } }: Part): string => officeKey(unit ?? '');
  const current = new Set(parts.filter(({ report }) => report.year === year).map(keyOf));
  const later = new Set(parts.map((part) => `${part.file}|${keyOf(part)}|${(part.report.year ?? NaN) - 1}`));
  // Without a year that is collected, the earlier of two in one file is there to compare the other with.
  const isEarlier = (part: Part): boolean =>
    part.report.unit !== null &&
    (typeof year === 'number'
      ? part.report.year === year - 1 && current.has(keyOf(part))
      : later.has(`${part.file}|${keyOf(part)}|${part.report.year}`));
  return new Map(
    parts.flatMap((part, index) => {
      const found: NatureFound | undefined = isChosen(exclude, part)
        ? { nature: 'excluded' }
        : isChosen(include, part)
          ? undefined
          : (natures.get(part) ?? (isEarlier(part) ? { nature: 'earlier' } : undefined));
      return found ? [[reports[index]!, found] as const] : [];
    }),
  );
}
