import type { GridValue } from '../../model/grid';
import { plainText } from '../../model/plain-text';
import { contentOf } from '../rows';
import type { ExistingSheet } from './find-sheets';
import { readDay } from './read-day';

const SUM = /^(?:.*(?:合计|小计|总计|共计|累计)|第?[一二三四1-4]季度|\d{1,2}月份?|[上下]半年)[:：]?$/;
const NOTE = /^(?:注|备注|说明|填表|制表|审核|单位负责人)/;
const NONE = /^(?:(?:本[年月季]度?|暂)?[无没]|未收到|没有收到)/;
const EXAMPLE = /^(?:示|样)?例(?:$|[:：如])/;
/** A lone text that is longer is a sentence about the list. */
const LONGEST = 16;
/** Header of a column that says for how many applications a row stands. */
const PIECES = /^(?:件数|申请件数|数量|申请数量|份数)$/;

/** Why a row does not count. `isApplication`: it is some all the same, so that the count lacks them. */
export interface NotCounted {
  readonly why: string;
  readonly isApplication?: true;
}

/** Why a row below the header is not counted; undefined where it is one application or case. */
export function notCountedBecause(
  { labels, register, grid }: ExistingSheet,
  values: ReadonlyMap<string, GridValue>,
  row: number,
): NotCounted | undefined {
  const all = grid.rows[row]!.flatMap((value) => {
    const content = contentOf(value);
    return content === null ? [] : [plainText(String(content)).replace(/\s/g, '')];
  });
  const [first = ''] = all;
  const hasDay = ['received', 'closed'].some((id) => readDay(values.get(id)) !== undefined);
  const repeated = all.filter((text) => labels.includes(text)).length;
  if (!hasDay && SUM.test(first)) return { why: '合计、小计或分段的行' };
  if (repeated >= Math.min(3, values.size)) return { why: '重复的表头' };
  if (EXAMPLE.test(first)) return { why: '示例的行' };
  if (!hasDay && all.length === 1 && (NOTE.test(first) || NONE.test(first) || first.length > LONGEST))
    return { why: '说明的行' };
  if (![...values.values()].some((value) => contentOf(value) !== null)) return { why: '各列都空着' };
  const pieces = labels.findIndex((label) => PIECES.test(label));
  const count = pieces < 0 ? null : contentOf(grid.rows[row]![pieces]);
  const written = /^\d+/.exec(String(count ?? 1))?.[0] ?? String(count);
  if (register.id === 'applications' && written !== '1')
    return { why: `一行登记 ${written} 件，没有计入，请一件一行`, isApplication: true };
  return undefined;
}

/** Does a row hold nothing, or a number alone that was written ahead of what is to come? */
export const isBlankRow = (row: readonly GridValue[]): boolean => {
  const filled = row.flatMap((value) => contentOf(value) ?? []);
  return !filled.length || (filled.length === 1 && /^\d+$/.test(String(filled[0])));
};
