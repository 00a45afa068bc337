import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { opened } from '../support/engines';
import { gouji, inFolder, put, useFolder } from '../support/cli-folder';
import { example, form2021, workbookOf } from './support';

/** What an application says, and who asks: found in no file and no line that is written about it. */
const NAME = '诸葛不亮';
const CONTENT = '请公开第九十九号地块的征收补偿方案。本人申请的信息共计二百三十四件，其中予以公开的有五件。';
const SECRETS = [NAME, CONTENT, '第九十九号地块', '征收补偿方案', '诸葛'];

const applications = example.applications.map((row, at) => ({
  ...row,
  applicant: NAME,
  content: CONTENT,
  ...(at === 5 ? { type: NAME } : {}),
  ...(at === 7 ? { closed: `${NAME}，3月5日` } : {}),
}));

/** Sheets of an office's own beside the tables: headers, and one row of which there are thirty. */
const FOREIGN = {
  'a ledger of the office': [
    ['编号', '收件时间', '申请人', '申请事项', '答复情况', '答复日期'],
    ['1', '2025.3.5', NAME, CONTENT, '予以公开', '2025.3.20'],
  ],
  'one whose words are names and contents': [
    ['登记号', '收到日期', '姓名', '申请人类型', '申请内容', '处理结果', '答复日期', '备注'],
    [NAME, '2025-3-5', NAME, NAME, CONTENT, CONTENT, NAME, CONTENT],
  ],
  'a register under headers that nobody knows': [
    ['序', '来件', '来件人', '诉求', '怎么办的'],
    ['1', '3月5日', NAME, CONTENT, CONTENT],
  ],
  'a list of cases': [
    ['序号', '案号', '申请人/原告', '收到日期', '案由', '结果'],
    ['1', `${NAME}诉某局`, NAME, '2025.3.5', CONTENT, '维持'],
  ],
} as const;

async function withForeignLedger(
  bytes: Uint8Array,
  [header, row]: (typeof FOREIGN)[keyof typeof FOREIGN],
): Promise<Uint8Array> {
  const workbook = await opened(bytes);
  for (const name of ['台账', '复议诉讼台账', '台账核对', '台账设置', '工作日历'])
    workbook.removeWorksheet(name);
  const sheet = workbook.addWorksheet('登记簿');
  sheet.addRow(['某局登记簿']);
  sheet.addRow([...header]);
  for (let at = 1; at <= 30; at += 1) sheet.addRow([...row]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Everything under a folder as text, parts of packages too. */
function written(folder: string): string {
  return readdirSync(folder)
    .map((name) => {
      const file = path.join(folder, name);
      if (statSync(file).isDirectory()) return written(file);
      const bytes = new Uint8Array(readFileSync(file));
      const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
      return isPackage
        ? Object.values(unzipSync(bytes))
            .map((part) => strFromU8(part))
            .join('')
        : strFromU8(bytes);
    })
    .join('');
}

const FORMATS = ['text', 'json', 'csv', 'sarif'] as const;

describe.each(['our own ledger', ...(Object.keys(FOREIGN) as (keyof typeof FOREIGN)[])] as const)(
  'a file sent with %s',
  (kind) => {
    useFolder('下级', '写出');

    beforeEach(async () => {
      const bytes = await workbookOf(form2021, example.year, applications, example.cases, { rows: 60 });
      put(
        '下级/甲局.xlsx',
        kind === 'our own ledger' ? bytes : await withForeignLedger(bytes, FOREIGN[kind]),
      );
      // One that cannot be read, of which --debug says where.
      put('下级/坏.xlsx', bytes.slice(0, bytes.length / 2));
    });

    test('is read as one report, and neither name nor content leaves it', async () => {
      const read = await gouji('read', '下级', '--json');
      expect(read.lines().flatMap(({ unit, year }) => (unit ? [[unit, year]] : []))).toEqual([
        ['某市某局', example.year],
      ]);
      const ran = [read, await gouji('--debug', 'read', '下级')];
      const check = (...options: readonly string[]) => gouji('--debug', 'check', '下级', ...options);
      for (const format of FORMATS) ran.push(await check('--format', format));
      ran.push(
        await check(
          '--letters',
          '写出/信',
          '--review-list',
          '写出/清单.xlsx',
          '--register',
          '写出/登记.xlsx',
        ),
        await check('--last-year', '下级/甲局.xlsx', '--text', '下级/甲局.xlsx'),
        await gouji('combine', '下级', '--unit', '某市', '--year', '2025', '-o', '写出/汇总.xlsx'),
        await gouji('combine', '下级', '--unit', '某市', '--year', '2025', '-o', '写出/再.xlsx', '--json'),
        await gouji('ledger', '下级/甲局.xlsx', '--year', '2025', '--save-map', '写出/对应.json'),
        await gouji('ledger', '下级/甲局.xlsx', '--year', '2025', '--last-year', '下级/甲局.xlsx', '--json'),
      );
      for (const to of ['xlsx', 'docx', 'html'])
        ran.push(await gouji('export', '下级/甲局.xlsx', '--to', to, '-o', `写出/表.${to}`));
      ran.push(
        await gouji(
          'export',
          '下级/甲局.xlsx',
          '--to',
          'docx',
          '--report',
          '--charts',
          '-o',
          '写出/报告.docx',
        ),
      );
      const all =
        ran.map(({ out, err, progress }) => out + err + progress.join('')).join('') +
        written(inFolder('写出'));
      expect(all).toContain('某市某局');
      expect(readdirSync(inFolder('写出'))).toEqual(
        expect.arrayContaining([
          '信',
          '登记.xlsx',
          '汇总.xlsx',
          '清单.xlsx',
          '报告.docx',
          '表.docx',
          '表.html',
          '表.xlsx',
        ]),
      );
      expect(SECRETS.filter((secret) => all.includes(secret))).toEqual([]);
    });
  },
);

describe('findings of a ledger', () => {
  useFolder();

  test('say which rows count nowhere and why, and where the tables differ', async () => {
    put('甲局.xlsx', await workbookOf(form2021, example.year, applications, example.cases));
    const { out } = await gouji('check', '甲局.xlsx');
    expect(out).toContain('台账有 1 行申请人类型不在列表，没有计入（台账!B11）');
    expect(out).toContain('台账有 1 行办结日期是文字，没有计入办理结果，请改为日期（台账!B13）');
    expect(out).toMatch(
      /表三有 \d+ 格与台账不符，如表三「一、本年新收政府信息公开申请数量」行「自然人」列填的是 0，台账有 12 件/,
    );
  });
});

describe('a new workbook', () => {
  useFolder();

  test.each([
    [
      'with a ledger the cover says not to send it as it is',
      ['--ledger'],
      /不要直接报送本文件/,
      /另存为 \.xlsx 文件报送/,
    ],
    ['without one it is sent', [], /另存为 \.xlsx 文件报送/, /不要直接报送/],
  ])('%s', async (_, options, said, unsaid) => {
    const { exit, err } = await gouji(
      'new',
      '--form',
      '2021',
      '--unit',
      '某局',
      '--year',
      '2023',
      '-o',
      '新.xlsx',
      ...options,
    );
    expect([exit, err]).toEqual([0, '']);
    const lines: string[] = [];
    (await opened(readFileSync(inFolder('新.xlsx'))))
      .getWorksheet('封面')!
      .eachRow((row) => lines.push(String(row.values)));
    expect(lines.join()).toMatch(said);
    expect(lines.join()).not.toMatch(unsaid);
  });
});
