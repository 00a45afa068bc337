import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateText } from '../../src/ledger/calendar';
import type { ExampleLedger } from './support';

/** The same as `example` of `support`, without what writes files. */
export const example = JSON.parse(readFileSync(join(__dirname, 'example.json'), 'utf8')) as ExampleLedger;

/** What an office writes where nothing tells which word of the list is meant, and what it answers. */
export const OFFICE_WORDS: Readonly<Record<string, string>> = {
  不予公开: '（三）1.属于国家秘密',
  法人: '其他',
};

/** What it writes for other words. */
const WRITTEN: Readonly<Record<string, string>> = {
  自然人: '公民',
  商业企业: '企业',
  其他: '法人',
  '（一）予以公开': '已主动公开',
  '（二）部分公开': '区分处理',
  '（三）1.属于国家秘密': '不予公开',
  '（四）1.本机关不掌握相关政府信息': '信息不存在',
  '（六）3.其他（含撤回）': '申请人撤回',
};

const HEADER = ['序号', '登记号', '收件时间', '申请人', '申请人类别', '申请事项', '答复类型', '办结日期'];
const FIELDS = ['number', 'received', 'applicant', 'type', 'content', 'result', 'closed'] as const;
export type Fields = Partial<Record<(typeof FIELDS)[number], string>>;

/** The applications of the example as an office might have kept them: its own headers, words and dates. */
export function existingRows(over: Fields = {}): readonly (readonly (string | number)[])[] {
  const filled = example.applications.map((row, at) => [
    at + 1,
    ...FIELDS.map((field) => {
      const value = over[field] ?? row[field] ?? '';
      if (typeof value === 'number') return at % 2 ? dateText(value).replaceAll('-', '.') : dateText(value);
      return WRITTEN[value] ?? value;
    }),
  ]);
  return [['某局依申请公开登记簿'], HEADER, ...filled];
}
