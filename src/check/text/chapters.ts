import type { TextFinding } from '../../model/finding';
import type { Form } from '../../model/form';
import { plainOf } from './normal';

/** Where a chapter of the report begins, and what stands under its head. */
export interface Chapter {
  /** 0 to 5, by its title. */
  readonly index: number;
  /** The number it carries: 1 for 一. */
  readonly number: number;
  readonly title: string;
  /** Plain text of its paragraphs, the rest of the head's own included. */
  readonly body: readonly string[];
}

/** Titles met, in the order of the form. Reports shorten them and put 政府信息公开 before them. */
const TITLES: readonly RegExp[] = [
  /^(?:(?:工作)?总体(?:工作)?情况|(?:总体|工作|基本)?概[述况]|基本情况)/,
  /^(?:行政机关)?主动公开(?:政府信息)?(?:的)?(?:工作)?情况/,
  /^(?:(?:行政机关)?收到和处理)?(?:政府)?(?:信息公开申请|依申请公开)(?:政府信息)?(?:的)?(?:办理|处理)?情况/,
  /^(?:因)?(?:政府)?(?:信息公开)?(?:工作)?(?:被申请)?行政复议.{0,6}行政诉讼(?:的)?情况/,
  /^(?:政府信息公开)?(?:工作)?(?:中)?存在(?:的)?(?:主要|突出)?(?:困难|问题|不足)/,
  /^其[他它](?:需要|应当|须)?报告(?:的)?(?:有关)?事项|^(?:需要)?报告的其[他它]事项/,
];
/** Chapters without a table: 一, 五 and 六. The heads of 二, 三 and 四 may stand inside the tables they head. */
export const PROSE: readonly number[] = [0, 4, 5];
const NUMERALS = '一二三四五六七八九十';
const HEAD = new RegExp(`^([${NUMERALS}])[、.:](.*)$`, 'u');
const LONGEST_HEAD = 30;

/** The chapters that begin with one of the known titles, in the order they stand; a table of contents is none. */
export function chaptersOf(paragraphs: readonly string[]): readonly Chapter[] {
  const chapters: { index: number; number: number; title: string; body: string[] }[] = [];
  for (const paragraph of paragraphs) {
    const plain = plainOf(paragraph);
    const head = HEAD.exec(plain);
    const [title = '', ...rest] = (head?.[2] ?? '').split(/[。:]/);
    const index = title.length <= LONGEST_HEAD ? TITLES.findIndex((known) => known.test(title)) : -1;
    if (head && index >= 0)
      chapters.push({
        index,
        number: NUMERALS.indexOf(head[1] ?? '') + 1,
        title: plain.slice(0, plain.length - rest.join('').length - rest.length),
        body: rest.filter(Boolean),
      });
    else if (plain) chapters.at(-1)?.body.push(plain);
  }
  // The fullest of several with one title; the last of those that are equally short.
  const lengthOf = ({ body }: Chapter): number => body.join('').length;
  const fullest = new Map<number, Chapter>();
  for (const chapter of chapters) {
    const other = fullest.get(chapter.index);
    if (!other || lengthOf(chapter) >= lengthOf(other)) fullest.set(chapter.index, chapter);
  }
  return chapters.filter((chapter) => fullest.get(chapter.index) === chapter);
}

/** Fewer known chapters than this, and the text is no report: perhaps a table with a few lines around it. */
export const FEWEST_CHAPTERS = 3;

/** 国办函〔2020〕109号: from the form of 2021 on, reports say what fees were taken for processing information. */
const SAYS_FEE = /信息处理费|(?:信息公开|依申请公开|公开信息).{0,8}收费|收取.{0,12}费|收费/;
const PROBLEM =
  /问题|不足|差距|短板|薄弱|有待|不够|欠缺|尚需|仍需|还需|缺乏|滞后|不高|不强|较少|困难|不到位|不平衡|单一/;
const IMPROVEMENT = /改进|下一步|下步|下来|将|加强|措施|今后|整改|提升|完善|优化|强化|推进/;

/**
 * The six chapters: all there, in order, none empty; 一 not longer than so many characters where that is not 0, 五 has
 * problems and improvements, 六 the processing fee.
 */
export function checkChapters(
  form: Form,
  chapters: readonly Chapter[],
  generalLength = 0,
): readonly TextFinding[] {
  if (!form.chapters.length) return [];
  const find = (index: number): Chapter | undefined => chapters.find((chapter) => chapter.index === index);
  const findings: TextFinding[] = [];
  for (const index of PROSE) {
    const chapter = find(index);
    const title = form.chapters[index] ?? '';
    if (!chapter) findings.push(finding('text.chapterMissing', { text: title }));
    else if (!chapter.body.join('').replace(/[。;,]/g, ''))
      findings.push(finding('text.chapterEmpty', { text: title }));
  }
  const misplaced = chapters.find(
    ({ index, number }, place) => number !== index + 1 || index < (chapters[place - 1]?.index ?? 0),
  );
  if (misplaced)
    findings.push(
      finding('text.chapterOrder', { sentence: misplaced.title, text: form.chapters[misplaced.index] ?? '' }),
    );
  const length = [...(find(0)?.body.join('') ?? '')].length;
  if (generalLength && length > generalLength)
    findings.push(
      finding('text.tooLong', { text: form.chapters[0] ?? '', left: length, right: generalLength }),
    );
  const problems = find(4)?.body.join('');
  if (problems && !PROBLEM.test(problems)) findings.push(finding('text.noProblems', {}));
  if (problems && !IMPROVEMENT.test(problems)) findings.push(finding('text.noImprovements', {}));
  const others = find(5);
  const saysFee = form.statesFee && others && !chapters.some(({ body }) => SAYS_FEE.test(body.join('')));
  if (saysFee && others.body.length) findings.push(finding('text.noProcessingFee', {}));
  return findings;
}

/** A finding about the text as such, not about one number in it. */
export const finding = (
  rule: TextFinding['rule'],
  about: Pick<TextFinding, 'text' | 'sentence' | 'left' | 'right'>,
): TextFinding => ({ kind: 'text', rule, severity: 'verify', verdict: 'fail', cells: [], ...about });
