import type { TextFinding } from '../model/finding';
import type { Form } from '../model/form';
import type { FindingParts } from './finding-parts';
import { textSubject } from './text-message';

const NAMES: Readonly<Record<TextFinding['rule'], string>> = {
  'text.count': '正文与表不符',
  'text.share': '占比不符',
  'text.rate': '同比不符',
  'text.change': '增减数不符',
  'text.chapterMissing': '缺少章节',
  'text.chapterEmpty': '章节空白',
  'text.chapterOrder': '章节顺序',
  'text.noProblems': '没有写问题',
  'text.noImprovements': '没有写改进',
  'text.noProcessingFee': '没有写信息处理费',
  'text.year': '年份有误',
  'text.repeated': '与上年雷同',
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
    rule: NAMES[rule],
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
