import ExcelJS from 'exceljs';
import type { LetterRow } from '../../../src/tasks/files';
import { writeReviewList } from '../../../src/tasks/files';
import { receive } from '../../../src/tasks/collect/receive';
import { receivedReport } from '../../support/received';

test('one line for each row in 各单位情况 and for each cause in 问题清单, what was found before what is missing', async () => {
  const report = receivedReport({ 'applications|new|natural': 2 });
  const sentTwice = {
    kind: 'sentTwice',
    severity: 'verify',
    year: 2023,
    identical: true,
    senders: [{ name: '甲局', report }],
  } as const;
  const rows: readonly LetterRow[] = [
    { kind: 'missing', name: '未报局' },
    { kind: 'unreadable', name: '旧件局', file: '旧件.doc', problem: '请另存为 .docx。' },
    { kind: 'report', name: '甲局', file: report.file, report, together: [sentTwice] },
  ];
  const { name, bytes } = await writeReviewList(
    { rows, year: 2023, date: new Date(2024, 0, 5) },
    { signal: new AbortController().signal, progress: () => undefined },
  );
  expect(name).toBe('2023年政府信息公开工作年度报告核对清单.xlsx');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const cells = (sheet: string, from = 1): (readonly unknown[])[] => {
    const found: unknown[][] = [];
    workbook.getWorksheet(sheet)!.eachRow((row) => found.push((row.values as unknown[]).slice(1)));
    return found.slice(from);
  };
  expect(cells('各单位情况')[0]).toEqual([
    '收到报告 1 份：有错误 1，待核实或补填 0，无误 0；未报送 1 个单位，无法读取 1 个文件。',
  ]);
  expect(cells('各单位情况', 3).map((line) => line.slice(1, 4))).toEqual([
    ['甲局', '已报', '错误'],
    ['旧件局', '无法读取', '无法读取'],
    ['未报局', '未报送', '未报送'],
  ]);
  const problems = cells('问题清单', 3);
  expect(problems).toHaveLength(4);
  expect(problems.map((line) => line[8])).toEqual(['错误', '核实', '无法读取', '未报送']);
  expect(problems[0]!.slice(1, 13)).toEqual([
    '甲局',
    '某局.xlsx',
    '表三',
    '一、本年新收政府信息公开申请数量',
    '自然人',
    '三!D5',
    '收办平衡、申请人合计',
    '错误',
    '2',
    undefined,
    '自然人列收办平衡：收进 2，办结加结转 0，差 2；一行申请人合计：总计 0，各项之和 2，差 2。',
    '建议把表三「一、本年新收政府信息公开申请数量」行「自然人」列由 2 改为 0。',
  ]);
});

test('how far a line is may be chosen from a list, and no folder is named', async () => {
  const report = receivedReport({ 'applications|new|natural': 2 });
  const senders = [{ name: '甲局', report }];
  const together = [{ kind: 'sentTwice', severity: 'verify', year: 2023, identical: true, senders }] as const;
  const { bytes } = await writeReviewList(
    {
      rows: [
        { kind: 'unreadable', name: '旧件局', file: '下级/旧件.doc', problem: '请另存为 .docx。' },
        { kind: 'report', name: '甲局', file: report.file, report, together },
      ],
      year: 2023,
      date: new Date(2024, 0, 5),
    },
    { signal: new AbortController().signal, progress: () => undefined },
  );
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const problems = workbook.getWorksheet('问题清单')!;
  const column = problems.getRow(3).cellCount;
  expect(problems.getCell(3, column).text).toBe('办理情况');
  expect(problems.getCell(4, column).dataValidation).toMatchObject({
    type: 'list',
    formulae: ['"已通知,已改正,已说明,不必修改"'],
  });
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.text).not.toContain('下级/'))),
  );
});

test('what an office writes on the list is read when it comes back, beside what is to be verified alone', async () => {
  const report = receivedReport({ 'applications|new|natural': 2 });
  const senders = [{ name: '甲局', report }];
  const together = [{ kind: 'sentTwice', severity: 'verify', year: 2023, identical: true, senders }] as const;
  const { bytes } = await writeReviewList(
    {
      rows: [{ kind: 'report', name: '甲局', file: report.file, report, together }],
      year: 2023,
      date: new Date(2024, 0, 5),
    },
    { signal: new AbortController().signal, progress: () => undefined },
  );
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const sheet = workbook.getWorksheet('问题清单')!;
  const column = (sheet.getRow(3).values as unknown[]).indexOf('单位说明');
  for (const [row, text] of [
    [4, '错误的一项'],
    [5, '确是重复报送'],
  ] as const)
    sheet.getRow(row).getCell(column).value = text;
  const answered = new Uint8Array(await workbook.xlsx.writeBuffer());
  expect(await receive({ path: '清单.xlsx', name: '清单.xlsx' }, answered)).toMatchObject({
    letters: [{ office: '甲局', year: 2023, answers: [{ text: '确是重复报送' }] }],
  });
});
