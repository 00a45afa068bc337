import type { CellRef, Condition, Expression } from '../model/expression';
import { cellsOf } from '../model/expression';
import type { Form } from '../model/form';
import { positionOf } from '../model/form-index';
import type { Rule } from '../model/rule';
import { checksOfRule } from '../model/checks';
import { cellName } from '../derive/names';
import { cellOf } from './parse-cell';
import type { RuleProblem } from './problem';
import { refuse, RuleError } from './problem';
import type { Token } from './tokens';
import { tokensOf } from './tokens';

export type ParsedRule =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly problem: RuleProblem };

/**
 * Reads a rule written in names of rows and columns:
 *
 *     condition = sum ("=" | "<=" | ">=") sum
 *     sum       = term { ("+" | "-") term }
 *     term      = number | "(" sum ")" | cell
 *     cell      = ["上年"] table "[" row "," column "]"      `*` as row or column: one check each
 */
export function parseRule(form: Form, text: string): ParsedRule {
  try {
    return { ok: true, condition: conditionOf(form, text) };
  } catch (error) {
    if (error instanceof RuleError) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Characters of a rule, and brackets inside each other: far more than any needs. */
const LONGEST_RULE = 2000;
const DEEPEST = 20;

function conditionOf(form: Form, text: string): Condition {
  if (text.length > LONGEST_RULE)
    refuse(0, 0, `规则太长（${text.length} 个字），最多 ${LONGEST_RULE} 个字，请分成几条来写。`);
  const tokens = tokensOf(text);
  if (!tokens.length) refuse(0, 0, '还没有写规则。例如：表三[予以公开, 总计] <= 表三[本年新收, 总计]。');
  const parser = new Parser(form, tokens, text.length);
  const left = parser.sum();
  const relation = parser.relation();
  const right = parser.sum();
  parser.end();
  const condition: Condition = { left, relation, right };
  refuseUnchecked(form, condition, text.length);
  return condition;
}

class Parser {
  private next = 0;
  private depth = 0;

  constructor(
    private readonly form: Form,
    private readonly tokens: readonly Token[],
    private readonly length: number,
  ) {}

  sum(): Expression {
    let sum = this.term();
    // Only terms of this very chain join one sum: `(a + b) + c` keeps its brackets.
    let open = false;
    for (let sign = this.take('+', '-'); sign; sign = this.take('+', '-')) {
      const term = this.term();
      if (sign.kind === '-') sum = { op: 'subtract', from: sum, take: term };
      else sum = { op: 'add', terms: open && sum.op === 'add' ? [...sum.terms, term] : [sum, term] };
      open = sign.kind === '+';
    }
    return sum;
  }

  relation(): Condition['relation'] {
    const token = this.tokens[this.next++];
    if (token?.kind === 'relation') return token.relation;
    if (!token) return refuse(this.length, 0, '规则里没有比较符号，请写上 =、<= 或 >=，再写另一边。');
    return refuse(token.at, token.length, '这里应是 +、-、=、<= 或 >=。');
  }

  end(): void {
    const token = this.tokens[this.next];
    if (!token) return;
    refuse(
      token.at,
      token.length,
      token.kind === 'relation' ? '一条规则只能比较一次，请分成两条写。' : '这里应是 + 或 -，或到此为止。',
    );
  }

  private term(): Expression {
    const token = this.tokens[this.next++];
    if (!token)
      return refuse(this.length, 0, '规则没有写完，后面还要有单元格或数，例如 表三[本年新收, 总计]。');
    switch (token.kind) {
      case 'cell':
        return { op: 'cell', ref: cellOf(this.form, token) };
      case 'number':
        return { op: 'number', value: token.value };
      case '(': {
        if (++this.depth > DEEPEST) refuse(token.at, 1, `括号套得太深，最多 ${DEEPEST} 层。`);
        const inner = this.sum();
        this.depth--;
        if (!this.take(')')) refuse(token.at, 1, '这个括号没有另一半，请补上“)”。');
        return inner;
      }
      default:
        return refuse(token.at, token.length, '这里应是单元格或数，例如 表三[本年新收, 总计]。');
    }
  }

  private take(...kinds: readonly Token['kind'][]): Token | undefined {
    const token = this.tokens[this.next];
    if (!token || !kinds.includes(token.kind)) return undefined;
    this.next += 1;
    return token;
  }
}

/** Refuses a rule that reads nothing of this year, or whose `*` cannot be carried out. */
function refuseUnchecked(form: Form, condition: Condition, length: number): void {
  const refs = [...cellsOf(condition.left), ...cellsOf(condition.right)];
  if (!refs.some(({ year }) => !year)) refuse(0, length, '规则里要至少有一个本年的单元格。');
  const rows = refs.some(({ row }) => row === '*');
  if (rows && refs.some(({ column }) => column === '*'))
    refuse(0, length, '行和列不能同时写“*”：请把其中一个写成具体的名称。');
  for (const { left, right } of checksOfRule(form, { ...PROBE, condition }))
    for (const ref of [...cellsOf(left), ...cellsOf(right)])
      if (!positionOf(form, ref)) refuse(0, length, missing(form, ref));
}

const missing = (form: Form, ref: CellRef): string =>
  `“*”要求每处都有同样的行或列，但没有${cellName(form, ref)}。请逐条写明行名和列名。`;

const PROBE: Omit<Rule, 'condition'> = {
  id: '',
  name: '',
  severity: 'verify',
  origin: 'own',
  sides: ['', ''],
  wording: '',
  source: '',
};
