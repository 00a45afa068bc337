import type { Form, FormId } from '../model/form';
import { readsLastYear } from './anchor';
import { TEXT_RULES } from './text-parts';
import { ACROSS_RULES } from './years-words';

/** What a check asks to verify, in a few words and in a sentence. */
export interface RuleWords {
  readonly name: string;
  readonly wording: string;
}

/** A check whose findings are to be verified: one that an office may switch off. */
export interface SoftRule extends RuleWords {
  readonly id: string;
  /** What a report is compared with: itself, last year's, its running text. */
  readonly against: 'itself' | 'lastYear' | 'text';
  /** Forms that have it. */
  readonly forms: readonly FormId[];
}

/** All soft rules of these forms, each once. The rules of the forms must be those for any unit. */
export function softRules(forms: readonly Form[]): readonly SoftRule[] {
  const rules = new Map<string, SoftRule>();
  const add = (
    { id, name, wording }: RuleWords & { readonly id: string },
    against: SoftRule['against'],
    form: FormId,
  ) => rules.set(id, { id, name, wording, against, forms: [...(rules.get(id)?.forms ?? []), form] });
  for (const form of forms) {
    for (const rule of form.rules)
      if (rule.severity === 'verify')
        add(rule, readsLastYear(rule.condition) ? 'lastYear' : 'itself', form.id);
    for (const [id, words] of Object.entries(ACROSS_RULES)) add({ id, ...words }, 'lastYear', form.id);
    for (const [id, words] of Object.entries(TEXT_RULES)) add({ id, ...words }, 'text', form.id);
  }
  return [...rules.values()];
}
