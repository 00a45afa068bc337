import { decimalOf, decimalToNumber } from '../model/decimal';
import type { UnreadReason } from '../model/report';
import { plainText } from '../model/plain-text';
import type { ReadingReason } from './reading';
import { THRESHOLDS } from './thresholds';

/** A text taken as a number, as a blank (null), or not at all. */
export type NumberText =
  | { readonly value: number | null; readonly reason: ReadingReason }
  | {
      readonly unread: UnreadReason;
      readonly reason: ReadingReason;
      readonly maybe?: readonly number[];
    };

const unread = (reason: UnreadReason, detail: ReadingReason = reason): NumberText => ({
  unread: reason,
  reason: detail,
});

const PLACEHOLDER = /^(?:[/\\—–_-]+|无|空|&nbsp;)$/;
const NUMBER = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)$/;
const WITH_UNIT = /^([+-]?[\d,.]+)\s*(亿元|万元|元|件次|人次|件|条|宗|次|个|项|篇|人|份|部)$/;
const WITH_NOTE = /^([+-]?[\d,.]+)\s*[(〔[]([^()〔〕[\]]*)[)〕\]]$/;
const DATE = /^(?:\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?|\d{1,2}月\d{1,2}日|\d{1,2}[-/]\d{1,2})$/;
/** The number of a page, or one between two cells of nothing. */
const BETWEEN_DASHES = /^[-—–]+\s*\d+\s*[-—–]+$/;
/** Raised, lowered, circled and bracketed digits, and fractions. */
const MARKS =
  /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2089\u2150-\u215f\u2460-\u24ff\u2776-\u2793\u3220-\u3250\u3280-\u32bf]/;
/** Units that count the same things; offices write one for the other. */
const COUNTS = new Set(['件', '条', '宗', '项', '个', '份', '部', '件次']);

const sameUnit = (a: string, b: string): boolean => a === b || (COUNTS.has(a) && COUNTS.has(b));

/** May a value be the number of a page? */
export const isPageNumber = (value: unknown): boolean =>
  typeof value === 'string' && BETWEEN_DASHES.test(value);

/**
 * Reads a text in a cell whose unit is known. Only one reading is ever taken; where a unit contradicts the cell's or
 * digits stand apart the text stays unread, and `maybe` holds the readings to choose from.
 */
export function readNumberText(raw: string, unit: string): NumberText {
  // 12①, 12² and the like are a number and a mark beside it; their compatibility forms would be one number.
  if (MARKS.test(raw)) return unread('ambiguous');
  const text = plainText(raw)
    .replace(/[\u00a0\u200b\ufeff]/g, ' ')
    .replace(/[−﹣]/g, '-')
    .trim();
  if (text === '') return { value: null, reason: 'placeholder' };
  if (PLACEHOLDER.test(text)) return { value: null, reason: 'placeholder' };
  const number = NUMBER.exec(text);
  if (number) return plainNumber(number[1] ?? '', number[2] ?? '');
  const suffixed = WITH_UNIT.exec(text);
  if (suffixed) return numberWith(suffixed[1] ?? '', 'unitSuffix', suffixed[2] ?? '', unit);
  const noted = WITH_NOTE.exec(text);
  if (noted) {
    const note = (noted[2] ?? '').replace(/^单位:?/, '').trim();
    const isUnit = WITH_UNIT.test(`0${note}`);
    return isUnit
      ? numberWith(noted[1] ?? '', 'unitSuffix', note, unit)
      : numberWith(noted[1] ?? '', 'note', unit, unit);
  }
  if (DATE.test(text)) return unread('date');
  return unread(/^[+-]?[\d\s,.]+$/.test(text) || BETWEEN_DASHES.test(text) ? 'ambiguous' : 'text');
}

function numberWith(text: string, reason: ReadingReason, stated: string, wanted: string): NumberText {
  const number = NUMBER.exec(text);
  if (!number) return unread('ambiguous');
  const read = plainNumber(number[1] ?? '', number[2] ?? '');
  if ('unread' in read) return read;
  if (read.value === 0 || read.value === null || sameUnit(stated, wanted)) return { ...read, reason };
  return {
    unread: 'unitConflict',
    reason: 'unitConflict',
    maybe: unitReadings(read.value, stated, wanted),
  };
}

/** Units of money as powers of ten of 元. */
const MONEY: Readonly<Record<string, number>> = {
  厘: -3,
  分: -2,
  角: -1,
  元: 0,
  十元: 1,
  百元: 2,
  千元: 3,
  万元: 4,
  十万元: 5,
  百万元: 6,
  千万元: 7,
  亿元: 8,
};

export const isMoney = (unit: string): boolean => unit in MONEY;

/** What a number in one unit may be in a cell of another: converted, where both are money, and as written. */
export function unitReadings(value: number, stated: string, wanted: string): readonly number[] {
  const [from, to] = [MONEY[stated], MONEY[wanted]];
  if (from === undefined || to === undefined) return [value];
  const { units, scale } = decimalOf(value);
  const shifted = scale + to - from;
  return [
    decimalToNumber(
      shifted >= 0 ? { units, scale: shifted } : { units: units * 10n ** BigInt(-shifted), scale: 0 },
    ),
    value,
  ];
}

function plainNumber(sign: string, digits: string): NumberText {
  const plain = digits.replace(/,/g, '');
  if (plain.replace('.', '').replace(/^0+/, '').length > THRESHOLDS.digits) return unread('precision');
  const value = Number(sign === '-' ? `-${plain}` : plain) || 0;
  return { value, reason: sign ? 'sign' : digits.includes(',') ? 'thousands' : 'textNumber' };
}
