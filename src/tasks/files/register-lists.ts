import type { RegisterLine, RegisterList } from './register-book';

/** Offices, as a list of offices has them: a person keeps this sheet. */
export const OFFICES = {
  sheet: '单位',
  columns: {
    order: { title: '顺序', width: 8 },
    office: { title: '单位', width: 40 },
    shortNames: { title: '简称', width: 22 },
    parent: { title: '上级', width: 20 },
    contact: { title: '联系人', width: 24 },
    deadline: { title: '期限', width: 15 },
  },
} satisfies RegisterList<string>;

/** What was sent when, a line for each time. */
export const ROUNDS = {
  sheet: '报送记录',
  columns: {
    office: { title: '单位', width: 34 },
    year: { title: '年度', width: 7 },
    round: { title: '第几次', width: 9 },
    date: { title: '日期', width: 15 },
    file: { title: '文件', width: 36 },
    result: { title: '结果', width: 26 },
    changes: { title: '与上次相比', width: 60 },
    numbers: { title: '数值（请勿改动）', width: 12, isForProgram: true },
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
    year: { title: '年度', width: 7 },
    first: { title: '首次提出', width: 15 },
    nature: { title: '性质', width: 7 },
    problem: { title: '问题', width: 48 },
    state: { title: '办理情况', width: 10 },
    settled: { title: '办结日期', width: 15 },
    explanation: { title: '说明', width: 30 },
    from: { title: '说明来源', width: 20 },
    values: { title: '当时数值', width: 12 },
    asked: { title: '反馈单所列（请勿改动）', width: 8, isForProgram: true },
    key: { title: '标识（请勿改动）', width: 8, isForProgram: true },
  },
} satisfies RegisterList<string>;

export type RoundLine = RegisterLine<keyof typeof ROUNDS.columns>;
export type ItemLine = RegisterLine<keyof typeof ITEMS.columns>;

export type ItemState = '未办结' | '已更正' | '已说明';
