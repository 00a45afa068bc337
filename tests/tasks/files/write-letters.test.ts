import { strFromU8, unzipSync } from 'fflate';
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
  { kind: 'unreadable', name: '下级/旧 件.doc', file: '下级/旧 件.doc', problem: '请另存为 .docx。' },
  row('甲局'),
  row('甲局'),
  row('乙/局'),
  row('无误局', {}),
];

test('one action writes a letter to each office that has something to do, and a zip of all', async () => {
  const { letters, zip } = await writeLetters.run({ rows, ...frame }, quiet());
  const names = [
    '未报局2023年催报单.docx',
    '旧件2023年反馈单.docx',
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
  const { letters } = await writeLetters.run(
    {
      rows: [{ kind: 'report', name: '甲局', file: report.file, report, together: [] }],
      ...frame,
    },
    quiet(),
  );
  expect(letters[0]!.text).toContain('（三!D5）。现填：“/”；应为：0（按收办平衡、申请人合计）。建议把');
});

test('it can be cancelled between letters', async () => {
  const control = new AbortController();
  const seen: number[] = [];
  const progress = (done: number) => {
    seen.push(done);
    if (done === 1) control.abort();
  };
  await expect(writeLetters.run({ rows, ...frame }, { signal: control.signal, progress })).rejects.toThrow();
  expect(seen).toEqual([0, 1]);
});

test('hundreds of letters leave the page time to draw', async () => {
  const many = Array.from({ length: 60 }, (_, at) => row(`${at}局`));
  let ticks = 0;
  const timer = setInterval(() => (ticks += 1), 1);
  await writeLetters.run({ rows: many, ...frame }, quiet());
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(5);
});
