import type { Rect } from '../address';
import { formatAddress } from '../address';
import { checkedFormula } from '../entry';
import { fail } from '../errors';
import type { AreasSubject, Model, WireType } from '../model';
import type { ErrorAlert, Prompt, ValidationRecord, ValidationRule } from '../records';
import { intersect, sameRect, subtract } from '../rect';
import { guardSheet, sheetName } from './guard';
import { isRange } from './lookup';

const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};
const OPERATORS =
  'Between NotBetween EqualTo NotEqualTo GreaterThan LessThan GreaterThanOrEqualTo LessThanOrEqualTo'.split(
    ' ',
  );
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
const NO_ALERT: ErrorAlert = { showAlert: true, style: 'Stop', title: '', message: '' };
const NO_PROMPT: Prompt = { showPrompt: true, title: '', message: '' };

/** Data validation of a block: rule, error alert and input prompt. */
export const dataValidation: WireType<'DataValidation'> = {
  get: {
    Rule: (subject, model) => common(subject, model)?.rule ?? {},
    Type: (subject, model) => {
      const records = recordsIn(subject, model);
      const [kind] = Object.keys(common(subject, model)?.rule ?? {});
      if (kind) return TYPES[kind];
      return records.length > 0 ? 'MixedCriteria' : 'None';
    },
    ErrorAlert: (subject, model) => common(subject, model)?.errorAlert ?? NO_ALERT,
    Prompt: (subject, model) => common(subject, model)?.prompt ?? NO_PROMPT,
    IgnoreBlanks: (subject, model) => common(subject, model)?.ignoreBlanks ?? true,
    Valid: () => null,
  },
  set: {
    Rule: (subject, rule: ValidationRule, model) =>
      change(subject, model, { rule: checkedRule(rule, model) }),
    ErrorAlert: (subject, alert: ErrorAlert, model) =>
      change(subject, model, {
        errorAlert: { ...NO_ALERT, ...withoutNull(checkedWords(alert, 'DataValidation.errorAlert')) },
      }),
    Prompt: (subject, prompt: Prompt, model) =>
      change(subject, model, {
        prompt: { ...NO_PROMPT, ...withoutNull(checkedWords(prompt, 'DataValidation.prompt')) },
      }),
    IgnoreBlanks: (subject, ignoreBlanks: boolean, model) => change(subject, model, { ignoreBlanks }),
  },
  call: {
    Clear: ({ sheetId, rects }, model) => {
      guardSheet(model, sheetId, 'DataValidation.clear');
      for (const rect of rects) remove(model, sheetId, rect);
    },
  },
};

const recordsIn = ({ sheetId, rects }: AreasSubject, { book }: Model): ValidationRecord[] =>
  book
    .records(sheetId)
    .validations.filter((record) => record.rects.some((own) => rects.some((rect) => intersect(own, rect))));

/** The record that all cells of the blocks have, if there is one. */
function common(subject: AreasSubject, model: Model): ValidationRecord | null {
  const [record, ...others] = recordsIn(subject, model);
  if (!record || others.length > 0) return null;
  const outside = record.rects.reduce<Rect[]>(
    (left, own) => left.flatMap((rect) => subtract(rect, own)),
    [...subject.rects],
  );
  return outside.length === 0 ? record : null;
}

function change(subject: AreasSubject, model: Model, patch: Partial<Omit<ValidationRecord, 'id'>>): void {
  const { sheetId, rects } = subject;
  guardSheet(model, sheetId, 'DataValidation');
  const known = common(subject, model);
  if (
    known &&
    known.rects.length === rects.length &&
    known.rects.every((own, i) => sameRect(own, rects[i]!))
  ) {
    model.book.putValidation(sheetId, Object.assign(known, patch));
    return;
  }
  for (const rect of rects) remove(model, sheetId, rect);
  model.book.putValidation(sheetId, {
    id: `dv${model.nextId()}`,
    rects,
    rule: known?.rule ?? {},
    errorAlert: known?.errorAlert ?? NO_ALERT,
    prompt: known?.prompt ?? NO_PROMPT,
    ignoreBlanks: known?.ignoreBlanks ?? true,
    ...patch,
  });
}

/** Takes validation away from a block; records that reach beyond it keep the rest. */
function remove({ book }: Model, sheetId: string, rect: Rect): void {
  for (const record of [...book.records(sheetId).validations]) {
    if (!record.rects.some((own) => intersect(own, rect))) continue;
    const rest = record.rects.flatMap((own) => subtract(own, rect));
    if (rest.length === 0) book.dropValidation(sheetId, record);
    else book.putValidation(sheetId, Object.assign(record, { rects: rest }));
  }
}

function checkedRule(rule: ValidationRule, model: Model): ValidationRule {
  const given = Object.entries(rule).filter(([, detail]) => detail !== null && detail !== undefined);
  const [kind, detail] = given[0] ?? [];
  if (given.length !== 1 || !kind || !TYPES[kind] || !detail) fail('InvalidArgument', 'DataValidation.rule');
  if (kind === 'custom') {
    checkedFormula(String(detail.formula ?? ''), 'DataValidation.rule');
  } else if (kind === 'list') {
    const { source } = detail;
    if (isRange(source)) {
      const { sheetId, rect } = source.subject;
      return { list: { ...detail, source: `=${formatAddress(sheetName(model, sheetId), rect, true)}` } };
    }
    if (typeof source !== 'string' || source === '') fail('InvalidArgument', 'DataValidation.rule');
    if (!source.startsWith('=') && source.length > 255) fail('InvalidArgument', 'DataValidation.rule');
  } else if (!OPERATORS.includes(String(detail.operator)) || detail.formula1 === undefined) {
    fail('InvalidArgument', 'DataValidation.rule');
  }
  return { [kind]: detail };
}

function checkedWords<T extends ErrorAlert | Prompt>(words: T, location: string): T {
  if ((words.title ?? '').length > LONGEST_TITLE || (words.message ?? '').length > LONGEST_MESSAGE)
    fail('InvalidArgument', location);
  return words;
}

function withoutNull<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null)) as Partial<T>;
}
