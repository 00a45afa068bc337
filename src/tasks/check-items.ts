import type { CheckItem } from '../derive/catalogue';
import { checkItems as itemsOf } from '../derive/catalogue';
import { formForUnit, forms } from '../forms';
import type { FormId } from '../model/form';

export type { CheckItem };

/** Any office that has no power to make 规章: its forms have every rule that an office's may have. */
const TOWN = '镇';

/** Everything asked of a report on this form, or on any of the forms, each once. */
export const checkItems = (form?: FormId): readonly CheckItem[] =>
  itemsOf(forms.filter(({ id }) => !form || id === form).map((each) => formForUnit(each, TOWN)));

/** What an office may switch off. */
export const softRules = (): readonly CheckItem[] => checkItems().filter(({ isOptional }) => isOptional);
