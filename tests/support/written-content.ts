import type { Letter } from '../../src/words/letter/letter';
import type { OverviewLine, ProblemLine, ReviewList } from '../../src/sheet/review-list';

export const item = {
  tier: 'error',
  number: 1,
  place: '表三「自然人」列：收办平衡',
  addresses: '三!D5:D6',
  filled: '12',
  expected: '11',
  advice: '请核对并改正。',
} as const;

/** A letter with two sections. */
export const letter: Letter = {
  titleWords: '政府信息公开工作年度报告',
  title: '关于某局2023年政府信息公开工作年度报告数据核对情况的反馈',
  salutation: '某局：',
  opening: ['已收悉。'],
  sections: [
    { heading: '一、必须改正（1 项）', items: [item] },
    { heading: '二、请补填（1 项）', items: [{ ...item, number: 2, addresses: '' }] },
  ],
  closing: ['请重新报送。'],
  sender: '政务公开办',
  date: '2024年1月5日',
};

export const problem: ProblemLine = {
  office: '某局',
  file: '下级/某局.xlsx',
  table: '表三',
  row: '一、本年新收政府信息公开申请数量',
  column: '总计',
  address: '三!J5',
  rule: '申请人合计',
  nature: '错误',
  filled: 9,
  difference: -3,
  message: '表三…',
  explanation: '',
  advice: '请核对。',
};

export const overview: OverviewLine = {
  office: '某局',
  parent: '某区',
  state: '已报',
  result: '错误',
  year: 2023,
  form: '2021年格式（现行）',
  file: '下级/某局.xlsx',
  errors: 1,
  verify: 0,
  blanks: 0,
  undecided: 0,
  note: '',
};

/** A review list of one office with one problem. */
export const reviewList: ReviewList = {
  title: '2023年政府信息公开工作年度报告核对清单',
  summary: '应报 2，已报 1，未报 1',
  counts: [{ title: '按问题', header: ['问题', '错误'], rows: [['申请人合计', 1]] }],
  overview: [overview],
  problems: [problem],
};
