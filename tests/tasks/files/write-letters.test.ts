import { strFromU8, unzipSync } from 'fflate';
import { overviewOf } from '../../../src/tasks/collect';
import { problems } from '../../../src/tasks/collect/problems';
import { receive } from '../../../src/tasks/collect/receive';
import type { LetterRow } from '../../../src/tasks/files';
import { writeLetters } from '../../../src/tasks/files';
import { packageFaults } from '../../support/ooxml-strict';
import { receivedReport } from '../../support/received';

const quiet = () => ({ signal: new AbortController().signal, progress: () => undefined });
const frame = { deadline: '2024-01-20', sender: '政务公开办', date: new Date(2024, 0, 5), year: 2023 };
const wrong = { 'applications|new|natural': 2 };

const row = (name: string, changes = wrong as Parameters<typeof receivedReport>[0]): LetterRow => {
  const report = receivedReport(changes, { unit: name });
  return { kind: 'report', name, file: report.file, report, together: [] };
};

const rows: readonly LetterRow[] = [
  { kind: 'missing', name: '未报局' },
  {
    kind: 'unreadable',
    name: '下级/某市旧件局2023年报.doc',
    file: '下级/某市旧件局2023年报.doc',
    problem: '请另存为 .docx。',
  },
  row('甲局'),
  row('甲局'),
  row('乙/局'),
  row('无误局', {}),
];

test('one action writes a letter to each office that has something to do, and a zip of all', async () => {
  const { letters, zip } = await writeLetters({ rows, ...frame }, quiet());
  const names = [
    '未报局2023年催报单.docx',
    '某市旧件局2023年反馈单.docx',
    '甲局2023年反馈单.docx',
    '甲局2023年反馈单（2）.docx',
    '乙局2023年反馈单.docx',
  ];
  expect(letters.map(({ file }) => file.name)).toEqual(names);
  expect(letters[2]!.text).toContain('甲局：\n你单位报送的2023年政府信息公开工作年度报告（文件：某局.xlsx）');
  const parts = unzipSync(zip.bytes);
  expect(Object.keys(parts).sort()).toEqual([...names, '汇总.txt'].sort());
  for (const { file } of letters) {
    expect(packageFaults(file.bytes)).toEqual([]);
    expect(parts[file.name]).toEqual(file.bytes);
  }
  const texts = strFromU8(parts['汇总.txt']!).replaceAll('\r\n', '\n');
  for (const { text } of letters) expect(texts).toContain(text);
});

test('a letter that comes back is no report, whatever of the tables it quotes', async () => {
  const quoted = {
    'disclosure|normative|made': 1,
    'disclosure|normative|abolished': 1,
    'applications|new|natural': 2,
    'disclosure|licences|decided': -3,
  };
  const { letters } = await writeLetters(
    {
      rows: [
        row('甲局', { 'disclosure|normative|inForce': -5, ...quoted }),
        row('乙局', { 'disclosure|fees|amount': -1 }),
      ],
      ...frame,
    },
    quiet(),
  );
  expect(letters.length).toBeGreaterThan(0);
  for (const { file } of letters)
    expect(await receive({ path: file.name, name: file.name }, file.bytes)).toEqual({
      file: file.name,
      made: '勾稽反馈单',
    });
});

test('blanks that one change fills are one item', async () => {
  const blanks = Object.fromEntries(
    ['stateSecret', 'law', 'security'].map((id) => [`applications|refused.${id}|research`, null]),
  );
  const { letters } = await writeLetters({ rows: [row('甲局', blanks)], ...frame }, quiet());
  expect(letters[0]!.text.match(/建议把/g)).toHaveLength(1);
  expect(letters[0]!.text).toContain('请补填（1 项）');
});

test('a file that could not be read goes back to the office it is named after, a stray file to nobody', async () => {
  const unreadable = (file: string, problem: string): LetterRow => ({
    kind: 'unreadable',
    name: file,
    file,
    problem,
  });
  const { letters, texts } = await writeLetters(
    {
      rows: [
        unreadable('下级/某市税务局2023年报.jpg', '这是图片。'),
        unreadable('下级/说明.txt', problems.nothing),
        unreadable('下级/扫描件1.jpg', '这是图片。'),
      ],
      ...frame,
    },
    quiet(),
  );
  expect(letters.map(({ file }) => file.name)).toEqual(['某市税务局2023年反馈单.docx']);
  expect(letters[0]!.text).toContain('\n某市税务局：\n');
  expect(strFromU8(texts.bytes)).toContain('1. 某市税务局：某市税务局2023年反馈单.docx');
});

test('an office with a day of its own is asked by it, and its contact stands in the contents', async () => {
  const details = new Map([['甲局', { parent: '', contact: '张三', deadline: '2024-02-03' }]]);
  const { letters, texts } = await writeLetters(
    { rows: [row('甲局'), row('丙局')], ...frame, details },
    quiet(),
  );
  expect(letters.map(({ text }) => /于(.*?)完成/.exec(text)?.[1])).toEqual([
    '2024年2月3日前',
    '2024年1月20日前',
  ]);
  expect(strFromU8(texts.bytes)).toContain('1. 甲局（张三）：甲局2023年反馈单.docx');
});

test('what was written in blank cells reaches the letter', async () => {
  const report = {
    ...receivedReport({ 'applications|new|natural': null }),
    readings: [
      {
        reason: 'placeholder',
        where: '三!D5',
        text: '/',
        value: null,
        ref: { table: 'applications', row: 'new', column: 'natural' },
      },
    ] as const,
  };
  const { letters } = await writeLetters(
    {
      rows: [{ kind: 'report', name: '甲局', file: report.file, report, together: [] }],
      ...frame,
    },
    quiet(),
  );
  expect(letters[0]!.text).toContain('（三!D5）。现填：“/”；要求：0（按收办平衡、申请人合计）。建议把');
});

test('it can be cancelled between letters', async () => {
  const control = new AbortController();
  const seen: number[] = [];
  const progress = (done: number) => {
    seen.push(done);
    if (done === 1) control.abort();
  };
  await expect(writeLetters({ rows, ...frame }, { signal: control.signal, progress })).rejects.toThrow();
  expect(seen).toEqual([0, 1]);
});

test('hundreds of letters leave the page time to draw', async () => {
  const many = Array.from({ length: 60 }, (_, at) => row(`${at}局`));
  let ticks = 0;
  const timer = setInterval(() => (ticks += 1), 1);
  await writeLetters({ rows: many, ...frame }, quiet());
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(5);
});

describe('what only shows beside other reports', () => {
  const numbers = {
    'applications|new|natural': 3,
    'applications|new|total': 3,
    'applications|disclosed|natural': 3,
    'applications|disclosed|total': 3,
    'applications|results|natural': 3,
    'applications|results|total': 3,
  };
  const sent = (unit: string, file: string, year = 2023) => ({
    file,
    reports: [receivedReport(numbers, { unit, file, year })],
  });
  const textsOf = async (
    files: Parameters<typeof overviewOf>[0],
    input: Parameters<typeof overviewOf>[1],
  ) => {
    const { letters } = await writeLetters({ rows: overviewOf(files, input).rows, ...frame }, quiet());
    return letters.map(({ text }) => text);
  };

  test('a report sent twice: every file is named, and one is asked for', async () => {
    const texts = await textsOf([sent('甲局', '下级/甲局.xlsx'), sent('甲局', '下级/甲局（更正）.xlsx')], {});
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('整份报告：重复报送');
    expect(texts[0]).toContain('收到 2 份（甲局.xlsx、甲局（更正）.xlsx）');
    expect(texts[0]).toContain('请确认留用哪一份');
  });

  test('tables of another office: it is counted, not named', async () => {
    const texts = await textsOf([sent('甲局', '甲局.xlsx'), sent('乙局', '乙局.xlsx')], {});
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('数字与另外 1 个单位报送的完全相同');
    expect(texts[0]).not.toContain('乙局');
  });

  test('last year’s file again must be corrected', async () => {
    const [text] = await textsOf([sent('甲局', '甲局.xlsx', 2022)], { year: 2023 });
    expect(text).toContain('必须改正');
    expect(text).toContain('整份报告：与上年重复');
    expect(text).toContain('写的是上年的年度');
  });
});
