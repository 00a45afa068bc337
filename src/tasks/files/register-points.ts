import { explainedValues, explanationKey } from '../../check/explain';
import type { Tier } from '../../model/cause';
import { causesOf } from '../../model/cause';
import type { GivenExplanation } from '../../model/explanation';
import { findingMessage } from '../../words/catalogue';
import type { ReportRow } from '../collect/overview-row';
import { formOf } from '../collect/received';
import { askedOf, askedText } from './asked';
import { besideItems } from './letter-rows';
import type { ItemState } from './register-lists';

/** What is to be done about a report, as a line of the register says it. */
export interface Point {
  readonly nature: string;
  readonly problem: string;
  readonly values: string;
  /** What the letter asks of it; empty where it asks nothing. */
  readonly asked: string;
  readonly explanation?: GivenExplanation;
}

/** What is to be done about a report by itself and beside others, by keys that stay from one time to the next. */
export function pointsOf(row: ReportRow): ReadonlyMap<string, Point> {
  const { report: received } = row;
  const { report, findings } = received;
  const form = formOf(received);
  const asked = new Map(askedOf(row).map((each) => [each.key, askedText(each)]));
  const points = new Map<string, Point>();
  for (const { key, tier, place, filled, advice, explanation } of besideItems(row))
    points.set(key, {
      nature: NATURES[tier === 'blank' ? 'undecided' : tier],
      problem: `${place}。${filled}。${advice}`,
      values: filled,
      asked: asked.get(key) ?? '',
      ...(explanation && { explanation }),
    });
  for (const {
    findings: [first],
    tier,
    waitsFor,
  } of causesOf(findings)) {
    if (waitsFor.length) continue;
    const key = explanationKey(first);
    const { explanation } = first;
    points.set(key, {
      nature: NATURES[tier],
      problem: findingMessage(form, first),
      values: explainedValues(form, report, first),
      asked: asked.get(key) ?? '',
      ...(explanation && { explanation }),
    });
  }
  return points;
}

const NATURES: Readonly<Record<Tier, string>> = {
  error: '错误',
  verify: '核实',
  undecided: '补填',
  explained: '核实',
};

/** What is no point any more is corrected. */
export function stateOf(point: Point | undefined): ItemState {
  if (!point) return '已更正';
  return point.explanation?.state === 'kept' ? '已说明' : '未办结';
}
