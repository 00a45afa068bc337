import type { EntryFault } from '../model/entry-fault';
import { entryFaults } from '../model/entry-fault';
import type { CellRef } from '../model/expression';
import type { Form, NumberKind } from '../model/form';
import { cellKind } from '../model/form-index';
import type { Entry } from '../model/report';
import { columnName } from './names';

const ADVICE: Record<EntryFault, string> = {
  unread: '不是数，请填数字。',
  negative: '是负数，请填 0 或正数。',
  fraction: '有小数，请填整数。',
};

/** Stands once in the words about each cell, so that a formula can count them. */
const OPENING = '「';

const words = (name: string, fault: EntryFault): string => `${OPENING}${name}」${ADVICE[fault]}`;

/** Is this what a native formula says of the entries of a row? */
export const ENTRY_WORDS = new RegExp(`^(?:${OPENING}[^「」]+」(?:${Object.values(ADVICE).join('|')}))+$`);

/** What the formula beside a row shows, given what its cells hold; empty where nothing is wrong. */
export const entryWords = (form: Form, refs: readonly CellRef[], entryOf: (ref: CellRef) => Entry): string =>
  refs
    .map((ref) => {
      const [fault] = entryFaults(cellKind(form, ref).kind, entryOf(ref));
      return fault ? words(columnName(form, ref), fault) : '';
    })
    .join('');

// A truth value is a number to LibreOffice alone.
const noNumber = (address: string): string => `OR(ISLOGICAL(${address}),ISNUMBER(${address})=FALSE)`;

/**
 * Formula text without `=`, true where a cell holds what cannot stand there. COUNTBLANK and the IS functions take an
 * error value without passing it on, and IF keeps text out of comparisons.
 */
export function wrongEntry(kind: NumberKind, address: string): string {
  const wrong = [
    ...(kind === 'signed' ? [] : [`${address}<0`]),
    ...(kind === 'amount' ? [] : [`${address}<>INT(${address})`]),
  ];
  const number = wrong.length > 1 ? `OR(${wrong.join(',')})` : wrong[0]!;
  return `IF(COUNTBLANK(${address})=1,FALSE,IF(${noNumber(address)},TRUE,${number}))`;
}

/** Formula text without `=`: what is wrong with the entries of a row and what to do, a sentence for each cell. */
export const entryFormula = (
  form: Form,
  refs: readonly CellRef[],
  addressOf: (ref: CellRef) => string,
): string =>
  refs
    .map((ref) => {
      const { kind } = cellKind(form, ref);
      const address = addressOf(ref);
      const text = (fault: EntryFault) => `"${words(columnName(form, ref), fault)}"`;
      const whole = kind === 'amount' ? '""' : `IF(${address}=INT(${address}),"",${text('fraction')})`;
      const number = kind === 'signed' ? whole : `IF(${address}<0,${text('negative')},${whole})`;
      return `IF(COUNTBLANK(${address})=1,"",IF(${noNumber(address)},${text('unread')},${number}))`;
    })
    .join('&');

/** How many number cells the words beside the rows are about. */
export const wrongIn = (shown: readonly string[]): number => shown.join('').split(OPENING).length - 1;

/** The same as formula text without `=`, for words in cells. */
export function countWrong(addresses: readonly string[]): string {
  const all = addresses.join('&');
  return `LEN(${all})-LEN(SUBSTITUTE(${all},"${OPENING}",""))`;
}
