import type { Form, FormId } from '../model/form';
import { forms } from './official';

/**
 * The forms are a constant of the program, not a value handed from task to task: Excel calls the custom functions by
 * itself, workers start on their own, and both know the forms without being told. A test replaces the list's module.
 */
export { forms };

export function formById(id: FormId): Form {
  const form = forms.find((each) => each.id === id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
}

/** The form a report of this year must use; undefined for years before 2014. */
export function formForYear(year: number): Form | undefined {
  return forms.find(({ years }) => year >= years.from && year <= (years.to ?? Infinity));
}

/** What offices send for a year, as letters and lists call it; where the year is not known, as today. */
export const reportNameIn = (year: number | null): string =>
  ((year === null ? undefined : formForYear(year)) ?? forms[0]!).names.report;
