import type { TextFinding } from '../model/finding';
import type { Form } from '../model/form';
import type { FindingParts } from './finding-parts';
import type { RuleWords } from './soft-rules';
import { textSubject } from './text-message';

/** What the text is checked for: the name of each rule, and what it asks. */
export const TEXT_RULES: Readonly<Record<TextFinding['rule'], RuleWords>> = {
  'text.count': { name: '正文与表不符', wording: '正文里的件数与各表的数一致' },
  'text.share': { name: '占比不符', wording: '正文里的百分比与按各表算得的一致' },
  'text.rate': { name: '同比不符', wording: '正文里比上年增减的百分比与两年的表一致' },
  'text.change': { name: '增减数不符', wording: '正文里比上年增减的件数与两年的表一致' },
  'text.chapterMissing': { name: '缺少章节', wording: '正文有规定的第一、五、六部分' },
  'text.chapterEmpty': { name: '章节空白', wording: '各章都有内容，没有的写“无”' },
  'text.chapterOrder': { name: '章节顺序', wording: '各章的顺序和编号与规定的格式相同' },
  'text.noProblems': { name: '没有写问题', wording: '第五部分写存在的主要问题' },
  'text.noImprovements': { name: '没有写改进', wording: '第五部分写改进情况' },
  'text.noProcessingFee': { name: '没有写信息处理费', wording: '第六部分写信息处理费，没有收取的写 0' },
  'text.year': { name: '年份有误', wording: '正文里没有留着往年的年份' },
  'text.repeated': { name: '与上年雷同', wording: '与上年报告相同的文字低于所设的比例' },
};

/** Where, and what it should be, of the findings that are not about a number. */
const CHAPTER_FIVE = '正文第五部分';
const WORDS: Partial<
  Record<TextFinding['rule'], readonly [place: string, filled: string, expected: string]>
> = {
  'text.chapterMissing': ['正文', '没有这一章', '有这一章'],
  'text.chapterEmpty': ['正文', '没有内容', '有内容，没有的写“无”'],
  'text.chapterOrder': ['正文', '顺序或编号不同', '按规定的六部分编排'],
  'text.noProblems': [CHAPTER_FIVE, '没有写存在的主要问题', '写明'],
  'text.noImprovements': [CHAPTER_FIVE, '没有写改进情况', '写明'],
  'text.noProcessingFee': ['正文第六部分', '没有写信息处理费', '写明金额，没有收取的写 0 元'],
};

/** A finding about the running text, taken apart. */
export function textParts(form: Form, finding: TextFinding): FindingParts {
  const { rule, left = 0, right = 0, text = '', sentence = '' } = finding;
  const about = {
    table: '',
    row: '',
    column: '',
    rule: TEXT_RULES[rule].name,
    advice: '请核实；确有原因的，请附说明。',
  };
  const words = WORDS[rule];
  if (words) {
    const [place, filled, expected] = words;
    return {
      ...about,
      place: text ? `${place}「${text}」` : place,
      filled,
      expected,
      advice: '请补写或改正。',
    };
  }
  if (rule === 'text.year')
    return { ...about, place: `正文“${sentence}”`, filled: `${left} 年`, expected: `${right} 年` };
  if (rule === 'text.repeated')
    return { ...about, place: '正文', filled: `${left}% 与上年相同`, expected: `低于 ${right}%` };
  const unit = rule === 'text.share' || rule === 'text.rate' ? '%' : '';
  const shown = Math.round(right * 100) / 100;
  const values = unit
    ? { filled: `${left}%`, expected: `${shown}%` }
    : { filled: left, expected: right, difference: finding.difference ?? 0 };
  return { ...about, place: `${textSubject(form, finding)}（正文“${sentence}”）`, ...values };
}
