import { contentOf } from '../rows';
import type { ExistingSheet } from './find-sheets';
import type { ExistingText } from './existing-text';

/** Headers of columns that name people, or say what they asked. */
const PERSONAL =
  /姓名|名称|申请人(?!类|性质|身份|类型)|原告|当事人|第三人|联系|电话|手机|地址|住址|邮箱|证件|身份证|内容|事项|单位|摘要|描述/;
const SHORTEST = 2;

/** Words by which offices tell sorts of applicants; what is none of these may be somebody's name. */
const SORTS =
  /^(?:自然人|公民|个人|群众|居民|村民|法人|企业|公司|单位|组织|机关|律师|律所|社团|团体|其他|其它|协会|高校|媒体)(?:法人|单位|组织|团体|机构)?$|(?:组织|机构|企业|团体|单位|法人)$/;
const LONGEST = 12;

/** A longer text is a sentence of an answer, which may name anything. */
const SENTENCE = 40;
/** So many characters in a row that a text has in common with a name or content are hardly chance. */
const PART = 6;

const sharesPart = (text: string, personal: string): boolean =>
  Array.from({ length: Math.max(0, text.length - PART + 1) }, (_, index) =>
    text.slice(index, index + PART),
  ).some((part) => personal.includes(part));

/** Every name and content that stands in the sheets. */
export function personalTexts(sheets: readonly ExistingSheet[]): readonly string[] {
  const found = new Set<string>();
  for (const { grid, below, labels, columns } of sheets) {
    const listed = new Set(['type', 'result', 'way'].map((id) => columns.get(id)));
    const personal = labels.flatMap((label, column) =>
      !listed.has(column) &&
      (PERSONAL.test(label) || columns.get('applicant') === column || columns.get('content') === column)
        ? [column]
        : [],
    );
    for (const row of grid.rows.slice(below))
      for (const column of personal) {
        const text = String(contentOf(row[column]) ?? '').trim();
        if (text.length >= SHORTEST) found.add(text);
      }
  }
  return [...found];
}

/** May a text hold somebody's name or what was asked? Then it is told by its rows alone. */
export function isPersonal({ text, list, from }: ExistingText, personal: readonly string[]): boolean {
  if (from === 'list') return false;
  if (text.length > SENTENCE || personal.some((each) => text.includes(each) || sharesPart(text, each)))
    return true;
  return list === 'types' && from !== 'proposed' && (text.length > LONGEST || !SORTS.test(text));
}
