import type { Expression } from '../../model/expression';
import { add, cell, subtract } from '../../model/expression';
import type { Form, TableId } from '../../model/form';
import { tableIndex } from '../../model/form-index';
import type { Applicant, ClaimId, ReviewBlock } from '../../model/text-claim';

/** Cells to be summed: rows by id, where `refused` stands for all `refused.…`, in some columns. */
interface Cells {
  readonly table: TableId;
  readonly row: string;
  readonly columns: readonly string[];
}

/** A convention by which offices count: what is added up, and what is left out of it. */
interface Convention {
  readonly plus: readonly Cells[];
  readonly minus?: readonly Cells[];
}

const row = (id: string): Cells => ({ table: 'applications', row: id, columns: ['total'] });
const statistics = (id: string): Convention => ({
  plus: [{ table: 'statistics', row: id, columns: ['value'] }],
});
const one = (id: string, ...old: readonly string[]): readonly Convention[] => [
  { plus: [row(id)] },
  ...old.map(statistics),
];
const disclosure = (id: string, column: string): readonly Convention[] => [
  { plus: [{ table: 'disclosure', row: id, columns: [column] }] },
];

const RECEIVED: readonly Convention[] = [
  { plus: [row('new')] },
  { plus: [row('new'), row('carriedIn')] },
  statistics('received'),
];

/** Conventions of the claims that are not simply a row of table 三, the plainest first. */
const CONVENTIONS: Partial<Record<ClaimId, readonly Convention[]>> = {
  received: RECEIVED,
  new: one('new', 'received'),
  handled: [{ plus: [row('results')] }, ...RECEIVED, statistics('closed'), statistics('replied')],
  results: [
    { plus: [row('results')] },
    // An application that nobody pursues any more has no reply.
    { plus: [row('results')], minus: [row('other')] },
    // Of the applications received in the year alone.
    { plus: [row('results')], minus: [row('carriedIn')] },
    statistics('closed'),
    statistics('replied'),
  ],
  disclosed: one('disclosed', 'replied.granted'),
  partlyDisclosed: one('partlyDisclosed', 'replied.partly'),
  refused: one('refused', 'replied.refused'),
  'regulations.made': disclosure('regulations', 'made'),
  'regulations.abolished': disclosure('regulations', 'abolished'),
  'regulations.inForce': disclosure('regulations', 'inForce'),
  'normative.made': [...disclosure('normative', 'made'), statistics('normativeMade')],
  'normative.abolished': disclosure('normative', 'abolished'),
  'normative.inForce': disclosure('normative', 'inForce'),
  licences: disclosure('licences', 'decisions'),
  penalties: disclosure('penalties', 'decisions'),
  coercion: disclosure('coercion', 'decisions'),
  charges: disclosure('charges', 'fees'),
};

const REVIEW = /^(reconsideration|litigation|direct|after)(?:\.(.*))?$/;

function reviewConventions(block: ReviewBlock, outcome: string): readonly Convention[] {
  const blocks = block === 'litigation' ? ['direct', 'after'] : [block];
  const columns = blocks.map((each) => `${each}.${outcome || 'total'}`);
  const now: Convention = { plus: [{ table: 'review', row: 'cases', columns }] };
  const old = outcome ? `${block}.${outcome}` : block;
  return block === 'direct' || block === 'after' ? [now] : [now, statistics(old)];
}

function conventionsOf(claim: ClaimId): readonly Convention[] {
  const [, block, outcome = ''] = REVIEW.exec(claim) ?? [];
  return block ? reviewConventions(block as ReviewBlock, outcome) : (CONVENTIONS[claim] ?? one(claim));
}

const ORGANISATIONS = ['business', 'research', 'welfare', 'legal', 'otherOrganisation'];

const columnsOf = (applicant: Applicant): readonly string[] =>
  applicant === 'organisations' ? ORGANISATIONS : [applicant];

/** What a claim may count on a form, as sums of its cells, the plainest first; none where it has no such cells. */
export function expressionsOf(form: Form, claim: ClaimId, applicant?: Applicant): readonly Expression[] {
  return conventionsOf(claim).flatMap(({ plus, minus = [] }) => {
    const added = plus.map((cells) => termsOf(form, cells, applicant));
    const taken = minus.map((cells) => termsOf(form, cells, applicant));
    if ([...added, ...taken].some((terms) => !terms.length)) return [];
    return [taken.length ? subtract(sum(added.flat()), sum(taken.flat())) : sum(added.flat())];
  });
}

const sum = (terms: readonly Expression[]): Expression =>
  terms.length === 1 && terms[0] ? terms[0] : add(...terms);

function termsOf(
  form: Form,
  { table, row: id, columns }: Cells,
  applicant: Applicant | undefined,
): readonly Expression[] {
  if (!form.tables.some((each) => each.id === table)) return [];
  const wanted = applicant && table === 'applications' ? columnsOf(applicant) : columns;
  return tableIndex(form, table).rows.flatMap(({ row: found, columns: existing }) =>
    found.id === id || (table === 'applications' && found.id.startsWith(`${id}.`))
      ? wanted
          .filter((column) => existing.some((each) => each.id === column))
          .map((column) => cell(table, found.id, column))
      : [],
  );
}
