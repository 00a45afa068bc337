import type { Form, TableId } from '../model/form';
import { isVersionOf } from '../model/form-index';
import { memo } from '../model/memo';

/** Forms that are versions of one report: each has a table in common with another of them. */
export type Family = readonly Form[];

/** The forms by families, in the order of their first. What one family prints says nothing about another's tables. */
export const familiesOf = memo((forms: readonly Form[]) => forms.reduce<readonly Family[]>(withForm, []));

function withForm(families: readonly Family[], form: Form): readonly Family[] {
  const isRelated = (family: Family): boolean => family.some((other) => isVersionOf(form, other));
  const first = families.findIndex(isRelated);
  if (first < 0) return [...families, [form]];
  const joined = [...families.filter(isRelated).flat(), form];
  return families.flatMap((family, index) =>
    index === first ? [joined] : isRelated(family) ? [] : [family],
  );
}

/** Has a form of the family such a table? */
export const hasTable = (family: Family, table: TableId): boolean =>
  family.some(({ tables }) => tables.some(({ id }) => id === table));
