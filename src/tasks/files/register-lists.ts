import type { RegisterLine, RegisterList } from './register-book';

/** Offices, as a list of offices has them: a person keeps this sheet. */
export const OFFICES = {
  sheet: '单位',
  columns: {
    order: { title: '顺序', width: 8 },
    office: { title: '单位', width: 36 },
    shortNames: { title: '简称', width: 18 },
    parent: { title: '上级', width: 18 },
    contact: { title: '联系人', width: 20 },
    deadline: { title: '期限', width: 14 },
  },
} satisfies RegisterList<string>;

/** What was sent when, a line for each time. */
export const ROUNDS = {
  sheet: '报送记录',
  columns: {
    office: { title: '单位', width: 30 },
    year: { title: '年度', width: 8 },
    round: { title: '第几次', width: 8 },
    date: { title: '日期', width: 12 },
    file: { title: '文件', width: 30 },
    result: { title: '结果', width: 22 },
    changes: { title: '与上次相比', width: 50 },
    numbers: { title: '数值（请勿改动）', width: 18 },
  },
} satisfies RegisterList<string>;

/**
 * What was asked of offices, and what has become of it. 说明 is theirs, or the person's who keeps the register; 反馈单所列
 * is what the last letter said of it, by which a letter that comes back is understood.
 */
export const ITEMS = {
  sheet: '问题办理',
  columns: {
    office: { title: '单位', width: 30 },
    year: { title: '年度', width: 8 },
    first: { title: '首次提出', width: 12 },
    nature: { title: '性质', width: 8 },
    problem: { title: '问题', width: 60 },
    state: { title: '办理情况', width: 12 },
    settled: { title: '办结日期', width: 12 },
    explanation: { title: '说明', width: 40 },
    from: { title: '说明来源', width: 24 },
    values: { title: '当时数值', width: 20 },
    asked: { title: '反馈单所列（请勿改动）', width: 18 },
    key: { title: '标识（请勿改动）', width: 18 },
  },
} satisfies RegisterList<string>;

export type ItemLine = RegisterLine<keyof typeof ITEMS.columns>;

export type ItemState = '未办结' | '已更正' | '已说明';
