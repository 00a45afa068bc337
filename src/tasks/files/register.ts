import { explain } from '../../check/explain';
import type { Explanation } from '../../model/explanation';
import { isOneOffice } from '../../model/office-name';
import type { ReceivedReport } from '../collect/received';
import { formOf } from '../collect/received';
import { TaskError } from '../task';
import type { RegisterFile, RegisterList } from './register-book';
import { RegisterBook } from './register-book';

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

/** What was asked of offices, and what has become of it. 说明 is theirs, or the person's who keeps the register. */
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
    values: { title: '当时数值', width: 20 },
    key: { title: '标识（请勿改动）', width: 18 },
  },
} satisfies RegisterList<string>;

export type ItemState = '未办结' | '已更正' | '已说明';

/** The register in this file, a new one where it has no bytes. Throws a TaskError where it is no workbook that can be added to. */
export async function openRegister(file: RegisterFile): Promise<RegisterBook> {
  try {
    const book = await RegisterBook.open(file);
    const edit = book.edit();
    for (const list of [OFFICES, ROUNDS, ITEMS]) edit.make<string>(list);
    edit.bytes(new Date());
    return book;
  } catch (error) {
    throw new TaskError(
      `${file.name} 不是能够登记的 .xlsx 工作簿，没有改动。请用 Excel 或 WPS 打开后另存为 .xlsx 再试，或换一个文件名。`,
      { cause: error },
    );
  }
}

/** A report with the explanations that the register keeps of its office; what its own file says goes before. */
export function withRegister(book: RegisterBook, received: ReceivedReport): ReceivedReport {
  const { report, findings, explanations: own = [] } = received;
  const { unit } = report;
  if (unit === null) return received;
  const kept = book.lines(ITEMS).flatMap(({ cells }): readonly Explanation[] => {
    const { office, year, explanation: text, values, key, settled: date } = cells;
    const isOfReport = key !== '' && text !== '' && Number(year) === report.year && isOneOffice(office, unit);
    return isOfReport ? [{ unit, year: report.year, key, text, values, date }] : [];
  });
  if (!kept.length) return received;
  const explanations = [...kept, ...own];
  return { ...received, explanations, findings: explain(formOf(received), report, findings, explanations) };
}
