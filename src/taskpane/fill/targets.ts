import { isOneOffice } from '../../model/office-name';
import type { Report } from '../../model/report';
import type { PaneReport } from '../state';

/** A report of the workbook that can be filled. */
export type Target = PaneReport & { readonly key: string };

type Origin = Pick<Report, 'unit' | 'year'>;

/** The reports of the workbook on the form of one that was read. */
export const targetsFor = ({ form }: Report, reports: readonly PaneReport[]): readonly Target[] =>
  reports.filter(
    (report): report is Target => report.key !== undefined && report.recognised.report.form === form,
  );

/** Is what was read of another unit or year than a set of tables? What is unknown contradicts nothing. */
export const isOfAnother = (read: Origin, { unit, year }: Origin): boolean =>
  isOtherUnit(read, { unit, year }) || (read.year !== null && year !== null && read.year !== year);

export const isOtherUnit = (read: Origin, { unit }: Origin): boolean =>
  read.unit !== null && unit !== null && !isOneOffice(read.unit, unit);

/**
 * The set that what was read belongs to: of its unit and year; where none says both, the only one that nothing speaks
 * against. Undefined where several would do, or none: then it goes into new tables.
 */
export function fittingTarget(read: Report, targets: readonly Target[]): Target | undefined {
  const fitting = targets.filter(({ recognised }) => !isOfAnother(read, recognised.report));
  const sure = fitting.filter(({ recognised: { report } }) => saysBoth(read) && saysBoth(report));
  const [only, ...others] = sure.length ? sure : fitting;
  return others.length ? undefined : only;
}

const saysBoth = ({ unit, year }: Origin): boolean => unit !== null && year !== null;
