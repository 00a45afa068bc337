import type { NatureFound, Part } from '../../combine';
import { isChosen, naturesOf } from '../../combine';
import type { ReceivedReport } from './received';

export { isChosen as isChosenReport, partName } from '../../combine';

/** What a person has decided about reports, each named by its file, `file!sheet` or unit. */
interface Choices {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
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

/** Reports that are no office's own, by what that is known, as a person's choices leave it. */
export function natureOfReports(
  reports: readonly ReceivedReport[],
  { include = [], exclude = [] }: Choices,
): ReadonlyMap<ReceivedReport, NatureFound> {
  const parts = reports.map(partOf);
  const natures = naturesOf(parts);
  return new Map(
    parts.flatMap((part, index) => {
      const found: NatureFound | undefined = isChosen(exclude, part)
        ? { nature: 'excluded' }
        : isChosen(include, part)
          ? undefined
          : natures.get(part);
      return found ? [[reports[index]!, found] as const] : [];
    }),
  );
}
