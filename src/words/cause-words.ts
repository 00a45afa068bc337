import { anchorOf } from '../derive/anchor';
import { tableName } from '../derive/names';
import { rowMark, shortColumnName } from '../derive/short-names';
import type { Cause } from '../model/cause';
import type { Finding, RuleFinding } from '../model/finding';
import { isRuleFinding } from '../model/finding';
import type { Form } from '../model/form';
import { tableIndex } from '../model/form-index';
import { checkOfFinding, findingParts, sidesWords, waitsForLastYear, wantedWords } from './catalogue';
import type { AddressOf } from './change-words';
import { shortRepairWords } from './change-words';
import { withExplanation } from './explanation-words';
import { INEXACT, REASONS, undecidedWords } from './repair-words';

/** What is said of one cause; nothing in it is said twice. */
export interface CauseWords {
  /** `J7 予以公开·总计 11 → 10`; where no repair is advised, what is wrong: `表三 自然人列收办平衡：收进 13，…`. */
  readonly title: string;
  /** What speaks for it or what else to do, as sentences; empty where the title says all. */
  readonly advice: string;
  /** What the repair mends, or what waits for these cells, a line for each finding that the title does not say. */
  readonly lines: readonly string[];
}

/** A cause in words: the change that mends it before the sums that it mends. */
export function causeWords(form: Form, cause: Cause, addressOf: AddressOf = () => undefined): CauseWords {
  const { findings, advised, waitsFor } = cause;
  const [first, ...others] = findings as readonly [Finding, ...Finding[]];
  const lines = (about: readonly Finding[]) => about.map((finding) => lineWords(form, finding));
  if (advised)
    return {
      title: shortRepairWords(form, advised, addressOf),
      advice: adviceWords(form, cause, first),
      lines: lines(findings),
    };
  const { statement, advice } = findingParts(form, first);
  const said = waitsFor.length ? TOGETHER : cause.ways.length ? openWords(form, cause, addressOf) : advice;
  return {
    title: isRuleFinding(first) ? `${tableOf(form, first)} ${lineWords(form, first)}` : statement,
    advice: first.explanation ? withExplanation(said, first.explanation) : said,
    lines: lines(others),
  };
}

const TOGETHER = '几处错误合在一起，有关各处改正后即相符，不必另改。';

/** The same in one paragraph: `J7 予以公开·总计 11 → 10。可能多写了一位。`, without the lines. */
export function causeSentence(form: Form, cause: Cause, addressOf?: AddressOf): string {
  const { title, advice } = causeWords(form, cause, addressOf);
  return `${title}。${advice}`;
}

/** What speaks for the advised repair; that of a cell alone has advice of its own. */
function adviceWords(form: Form, { advised, exact }: Cause, first: Finding): string {
  if (!exact) return INEXACT;
  if (advised?.reason) return `${REASONS[advised.reason]}。`;
  return first.kind === 'entry' ? findingParts(form, first).advice : '';
}

/** How many repairs are named where none is advised. */
const MOST_NAMED = 3;

/** How many repairs there are, and those for which most speaks. */
function openWords(form: Form, { ways, likely }: Cause, addressOf: AddressOf): string {
  const named = ways.slice(0, likely).map((way) => shortRepairWords(form, way, addressOf));
  if (!named.length || named.length > MOST_NAMED) return undecidedWords(ways);
  return `${undecidedWords(ways)}可先核对：${named.join('，或 ')}（${REASONS[ways[0]!.reason!]}）。`;
}

const tableOf = (form: Form, finding: RuleFinding): string =>
  tableName(tableIndex(form, anchorOf(checkOfFinding(form, finding)).table).table);

/** A finding in a line below its cause: `自然人列收办平衡：收进 13，办结加结转 14，差 1`. */
function lineWords(form: Form, finding: Finding): string {
  if (!isRuleFinding(finding)) return findingParts(form, finding).statement;
  const check = checkOfFinding(form, finding);
  const anchor = anchorOf(check);
  const where =
    check.column !== undefined
      ? `${shortColumnName(form, anchor)}列`
      : check.row !== undefined
        ? `${rowMark(form, anchor)}行`
        : '';
  const name = `${where}${check.rule.name}`;
  if (finding.verdict === 'fail') return `${name}：${sidesWords(form, finding)}`;
  if (waitsForLastYear(finding)) return `${name}：上年报告的对应格空白`;
  return `${name}：无法判断${wantedWords(finding)}`;
}
