import type { Algebra, Expression } from '../model/expression';
import { fold } from '../model/expression';
import type { Form } from '../model/form';
import { tableIndex } from '../model/form-index';
import type { Rule } from '../model/rule';
import type { Check } from '../model/checks';
import { checksOf, withRules } from '../model/checks';
import { anchorOf } from '../derive/anchor';
import { cellName, columnName, rowName, tableName } from '../derive/names';

const RELATION_WORDS = { '=': '等于', '<=': '不大于', '>=': '不小于' } as const;

/** What a check compares, in Chinese, cell by cell: the sentence back end of an expression. */
function checkSentence(form: Form, check: Check): string {
  const sideWords = (expression: Expression): string => sentence(form, check, expression);
  return `${sideWords(check.left)}${RELATION_WORDS[check.rule.condition.relation]}${sideWords(check.right)}`;
}

function sentence(form: Form, check: Check, expression: Expression): string {
  const algebra: Algebra<string> = {
    cell: (ref) => {
      const year = ref.year === 'last' ? '上年' : '';
      if (check.row !== undefined) return `${year}「${columnName(form, ref)}」`;
      if (check.column !== undefined) return `${year}「${rowName(form, ref)}」`;
      return cellName(form, ref);
    },
    number: String,
    add: (terms) => terms.join('＋'),
    subtract: (from, take, [, source]) => `${from}－${source.op === 'cell' ? take : `（${take}）`}`,
  };
  return fold(expression, algebra);
}

/** A line of the printed list of rules. */
export interface RuleLine {
  readonly rule: Rule;
  readonly table: string;
  readonly checks: number;
  readonly wording: string;
  /** The rule's first instance written out. */
  readonly example: string;
}

/** All rules of a form for people to read, those for some units last: table, wording, checks, an instance, source. */
export function ruleLines(official: Form): readonly RuleLine[] {
  const form = withRules(official, official.unitRules ?? []);
  return form.rules.map((rule) => {
    const checks = checksOf(form).filter((check) => check.rule === rule);
    const [first] = checks;
    if (!first) throw new Error(`rule ${rule.id} of form ${form.id} has no instance`);
    const table = tableIndex(form, anchorOf(first).table).table;
    return {
      rule,
      table: tableName(table),
      checks: checks.length,
      wording: rule.wording,
      example: checkSentence(form, first),
    };
  });
}
