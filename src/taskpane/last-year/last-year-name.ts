import type { Report } from '../../model/report';
import { checkTexts } from '../check/texts';

/** `某某局 2022年`: whose report of last year it is. */
export const lastYearName = ({ unit, year }: Pick<Report, 'unit' | 'year'>): string =>
  `${unit ?? checkTexts.check.untitled}${year === null ? '' : ` ${year}年`}`;
