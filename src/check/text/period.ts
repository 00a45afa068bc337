/** Which year a clause is about, as far as the text says: the report's, or another, or a part of a year. */
export type Period = 'own' | 'other';

const YEAR = /(?:截[至止]|自|至|到)?(20\d\d)年度?(?:年?[底末]|来)?/g;
const FULL_YEAR = /自?(20\d\d)年1月1日起?[至到](?:20\d\d年)?12月31日(?:止|期间)?/g;
/** To the end of the year is all of it. */
const YEAR_END = /截[至止](?:到)?(?=(?:20\d\d)年12月)|(?:截[至止]到?)?12月(?:31日|底)(?:止|为止)?/g;
const LAST_YEAR = /(?<!结转)(?:去年|上年度?|上一年度?|前年)(?!结转)/;
/** In a report made after the year it is all of it. */
const THIS_YEAR_SO_FAR = /[今本当]年以来/g;
const THIS_YEAR = /今年|本年|全年|当年|年内|报告期/;
const PART_OF_YEAR =
  /[上下]半年|季度|\d月|月份|以来|历年|近[\d一二三四五六七八九十]+年|(?:[\d二三四五六七八九十]|十一)年来|截[至止](?:目前|今|当前)|目前为止|每年|年均|今后|下一步/;

/** `2023年结转` in the report of 2024 is 上年结转, and `转到2025年` is 下年度. */
export function withRelativeYears(plain: string, year: number | null): string {
  const past = plain.replace(/(?:去年|上年度|上一年度?)(?:度)?(?=结转)/g, '上年');
  if (year === null) return past;
  return past
    .replace(
      new RegExp(`(?:${year - 1}年度?)?(?:结转|转)(?:至|到|入)(?:今年|本年度?|${year}年度?)`, 'g'),
      '上年结转',
    )
    .replace(new RegExp(`${year - 1}年度?(?=结转)`, 'g'), '上年')
    .replace(new RegExp(`((?:结转|转接|转|顺延|延续)(?:至|到|入)?)${year + 1}年度?`, 'g'), '$1下年度');
}

const SPEAKS_OF_TIME = /[年月]|季度|以来|累计|截|目前为止|报告期|今后|下一步/;

/** What a sentence has said so far about the time it speaks of. */
export interface PeriodState {
  readonly period: Period;
  /** The sentence names a year, or 全年. */
  readonly stated: boolean;
  /** A year that is not the report's. */
  readonly otherYear?: number;
}

export const START: PeriodState = { period: 'own', stated: false };

/** Follows the years and periods of a clause; one that names none is about what the clause before is about. */
export function nextPeriod(state: PeriodState, clause: string, year: number | null): PeriodState {
  if (!SPEAKS_OF_TIME.test(clause)) return state;
  const bare = clause
    .replace(FULL_YEAR, '$1年')
    .replace(YEAR_END, '')
    .replace(THIS_YEAR_SO_FAR, '今年')
    .replace(`${year}年以来`, '今年');
  let next = state;
  for (const [, written] of bare.matchAll(YEAR))
    next =
      year === null || Number(written) === year
        ? { period: 'own', stated: true }
        : { period: 'other', stated: true, otherYear: Number(written) };
  if (LAST_YEAR.test(bare)) next = { period: 'other', stated: true };
  else if (THIS_YEAR.test(bare)) next = { period: 'own', stated: true };
  if (PART_OF_YEAR.test(bare.replace(YEAR, '')) || (/累计/.test(bare) && !next.stated))
    next = { period: 'other', stated: true };
  return next;
}

/** What a number is of that is not of the report's year; 0 or none for a part of a year or several. */
export const otherTimeWords = (otherYear?: number): string =>
  otherYear ? `说的是 ${otherYear} 年` : '说的不是本年全年';

/** A clause without the year it names. */
export const withoutYear = (stem: string): string =>
  stem.replace(FULL_YEAR, '').replace(YEAR_END, '').replace(YEAR, '');
