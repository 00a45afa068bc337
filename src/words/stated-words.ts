import type { Form } from '../model/form';
import type { StatedNumber } from '../model/text-claim';
import { claimName, percent } from './catalogue/text';

/** What was made of a number of the text: `7 件：收到（受理）申请数，相符`, `30：没有用到（不明白“…”指什么）`. */
export function statedWords(form: Form, stated: StatedNumber): string {
  const { claim, measure, applicant, value = 0, tables, outcome, reason = '', place, parts } = stated;
  if (outcome === 'passedOver' || !claim) return `${place?.number ?? ''}：没有用到（${reason}）`;
  const isShare = measure === 'share' || measure === 'rate';
  const show = (number: number): string => (isShare ? percent(number) : String(number));
  const sum = parts ? `（各渠道 ${parts.map(({ number }) => number).join('＋')}）` : '';
  const about = `${claimName(form, claim, applicant)}${MEASURES[measure ?? 'count']} ${show(value)}${sum}`;
  if (outcome === 'unknown') return `${about}：没有比较（${reason}）`;
  return outcome === 'agrees' ? `${about}：相符` : `${about}：不符，表为 ${show(tables ?? 0)}`;
}

const MEASURES = { count: '', share: '占比', rate: '比上年增减', change: '比上年增减' } as const;
