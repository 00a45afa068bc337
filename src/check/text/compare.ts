import { decimalOf, decimalToNumber, subtractExactly } from '../../model/decimal';
import type { CellRef, Expression } from '../../model/expression';
import { cellsOf, constant, fold } from '../../model/expression';
import { expressionsOf } from '../../model/claim-expressions';
import type { Form } from '../../model/form';
import type { Applicant, ClaimId, ClaimMeaning, TextClaim } from '../../model/text-claim';
import { memoText } from '../../model/memo';
import type { Lookup } from '../evaluate';
import { evaluate } from '../evaluate';
import type { Statement } from './statement';

/** Compares statements with the tables, each undefined where the form has no cells for it. */
export function comparer(form: Form, lookup: Lookup): (statement: Statement) => TextClaim | undefined {
  const meanings = memoText((of: string) => meaningsOf(form, JSON.parse(of) as Asked, lookup));
  return (statement) => compare(statement, meanings(asked(statement)));
}

/** What a statement may mean is told by these alone. */
type Asked = Pick<Statement, 'claims' | 'applicants' | 'measure'> & {
  readonly wholes?: readonly Pick<Statement, 'claims' | 'applicants'>[];
};

const asked = ({ claims, applicants, measure, wholes }: Statement): string =>
  JSON.stringify({ claims, applicants, measure, wholes: wholes && countedBy(wholes) });

/** Statements that count the same are one. */
const countedBy = (statements: readonly Statement[]): Asked['wholes'] => [
  ...new Map(
    statements.map(({ claims, applicants }) => [`${claims} ${applicants}`, { claims, applicants }]),
  ).values(),
];

function compare(statement: Statement, meanings: readonly ClaimMeaning[]): TextClaim | undefined {
  const [claim] = statement.claims;
  if (!claim || !meanings.length) return undefined;
  const value = statement.unit === 'money' ? inTenThousands(statement.value) : statement.value;
  const slack = statement.unit === 'money' ? statement.slack / 10_000 : statement.slack;
  const agreed = meanings.find((meaning) => meaning.value !== null && isNear(meaning.value, value, slack));
  const isKnown = meanings.every((meaning) => meaning.value !== null);
  const distance = (meaning: ClaimMeaning): number => Math.abs((meaning.value ?? 0) - value);
  const differs = !agreed && isKnown;
  const [applicant] = statement.applicants ?? [];
  return {
    claim,
    measure: statement.measure,
    ...(applicant && { applicant }),
    sentence: statement.sentence,
    ...(statement.place && { place: statement.place }),
    ...(statement.parts && { parts: statement.parts }),
    value,
    meanings: differs ? [...meanings].sort((a, b) => distance(a) - distance(b)) : meanings,
    outcome: agreed ? 'agrees' : differs ? 'differs' : 'unknown',
    ...(agreed && { agreed }),
  };
}

const isNear = (a: number, b: number, slack: number): boolean =>
  Math.abs(subtractExactly(a, b)) <= slack * (1 + 1e-9);

/** 元 as 万元, exactly. */
const inTenThousands = (yuan: number): number => {
  const { units, scale } = decimalOf(yuan);
  return decimalToNumber({ units, scale: scale + 4 });
};

function meaningsOf(form: Form, statement: Asked, lookup: Lookup): readonly ClaimMeaning[] {
  const counts = countsOf(form, statement.claims, statement.applicants, lookup);
  switch (statement.measure) {
    case 'count':
      return counts;
    case 'share':
      return counts.flatMap((part) =>
        wholesOf(form, statement, lookup).flatMap((whole) => shareOf(part, whole)),
      );
    case 'rate':
    case 'change':
      return counts.flatMap((now) => changeOf(now, statement.measure === 'rate', lookup));
  }
}

const countsOf = (
  form: Form,
  claims: readonly ClaimId[],
  applicants: readonly (Applicant | undefined)[] = [undefined],
  lookup: Lookup,
): readonly ClaimMeaning[] =>
  claims
    .flatMap((claim) => applicants.flatMap((applicant) => expressionsOf(form, claim, applicant)))
    .map((expression) => ({ cells: cellsOf(expression), expression, value: valueOf(expression, lookup) }));

const valueOf = (expression: Expression, lookup: Lookup): number | null => {
  const result = evaluate(expression, '=', constant(0), lookup);
  return 'missing' in result ? null : result.left;
};

/** Totals that a percentage may be of: all applications, all results, and what the sentence counts before it. */
const wholesOf = (form: Form, { claims, wholes = [] }: Asked, lookup: Lookup): readonly ClaimMeaning[] => {
  const block = /^(reconsideration|litigation|direct|after)\./.exec(claims[0] ?? '')?.[1];
  const totals: readonly ClaimId[] = block ? [block as ClaimId] : ['received', 'results'];
  return [
    ...countsOf(form, totals, undefined, lookup),
    ...wholes.flatMap((whole) => countsOf(form, whole.claims, whole.applicants, lookup)),
  ];
};

function shareOf(part: ClaimMeaning, whole: ClaimMeaning): readonly ClaimMeaning[] {
  if (whole.value === 0) return [];
  const value = part.value === null || whole.value === null ? null : (part.value / whole.value) * 100;
  return [{ cells: [...part.cells, ...whole.cells], value }];
}

/** The same cells a year ago. */
const lastYear = (expression: Expression): Expression =>
  fold<Expression>(expression, {
    cell: (ref) => ({ op: 'cell', ref: { ...ref, year: 'last' } }),
    number: constant,
    add: (terms) => ({ op: 'add', terms }),
    subtract: (from, take) => ({ op: 'subtract', from, take }),
  });

function changeOf(now: ClaimMeaning, asRate: boolean, lookup: Lookup): readonly ClaimMeaning[] {
  if (!now.expression) return [];
  const expression = lastYear(now.expression);
  const then = valueOf(expression, lookup);
  const cells: readonly CellRef[] = [...now.cells, ...cellsOf(expression)];
  if (now.value === null || then === null) return [{ cells, value: null }];
  const change = subtractExactly(now.value, then);
  if (!asRate) return [{ cells, value: change }];
  return then === 0 ? [] : [{ cells, value: (change / then) * 100 }];
}
