import ExcelJS from 'exceljs';
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { annexOf } from '../../src/derive/annex';
import { formById } from '../../src/forms';
import type { Entry, Report } from '../../src/model/report';
import { fillTable } from '../../src/model/report';
import { letterOf } from '../../src/words/letter/letter';
import { writeAnnex, writeHtml, writeLetter, writeReviewList, writeXlsx } from '../../src/write';
import { reviewList } from './written-content';

const form = formById('2021');
const date = new Date(2025, 0, 10);

/** The list of the offices that must report to 某县; three of them send nothing that counts. */
export const OFFICES: readonly string[] = [
  ...'甲乙丙丁戊己庚辛壬癸'.split('').map((name) => `某县${name}镇人民政府`),
  ...['财政', '教育', '公安', '民政', '水利', '审计', '统计', '住房和城乡建设'].map(
    (name) => `某县${name}局`,
  ),
  ...['卫生健康委员会', '凤凰山林场管理局', '档案馆', '供销合作社联合社'].map((name) => `某县${name}`),
];

type Change = (table: string, row: string, column: string) => Entry | undefined;

/** A report that adds up, its size told by `size`, but for what `change` says. */
function reportOf(unit: string | null, size: number, change: Change = () => undefined, year = 2024): Report {
  const value = (table: string, row: string, column: string): Entry => {
    if (table !== 'applications' || !['natural', 'total'].includes(column)) return 0;
    return ['new', 'disclosed', 'results'].includes(row) ? size : 0;
  };
  const tables = Object.fromEntries(
    form.tables.map(({ id }) => [
      id,
      fillTable(form, id, ({ row, column }) => {
        const changed = change(id, row, column);
        return changed === undefined ? value(id, row, column) : changed;
      }),
    ]),
  );
  return { form: form.id, unit, year, tables };
}

const xlsxOf = (report: Report): Promise<Uint8Array> =>
  writeXlsx(form, report, { totals: 'value', checks: false, protect: false, date });
const docxOf = (report: Report): Uint8Array => writeAnnex(annexOf(form, report));
const textOf = (unit: string, year = 2024, change = (text: string) => text): string =>
  change(
    readFileSync('assets/samples/dongguan-2023.txt', 'utf8')
      .replaceAll('东莞市住房公积金管理中心', unit)
      .replaceAll('2023', `${year}`),
  );
const wrong: Change = (table, row, column) =>
  table === 'applications' && row === 'new' && column === 'natural' ? 99 : undefined;

/** One workbook with a sheet for each report: its three tables below one another. */
async function bookOf(sheets: Readonly<Record<string, Report>>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, report] of Object.entries(sheets)) {
    const one = new ExcelJS.Workbook();
    await one.xlsx.load((await xlsxOf(report)) as unknown as ExcelJS.Buffer);
    const sheet = book.addWorksheet(name);
    let below = 0;
    for (const from of one.worksheets) {
      from.eachRow((row, number) =>
        row.eachCell((cell, column) => (sheet.getCell(below + number, column).value = cell.value)),
      );
      below += from.rowCount + 2;
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const letterTo = (unit: string, text: string): Uint8Array => {
  const beside = [
    { tier: 'verify', place: '表三：悬殊', addresses: '', filled: '9', expected: '相近', advice: text },
  ] as const;
  const source = { form, report: { unit, year: 2024 }, findings: [], file: '报.xlsx', beside };
  return writeLetter(letterOf({ ...source, addressOf: () => undefined }, { date })!);
};

/** Files of an inbox in many shapes, each under a name of its own; folders lie in names. */
async function inboxFiles(): Promise<Readonly<Record<string, Uint8Array | string>>> {
  const of = (at: number, size = 11 * at + 31, change?: Change) => reportOf(OFFICES[at]!, size, change);
  const plain = async (at: number) => [`${OFFICES[at]!}.xlsx`, await xlsxOf(of(at))] as const;
  const blank: Change = () => null;
  return {
    ...Object.fromEntries(await Promise.all([0, 1, 2, 3, 10, 11].map(plain))),
    '乡镇/戊镇年报.docx': docxOf(of(4)),
    '乡镇/己镇.html': writeHtml(annexOf(form, of(5)), { whole: true, styling: 'inline' }),
    '乡镇/庚镇报表（有错）.xlsx': await xlsxOf(of(6, 9, wrong)),
    '乡镇/辛镇.xlsx': await xlsxOf(of(7, 10, (table, row) => (table === 'review' && row ? null : undefined))),
    '部门/县公安局.txt': textOf('某县公安局'),
    '部门/民政局正文加表.txt': textOf('某县民政局', 2024, (text) =>
      text.replace('\n4\n\n5\n\n8\n', '\n6\n\n1\n\n9\n'),
    ),
    '部门/水利局（旧）.xlsx': await xlsxOf(of(14, 13)),
    '部门/水利局（更正）.xlsx': await xlsxOf(of(14)),
    '部门/审计局.xlsx': await xlsxOf(of(15)),
    '部门/审计局 - 副本.xlsx': await xlsxOf(of(15)),
    '部门/统计局两年.xlsx': await bookOf({ 2023: reportOf(OFFICES[16]!, 4, undefined, 2023), 2024: of(16) }),
    '部门/住建局上年.xlsx': await xlsxOf(reportOf(OFFICES[17]!, 5, undefined, 2023)),
    '部门/卫健委.docx': docxOf(reportOf('某县卫健委', 21)),
    '部门/林场.xlsx': await xlsxOf(reportOf('某县凤凰林场管理局', 22)),
    '部门/档案馆空表.xlsx': await xlsxOf(of(20, 0, blank)),
    '镇级合计.xlsx': await bookOf({
      壬镇: of(8),
      癸镇: of(9),
      合计: reportOf('某县各镇', 119 + 130),
    }),
    '格式/填报示例.xlsx': await xlsxOf(reportOf('××镇人民政府', 88)),
    '外县来件.xlsx': await xlsxOf(reportOf('邻县水务局', 1031)),
    '附件1.xlsx': await xlsxOf(reportOf(null, 1032)),
    '打包.zip': zipSync({
      '供销社.xlsx': await xlsxOf(of(21)),
      '说明.txt': new TextEncoder().encode('见附件。'),
    }),
    '回函/甲镇反馈单.docx': letterTo(OFFICES[0]!, '请核实。'),
    '回函/清单.xlsx': await writeReviewList(reviewList, date),
    '压缩.rar': `Rar!\u001a\u0007${'0'.repeat(60)}`,
    '压缩.7z': new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, ...new Array<number>(60).fill(1)]),
    '扫描件.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...new Array<number>(60).fill(7)]),
    '盖章扫描件.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, ...new Array<number>(60).fill(7)]),
    '空文件.xlsx': '',
    '损坏.xlsx': (await xlsxOf(of(0))).subarray(0, 700),
    '连在一起.txt': '某县供销社2024年政府信息公开工作年度报告\n规章000\n行政规范性文件123\n行政许可12\n',
    '转发：年报.eml': 'From: a@b.cn\r\nTo: c@d.cn\r\nSubject: nb\r\nMIME-Version: 1.0\r\n\r\n见附件',
    '通知.docx': docxOf(reportOf(null, 1)).subarray(0, 300),
    '~$甲镇.xlsx': 'lock',
    'Thumbs.db': 'thumbs',
    '工具.exe': 'MZ',
    '快捷方式.lnk': 'L',
    '乡镇/没有后缀': await xlsxOf(of(3)),
  };
}

/** Writes the inbox below a folder, each file a minute newer than the one before; how many files there are. */
export async function writeInbox(folder: string): Promise<number> {
  const files = Object.entries(await inboxFiles());
  for (const [index, [name, content]] of files.entries()) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content, typeof content === 'string' ? 'utf8' : undefined);
    const changed = new Date(2025, 0, 10, 9, index);
    utimesSync(file, changed, changed);
  }
  return files.length;
}
