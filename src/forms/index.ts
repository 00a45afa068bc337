import type { Form, FormId } from '../model/form';
import { form2014 } from './form-2014';
import { form2019 } from './form-2019';
import { form2021 } from './form-2021';

/** All official forms, the one in force first. A new form is one more file and one more name here. */
export const forms: readonly Form[] = [form2021, form2019, form2014];

export function formById(id: FormId): Form {
  const form = forms.find((each) => each.id === id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
}

/** The form a report of this year must use; undefined for years before 2014. */
export function formForYear(year: number): Form | undefined {
  return forms.find(({ years }) => year >= years.from && year <= (years.to ?? Infinity));
}
