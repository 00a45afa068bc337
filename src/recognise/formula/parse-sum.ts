import type { NamedArea } from './tokens';
import { areaOf, tokensOf } from './tokens';

/** What a formula adds or takes away: a number, or cells. `counted`: as SUM counts, which passes over text. */
export type Term =
  | { readonly factor: 1 | -1; readonly number: number }
  | { readonly factor: 1 | -1; readonly area: NamedArea; readonly counted: boolean };

/** A formula that adds up cells. */
export interface SheetSum {
  readonly terms: readonly Term[];
  /** It is blank under a condition: too few numbers (`count`), or any other. */
  readonly blankIf?: 'count' | 'other';
  /** Digits after the point to which its sum is rounded. */
  readonly digits?: number;
}

/** What the reading of a sum finds that it does not read; it never leaves this file. */
class NotASum extends Error {}

/**
 * Reads a formula as a sum of cells: `+`, `−`, brackets, SUM, SUBTOTAL(9 …), ROUND(…, n) and IF(…, "", …) around one.
 * Undefined where it is anything else.
 */
export function parseSum(formula: string): SheetSum | undefined {
  const tokens = tokensOf(formula);
  if (!tokens?.length) return undefined;
  try {
    return new SumParser(tokens).whole();
  } catch (error) {
    if (error instanceof NotASum) return undefined;
    throw error;
  }
}

class SumParser {
  private at = 0;
  private readonly terms: Term[] = [];
  private blankIf: SheetSum['blankIf'];
  private digits: number | undefined;

  constructor(private readonly tokens: readonly string[]) {}

  whole(): SheetSum {
    this.sum(1);
    if (this.at < this.tokens.length) throw new NotASum();
    const { terms, blankIf, digits } = this;
    return { terms, ...(blankIf && { blankIf }), ...(digits !== undefined && { digits }) };
  }

  private sum(sign: 1 | -1): void {
    let factor = sign;
    for (let first = true; ; first = false) {
      let isSigned = false;
      for (; this.tokens[this.at] === '+' || this.tokens[this.at] === '-'; this.at++) {
        if (this.tokens[this.at] === '-') factor = factor === 1 ? -1 : 1;
        isSigned = true;
      }
      if (!first && !isSigned) return;
      this.term(factor);
      factor = sign;
    }
  }

  private term(factor: 1 | -1): void {
    const token = this.next();
    if (token === '(') {
      this.sum(factor);
      this.expect(')');
      return;
    }
    if (this.tokens[this.at] === '(') {
      this.at++;
      this.call(token.toUpperCase(), factor);
      this.expect(')');
      return;
    }
    const area = areaOf(token);
    if (area && area.rows * area.columns === 1) this.terms.push({ factor, area, counted: false });
    else if (/^\d/.test(token)) this.terms.push({ factor, number: Number(token) });
    else throw new NotASum();
  }

  private call(name: string, factor: 1 | -1): void {
    if (name === 'SUBTOTAL') {
      if (!['9', '109'].includes(this.next())) throw new NotASum();
      this.expect(',');
      this.counted(factor);
    } else if (name === 'SUM') this.counted(factor);
    else if (name === 'ROUND') {
      this.sum(factor);
      this.expect(',');
      this.digits = Math.min(this.digits ?? Infinity, Number(this.next()));
      if (!Number.isInteger(this.digits)) throw new NotASum();
    } else if (name === 'IF' && this.at === 2) this.conditional(factor);
    else throw new NotASum();
  }

  /** Arguments of SUM. */
  private counted(factor: 1 | -1): void {
    do {
      const area = areaOf(this.tokens[this.at] ?? '');
      if (area && [',', ')'].includes(this.tokens[this.at + 1] ?? '')) {
        this.at++;
        this.terms.push({ factor, area, counted: true });
      } else this.sum(factor);
    } while (this.isNext(','));
  }

  /** `condition,"",sum` or `condition,sum,""`. */
  private conditional(factor: 1 | -1): void {
    const from = this.at;
    for (let depth = 0; depth > 0 || this.tokens[this.at] !== ','; this.at++) {
      if (this.at >= this.tokens.length) throw new NotASum();
      depth += Number(this.tokens[this.at] === '(') - Number(this.tokens[this.at] === ')');
    }
    this.blankIf = /^COUNT\([^()]*\)[<=]\d+$/i.test(this.tokens.slice(from, this.at).join(''))
      ? 'count'
      : 'other';
    this.expect(',');
    const isBlankFirst = this.isNext('""');
    if (isBlankFirst) this.expect(',');
    this.sum(factor);
    if (isBlankFirst) return;
    this.expect(',');
    this.expect('""');
  }

  private next(): string {
    const token = this.tokens[this.at++];
    if (token === undefined) throw new NotASum();
    return token;
  }

  private isNext(token: string): boolean {
    const found = this.tokens[this.at] === token;
    if (found) this.at++;
    return found;
  }

  private expect(token: string): void {
    if (!this.isNext(token)) throw new NotASum();
  }
}
