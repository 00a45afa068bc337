import { anchorOf } from '../derive/anchor';
import { tableName } from '../derive/names';
import { rowMark, shortCellName, shortColumnName } from '../derive/short-names';
import type { Cause } from '../model/cause';
import type { Finding, RuleFinding } from '../model/finding';
import { isRuleFinding } from '../model/finding';
import type { Form } from '../model/form';
import { tableIndex } from '../model/form-index';
import type { Repair } from '../model/repair';
import { checkOfFinding, findingParts, sidesWords, waitsForLastYear, wantedWords } from './catalogue';
import type { AddressOf } from './change-words';
import { shortRepairWords } from './change-words';
import { withExplanation } from './explanation-words';
import { INEXACT, isCounted, NONE_FOUND, REASONS, undecidedWords } from './repair-words';

/** What is said of one cause; nothing in it is said twice. */
export interface CauseWords {
  /** `J7 予以公开·总计 11 → 10`; where no repair is advised, what is wrong: `表三 自然人列收办平衡：收进 13，…`. */
  readonly title: string;
  /** What speaks for it or what else to do, as sentences; empty where the title says all. */
  readonly advice: string;
  /** What the repair mends, or what waits for these cells, a line for each finding that the title does not say. */
  readonly lines: readonly string[];
}

/** A cause in words: the change that mends it before the sums that it mends, then what the office has explained. */
export function causeWords(form: Form, cause: Cause, addressOf: AddressOf = () => undefined): CauseWords {
  const {
    findings: [first, ...others],
    advised,
  } = cause;
  const advice = causeAdvice(form, cause, addressOf);
  return {
    title: advised
      ? shortRepairWords(form, advised, addressOf)
      : isRuleFinding(first)
        ? `${tableOf(form, first)} ${findingLines(form, [first]).join('')}`
        : findingParts(form, first).statement,
    advice: first.explanation ? withExplanation(advice, first.explanation) : advice,
    lines: findingLines(form, advised ? cause.findings.filter(({ rule }) => rule !== 'entry.blank') : others),
  };
}

/** What speaks for the advised repair; where there is none, what to do. */
export function causeAdvice(form: Form, cause: Cause, addressOf: AddressOf = () => undefined): string {
  const {
    findings: [first],
    advised,
    exact,
    ways,
    waitsFor,
  } = cause;
  const { advice } = findingParts(form, first);
  if (advised) return exact ? reasonWords(advised, first.kind === 'entry' ? advice : '') : INEXACT;
  if (waitsFor.length) return TOGETHER;
  if (ways.length) return openWords(form, cause, addressOf);
  return exact || isCounted(first) ? advice : NONE_FOUND + advice;
}

const TOGETHER = '几处错误合在一起，有关各处改正后即相符，不必另改。';

const reasonWords = ({ reason }: Repair, otherwise: string): string =>
  reason ? `${REASONS[reason]}。` : otherwise;

/** How many repairs are named where none is advised. */
const MOST_NAMED = 3;

/** How many repairs there are, and those for which most speaks. */
function openWords(form: Form, { ways, likely }: Cause, addressOf: AddressOf): string {
  const [first] = ways;
  if (!first?.reason || !likely || likely > MOST_NAMED) return undecidedWords(ways);
  const named = ways.slice(0, likely).map((way) => shortRepairWords(form, way, addressOf));
  return `${undecidedWords(ways)}可先核对：${named.join('，或 ')}（${REASONS[first.reason]}）。`;
}

const tableOf = (form: Form, finding: RuleFinding): string =>
  tableName(tableIndex(form, anchorOf(checkOfFinding(form, finding)).table).table);

/** How many rows or columns a line names. */
const MOST_PLACES = 3;

/**
 * Findings as lines below their cause: `自然人列收办平衡：收进 13，办结加结转 14，差 1`. Checks of one rule that wait
 * alike are one line.
 */
export function findingLines(form: Form, findings: readonly Finding[]): readonly string[] {
  const lines = new Map<string, { readonly name: string; readonly words: string; places: string[] }>();
  for (const finding of findings) {
    const [name, words] = isRuleFinding(finding)
      ? [checkOfFinding(form, finding).rule.name, outcomeWords(form, finding)]
      : [findingParts(form, finding).statement, ''];
    const line = lines.get(name + words) ?? { name, words, places: [] };
    lines.set(name + words, line);
    const place = isRuleFinding(finding) ? placeOf(form, finding) : '';
    if (place) line.places.push(place);
  }
  return [...lines.values()].map(({ name, words, places }) => {
    const named = places.slice(0, MOST_PLACES).join('、');
    const all = places.length > MOST_PLACES ? `${named}等 ${places.length} 处` : named;
    const space = /[^列行处]$/u.test(all) ? ' ' : '';
    return `${all}${space}${name}${words && `：${words}`}`;
  });
}

/** `自然人列`, `三（六）1行`, `行政许可`; empty for a total whose rule is named after it. */
function placeOf(form: Form, finding: RuleFinding): string {
  const check = checkOfFinding(form, finding);
  const anchor = anchorOf(check);
  if (check.column !== undefined) return `${shortColumnName(form, anchor)}列`;
  if (check.row !== undefined) return `${rowMark(form, anchor)}行`;
  return check.rule.defines ? '' : shortCellName(form, anchor);
}

function outcomeWords(form: Form, finding: RuleFinding & Pick<Finding, 'repairs'>): string {
  if (finding.verdict === 'fail') return sidesWords(form, finding);
  if (waitsForLastYear(finding)) return '上年报告的对应格空白，没有比较';
  if (finding.repairs?.list.length) return '改后相符';
  return wantedWords(finding).replace(/^；/u, '') || '填好后核对';
}
