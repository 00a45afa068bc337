import { newWorkbook } from '../../src/tasks/files';
import { fillTable } from '../../src/model/report';
import { formById } from '../../src/forms';
import { writeZip } from '../read/zip-writer';
import { gouji, put, useFolder } from '../support/cli-folder';

useFolder('某局', '别局');

const form = formById('2021');
const quiet = { signal: new AbortController().signal, progress: () => undefined };

/** A workbook of tables of zeros. */
const workbook = async (unit: string, year: number): Promise<Uint8Array> => {
  const tables = Object.fromEntries(form.tables.map(({ id }) => [id, fillTable(form, id, () => 0)]));
  return (await newWorkbook({ form: '2021', unit, year, tables }, quiet)).bytes;
};

const textOf = (unit: string, year: number, count: number): string =>
  [
    `${unit}${year}年政府信息公开工作年度报告`,
    '一、总体情况',
    `${year}年，我局收到政府信息公开申请${count}件。`,
    '二、主动公开政府信息情况',
    '见附表。',
    '五、存在的主要问题及改进情况',
    '公开意识有待加强，下一步将加强培训。',
    '六、其他需要报告的事项',
    '未收取信息处理费。',
  ].join('\n');

const rulesOf = (line: { findings: { rule: string }[] }) => line.findings.map(({ rule }) => rule);

const asRtf = (text: string): string =>
  `{\\rtf1 ${[...text].map((sign) => (sign === '\n' ? '\\par ' : `\\u${sign.charCodeAt(0)}?`)).join('')}}`;

test.each([
  ['报告.txt', textOf('市教育局', 2023, 7)],
  ['报告.rtf', asRtf(textOf('市教育局', 2023, 7))],
])(
  '%s beside the tables, of the same unit and year, is compared with them and is no unreadable file',
  async (name, text) => {
    put('某局/附表.xlsx', await workbook('东湖市教育局', 2023));
    put(`某局/${name}`, text);
    const ran = await gouji('check', '--json', '某局');
    const [only, ...others] = ran.lines();
    expect([ran.exit, others]).toEqual([
      0,
      [{ summary: expect.objectContaining({ reports: 1, unreadable: 0 }) }],
    ]);
    expect(rulesOf(only)).toEqual(['text.count']);
    expect(only.claims).toEqual([
      expect.objectContaining({ claim: 'received', value: 7, tables: 0, outcome: 'differs' }),
    ]);
  },
);

test.each([
  ['another year', '市教育局', 2022],
  ['another unit', '市财政局', 2023],
])('a text of %s is not taken, and says what to do', async (_, unit, year) => {
  put('别局/附表.xlsx', await workbook('东湖市教育局', 2023));
  put('别局/报告.txt', textOf(unit, year, 7));
  const ran = await gouji('check', '--json', '别局');
  expect(ran.exit).toBe(2);
  const lines = ran.lines().filter((line) => !line.summary);
  expect(lines.map((line) => line.error ?? rulesOf(line))).toEqual(
    expect.arrayContaining([[], expect.stringContaining('只有报告的正文')]),
  );
});

test('--text: the text of the one file, from anywhere', async () => {
  put('附表.xlsx', await workbook('东湖市教育局', 2023));
  put('别局/正文.txt', '2023年，我局收到政府信息公开申请7件。');
  const ran = await gouji('check', '--json', '附表.xlsx', '--text', '别局/正文.txt');
  expect(rulesOf(ran.lines()[0])).toEqual(['text.count']);
  expect((await gouji('check', '附表.xlsx', '--text', '没有.txt')).err).toContain('正文 没有.txt 打不开');
});

test('a finding of a text from elsewhere says where its cell stands, the first column too', async () => {
  put('附表.xlsx', await workbook('东湖市教育局', 2023));
  put('正文.txt', '2023年，因政府信息公开引发行政复议0件，其中结果维持2件。');
  const { findings } = (await gouji('check', '--json', '附表.xlsx', '--text', '正文.txt')).lines()[0] as {
    findings: readonly { readonly cells: readonly { readonly address: string | null }[] }[];
  };
  expect(findings.map(({ cells }) => cells.map(({ address }) => address))).toEqual([['四!A5']]);
});

test('gouji.json names the text as seen from its folder', async () => {
  put('附表.xlsx', await workbook('东湖市教育局', 2023));
  put('别局/正文.txt', '2023年，我局收到政府信息公开申请7件。');
  put('别局/gouji.json', JSON.stringify({ check: { text: '正文.txt' } }));
  const ran = await gouji('--config', '别局/gouji.json', 'check', '--json', '附表.xlsx');
  expect(rulesOf(ran.lines()[0])).toEqual(['text.count']);
});

test('--text is not taken for each of several reports in one archive', async () => {
  const units = ['东湖市教育局', '东湖市财政局'];
  const entries = units.map(async (unit) => ({ name: `${unit}.xlsx`, content: await workbook(unit, 2023) }));
  put('全部.zip', writeZip(await Promise.all(entries)));
  put('正文.txt', '2023年，我局收到政府信息公开申请7件。');
  const { err, lines } = await gouji('check', '全部.zip', '--text', '正文.txt', '--json');
  expect(err).toContain('正文 正文.txt 没有用上');
  expect(lines().map(({ findings }) => findings)).toEqual([[], [], undefined]);
});

test('--text of none of several reports is told', async () => {
  put('某局/甲.xlsx', await workbook('东湖市教育局', 2023));
  put('某局/乙.xlsx', await workbook('东湖市财政局', 2023));
  put('正文.txt', textOf('某市民政局', 2023, 7));
  const { err } = await gouji('check', '某局', '--text', '正文.txt');
  expect(err).toContain('正文 正文.txt 没有用上');
});
