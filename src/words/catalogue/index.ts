import type { Finding } from '../../model/finding';
import { isRuleFinding } from '../../model/finding';
import type { Form, FormId } from '../../model/form';
import { withExplanation } from '../explanation-words';
import { suggestionOf } from '../repair-words';
import { ENTRIES } from './entries';
import { checkOfFinding, ruleWording } from './rules';
import { LEDGER } from './ledger';
import { STRUCTURE } from './structure';
import { TEXT } from './text';
import type { Saying, Wording } from './wording';
import { JUMPS, YEARS } from './years';

export { AGAINST, cellsPlace } from './wording';
export { notCompared } from './years';
export {
  checkOfFinding,
  findingWords,
  sidesWords,
  verdictWords,
  waitsForLastYear,
  wantedWords,
} from './rules';

/** A finding taken apart, for lists and letters. */
export interface FindingParts extends Saying {
  /** Short name of what is asked: 收办平衡, 负数, 缺少表. */
  readonly rule: string;
}

/** What is asked of a report: one line of the list of checks. */
export interface CheckItem extends Omit<Wording<never>, 'say'> {
  readonly id: string;
  /** Forms that ask it. */
  readonly forms: readonly FormId[];
}

/** Everything asked of reports on these forms, each once in the words of the first, the rules of the forms first. */
export function checkItems(forms: readonly Form[]): readonly CheckItem[] {
  const items = new Map<string, CheckItem>();
  for (const form of forms) {
    const rules = [...form.rules, ...(form.unitRules ?? [])].map(
      (rule) => [rule.id, ruleWording(rule)] as const,
    );
    const others = [ENTRIES, STRUCTURE, YEARS, JUMPS, TEXT, ...(form.ledger ? [LEDGER] : [])].flatMap(
      (kind) => Object.entries(kind),
    );
    for (const [id, { name, asks, severity, against, isOptional, source }] of [...rules, ...others]) {
      const known = items.get(id) ?? { id, name, asks, severity, against, isOptional, source, forms: [] };
      items.set(id, { ...known, forms: [...known.forms, form.id] });
    }
  }
  return [...items.values()];
}

/** Takes a finding apart. A check that is undecided is described by what would decide it. */
export function findingParts(form: Form, finding: Finding): FindingParts {
  const worded = <F extends Finding>(wording: Wording<F>, about: F) => ({
    rule: wording.name,
    ...wording.say(form, about),
  });
  if (isRuleFinding(finding)) return worded(ruleWording(checkOfFinding(form, finding).rule), finding);
  switch (finding.kind) {
    case 'carry':
      return worded(YEARS[finding.rule], finding);
    case 'jump':
      return worded(JUMPS[finding.rule], finding);
    case 'entry':
      return worded(ENTRIES[finding.rule], finding);
    case 'structure':
      return worded(STRUCTURE[finding.rule], finding);
    case 'ledger':
      return worded(LEDGER[finding.rule], finding);
    case 'text':
      return worded(TEXT[finding.rule], finding);
  }
}

/** A finding in one Chinese sentence: what, where, what to do; then what the office has explained. */
export function findingMessage(form: Form, finding: Finding): string {
  const { statement, advice } = findingParts(form, finding);
  const sentence = `${statement}。${suggestionOf(form, finding) ?? advice}`;
  return finding.explanation ? withExplanation(sentence, finding.explanation) : sentence;
}
