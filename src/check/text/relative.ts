import { officeRelation } from '../../model/office-relation';
import type { Quantity } from './numeral';
import type { Found, Reader, Statement } from './statement';
import { wordsOf } from './words';

const SHARE = /^(?:约)?占[\p{Script=Han}]{0,18}#$/u;
const RATE =
  /^(?:(?:申请|受理|收件)?[总件]?[数量]{1,2})?(?<than>同比|环比|(?:较|比|与)(?:上年|上一年|去年|20\d\d年)度?(?:同期)?(?:相比)?)?(?:数量)?(?:有所)?(?<up>增长|上升|增加|提高|增|升|多)?(?<down>下降|减少|降低|回落|减|降|少)?了?(?:幅度)?(?:为|达)?#(?:申请)?$/;
/** `同比`, `较上年`, `与2022年相比`: what a clause compares with. */
export const COMPARES = /同比|环比|[较比与](?:上年|上一年|去年|20\d\d年)/;

const OF_ALL = /^(?:received|new|handled|results)$/;

/** `占全市申请总数的9%`: of what others count, unless it is a city that says so. */
const isOfOthers = (stem: string, unit: Reader['unit']): boolean =>
  wordsOf(stem).some(
    ({ meaning, text }) => meaning === 'own' && officeRelation(text, unit).relation !== 'same',
  );

/** A share of a total, or a change against last year, of what was counted last. */
export function relativeStatement(
  stem: string,
  quantity: Quantity,
  compared: string | undefined,
  counts: readonly Statement[],
  last: Statement | undefined,
  { unit, year }: Reader,
): Found | undefined {
  if (!last || last.otherYear !== undefined) return undefined;
  const { claims, applicants } = last;
  const about = { claims, ...(applicants && { applicants }), slack: quantity.slack, unit: quantity.unit };
  if (quantity.unit === 'percent' && SHARE.test(stem)) {
    if (isOfOthers(stem, unit)) return undefined;
    const wholes = counts.filter((count) => count !== last);
    return { ...about, measure: 'share', value: quantity.value, wholes };
  }
  // `结转1件,较上年增加3件`, `予以公开2件。较上年增加3件`: of all applications perhaps.
  const [claim = ''] = claims;
  if (!OF_ALL.test(claim) && (!counts.includes(last) || claim.startsWith('carried'))) return undefined;
  const match = RATE.exec(stem);
  const { than = compared, up, down } = match?.groups ?? {};
  if (!than || /环比/.test(than) || Boolean(up) === Boolean(down)) return undefined;
  const named = /20\d\d/.exec(than)?.[0];
  if (named !== undefined && Number(named) !== (year ?? 0) - 1) return undefined;
  const measure = quantity.unit === 'percent' ? 'rate' : 'change';
  return quantity.unit === 'money'
    ? undefined
    : { ...about, measure, value: down ? -quantity.value : quantity.value };
}
