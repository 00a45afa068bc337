import type { Relation } from '../model/expression';
import { refuse } from './problem';

interface At {
  readonly at: number;
  readonly length: number;
}

/** A cell as written: `上年 表三[予以公开, 总计]`. `inside` stands between the brackets, from `insideAt` on. */
export interface CellToken extends At {
  readonly kind: 'cell';
  readonly lastYear: boolean;
  readonly table: string;
  readonly inside: string;
  readonly insideAt: number;
}

export type Token =
  | CellToken
  | (At & { readonly kind: 'number'; readonly value: number })
  | (At & { readonly kind: 'relation'; readonly relation: Relation })
  | (At & { readonly kind: '+' | '-' | '(' | ')' });

const RELATIONS: readonly (readonly [RegExp, Relation])[] = [
  [/^(?:[<＜][=＝]|[=＝][<＜]|≤|≦|⩽)/, '<='],
  [/^(?:[>＞][=＝]|[=＝][>＞]|≥|≧|⩾)/, '>='],
  [/^(?:[=＝]{1,2})/, '='],
];
const SIGNS: Readonly<Record<string, '+' | '-' | '(' | ')'>> = {
  '+': '+',
  '＋': '+',
  '-': '-',
  '－': '-',
  '−': '-',
  '–': '-',
  '(': '(',
  '（': '(',
  ')': ')',
  '）': ')',
};
const NUMBER = /^[0-9０-９]+(?:[.．][0-9０-９]+)?/;
const CELL =
  /^(上年(?:度)?\s*(?:的\s*)?)?(?:([^\s[\]［］【】+＋=＝<>＜＞≤≥()（）－−–-]+)\s*)?[[［【]([^[\]［］【】]*)([\]］】])?/u;

/** Cuts a rule into its parts; Chinese and ASCII punctuation count alike. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let position = 0; position < text.length;) {
    const rest = text.slice(position);
    const blank = /^\s+/.exec(rest);
    if (blank) {
      position += blank[0].length;
      continue;
    }
    const token = tokenAt(rest, position);
    tokens.push(token);
    position += token.length;
  }
  return tokens;
}

function tokenAt(rest: string, position: number): Token {
  for (const [pattern, relation] of RELATIONS) {
    const length = pattern.exec(rest)?.[0].length;
    if (length) return { kind: 'relation', relation, at: position, length };
  }
  const sign = SIGNS[rest[0]!];
  if (sign) return { kind: sign, at: position, length: 1 };
  const number = NUMBER.exec(rest)?.[0];
  if (number && !CELL.test(rest))
    return { kind: 'number', value: Number(number.normalize('NFKC')), at: position, length: number.length };
  const cell = CELL.exec(rest);
  if (cell) {
    const [whole, lastYear, table = '', inside = '', end] = cell;
    if (!end) refuse(position, whole.length, '方括号没有写完，请在名称后面补上“]”。');
    const insideAt = position + whole.length - 1 - inside.length;
    const about = { kind: 'cell', lastYear: lastYear !== undefined, table, inside, insideAt } as const;
    return { ...about, at: position, length: whole.length };
  }
  if (/^[<>＜＞]/.test(rest))
    refuse(position, 1, '只能用 =、<=、>= 三种比较。“小于”请写成 <=，“大于”请写成 >=。');
  if (/^[*×/÷＊／%％]/.test(rest)) refuse(position, 1, `不能用“${rest[0]}”，规则里只有加、减和括号。`);
  const word = /^[^\s+＋=＝<>＜＞≤≥()（）－−–-]+/u.exec(rest)?.[0] ?? rest[0]!;
  return refuse(
    position,
    word.length,
    `“${word}”看不懂。单元格请写成 表三[行名, 列名]，例如 表三[予以公开, 总计]。`,
  );
}
