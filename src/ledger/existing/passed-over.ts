import type { GridValue } from '../../model/grid';
import { contentOf } from '../rows';
import type { ExistingSheet } from './find-sheets';
import { readDay } from './read-day';

const SUM = /^(?:.*(?:合计|小计|总计|共计|累计)|第?[一二三四1-4]季度|\d{1,2}月份?|[上下]半年)[:：]?$/;
const NOTE = /^(?:注|备注|说明|填表|制表|审核|单位负责人)/;
/** A lone text that is longer is a sentence about the list. */
const LONGEST = 16;
/** Header of a column that says for how many applications a row stands. */
const PIECES = /^(?:件数|申请件数|数量|申请数量|份数)$/;

/** Why a row below the header is no application or case; empty for a blank one, undefined where it is one. */
export function passedOverBecause(
  { labels, register, grid }: ExistingSheet,
  values: ReadonlyMap<string, GridValue>,
  row: number,
): string | undefined {
  const filled = [...values].filter(([, value]) => contentOf(value) !== null);
  if (!filled.length) return '';
  const texts = filled.map(([, value]) => String(contentOf(value)).replace(/\s/g, ''));
  const hasDay = ['received', 'closed'].some((id) => readDay(values.get(id)) !== undefined);
  if (!hasDay && texts.some((text) => SUM.test(text))) return '合计、小计或分段的行';
  const repeated = texts.filter((text) => labels.includes(text)).length;
  if (repeated >= Math.min(3, values.size)) return '重复的表头';
  const [lone] = texts.length === 1 ? texts : [];
  if (lone !== undefined && !hasDay && (NOTE.test(lone) || lone.length > LONGEST)) return '说明的行';
  const pieces = labels.findIndex((label) => PIECES.test(label));
  const count = pieces < 0 ? null : contentOf(grid.rows[row]![pieces]);
  if (register.id === 'applications' && count !== null && Number(count) !== 1)
    return `一行登记 ${String(count)} 件，没有计入，请一件一行`;
  return undefined;
}
