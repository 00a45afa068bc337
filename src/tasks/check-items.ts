import type { CheckItem } from '../words/catalogue';
import { checkItems as itemsOf } from '../words/catalogue';
import { forms } from '../forms';
import type { FormId } from '../model/form';

export type { CheckItem };

/** Everything asked of a report on this form, or on any of the forms, each once. */
export const checkItems = (form?: FormId): readonly CheckItem[] =>
  itemsOf(forms.filter(({ id }) => !form || id === form));

/** What an office may switch off. */
export const softRules = (): readonly CheckItem[] => checkItems().filter(({ isOptional }) => isOptional);
