import type { Form } from '../model/form';
import type { OwnRule, OwnRuleProblem } from '../model/own-rule';
import type { Rule } from '../model/rule';
import { withRules } from '../model/checks';
import { parseRule } from './parse-rule';

const SOURCE = '本单位自定义';

/** The rule on one form; undefined where its names are not those of the form. */
function ruleOn(form: Form, { name, text, severity, wording }: OwnRule): Rule | undefined {
  const parsed = parseRule(form, text);
  if (!parsed.ok) return undefined;
  return {
    id: `own.${name}`,
    name,
    severity,
    origin: 'own',
    condition: parsed.condition,
    sides: ['左边', '右边'],
    wording: wording || text,
    source: SOURCE,
  };
}

/** What was made of a form last; a new list of rules takes its place. */
const made = new WeakMap<Form, { readonly key: string; readonly form: Form }>();

/**
 * The form with an office's own rules; those that do not fit it are left out. Equal lists give the same object, so
 * that what is remembered of a form is not worked out anew for every report.
 */
export function withOwnRules(form: Form, rules: readonly OwnRule[]): Form {
  if (!rules.length) return form;
  const key = JSON.stringify(rules);
  const last = made.get(form);
  if (last?.key === key) return last.form;
  const extended = withRules(
    form,
    rules.flatMap((rule) => ruleOn(form, rule) ?? []),
  );
  made.set(form, { key, form: extended });
  return extended;
}

/** The rules that can be read on none of the forms, and why not on the first of them. */
export function unreadRules(forms: readonly Form[], rules: readonly OwnRule[]): readonly OwnRuleProblem[] {
  return rules.flatMap(({ name, where, text }) => {
    const [form, ...others] = forms;
    const first = form && parseRule(form, text);
    if (!first || first.ok || others.some((other) => parseRule(other, text).ok)) return [];
    const { at, length, sentence } = first.problem;
    const place = at > 0 && length > 0 ? `（第 ${at + 1} 个字）` : '';
    return [{ name, where, sentence: `${sentence}${place}` }];
  });
}
