import type { Form } from '../model/form';
import type { Report } from '../model/report';
import { textEms } from './text-size';

/** A title, and the fixed words of it with which a second line begins. */
export interface Titled {
  readonly title: string;
  readonly titleWords: string;
}

/** `东莞市2023年`, as far as it is known. */
export const unitAndYear = ({ unit, year }: Pick<Report, 'unit' | 'year'>): string =>
  withYear(unit ?? '', year, false);

/** Unit and year; `apart` in two lines. */
export const withYear = (unit: string, year: number | null, onOwnLine: boolean): string =>
  `${unit}${year === null ? '' : `${onOwnLine ? '\n' : ''}${year}年`}`;

/** Title of the whole report: `某局2023年政府信息公开工作年度报告`. */
export const reportTitle = ({ title }: Form, { unit, year }: Pick<Report, 'unit' | 'year'>): string =>
  (year === null ? title.replace(/〔year〕年度?/, '') : title.replace('〔year〕', String(year))).replace(
    '〔unit〕',
    () => unit ?? '',
  );

/** What stands in a form's title behind unit and year: `政府信息公开工作年度报告`. */
export const titleWords = ({ title }: Form): string => title.replace(/^.*〔year〕(?:年度?)?/, '');

/**
 * A title in two lines: unit and year, then its fixed words. Where the first is longer than so many ems, the year has a
 * line of its own, since it must not break inside.
 */
export function titleLines({ title, titleWords: words }: Titled, ems = Infinity): readonly string[] {
  const start = words ? title.lastIndexOf(words) : -1;
  if (start <= 0) return [title];
  const head = title.slice(0, start);
  const lines = textEms(head) > ems ? head.split(/(?=\d{4}年度?$)/u) : [head];
  return [...lines, title.slice(start)];
}
