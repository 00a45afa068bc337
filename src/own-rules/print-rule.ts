import type { Condition, Expression } from '../model/expression';
import { fold } from '../model/expression';
import type { Form } from '../model/form';
import { cellText } from './names';

/** A condition as a person would type it: `parseRule` reads it back to the same condition. */
export const ruleText = (form: Form, { left, relation, right }: Condition): string =>
  `${sideText(form, left)} ${relation} ${sideText(form, right)}`;

/** One side of a condition, as typed. */
const sideText = (form: Form, side: Expression): string =>
  fold<string>(side, {
    cell: (ref) => cellText(form, ref),
    number: String,
    add: (terms, sources) =>
      terms
        .map((term, index) =>
          isSum(sources[index]!) && (index > 0 || sources[index]!.op === 'add') ? `(${term})` : term,
        )
        .join(' + '),
    subtract: (from, take, [, source]) => `${from} - ${isSum(source) ? `(${take})` : take}`,
  });

const isSum = ({ op }: Expression): boolean => op === 'add' || op === 'subtract';
