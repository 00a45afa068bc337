import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { packageFaults } from '../support/ooxml-strict';
import { gouji, inFolder, put, useFolder } from '../support/cli-folder';

useFolder('下级');

const sample = readFileSync('assets/samples/dongguan-2023.txt', 'utf8').replaceAll(
  '东莞市住房公积金管理中心',
  '某市财政局',
);
const check = (day: string, ...args: readonly string[]) =>
  gouji('check', '下级', '--register', '登记.xlsx', '--date', day, ...args);

async function book(): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(readFileSync(inFolder('登记.xlsx')) as unknown as ExcelJS.Buffer);
  return workbook;
}

/** Rows of a sheet as texts, but for the columns that are for the program. */
async function rowsOf(sheet: string, columns: number): Promise<readonly (readonly string[])[]> {
  const rows: string[][] = [];
  (await book()).getWorksheet(sheet)!.eachRow((row) => {
    rows.push(Array.from({ length: columns }, (_, at) => row.getCell(at + 1).text));
  });
  return rows;
}

const wrong = sample.replace(/(一、本年新收[^\n]*\n\s*)2\b/, '$13');

test('the register tells what was sent when, what has changed and what is still open', async () => {
  put('名单.txt', '某市财政局\n某市教育局\n');
  put('下级/财政局.txt', wrong);
  const first = await check('2024-01-05', '--offices', '名单.txt', '--letters', '反馈');
  expect(first.out).toMatch(/报送登记 登记\.xlsx：新收 1 份；以前反馈的已办结 0 项/);
  expect(packageFaults(readFileSync(inFolder('登记.xlsx')))).toEqual([]);
  expect((await rowsOf('单位', 2)).map(([, office]) => office)).toEqual(['单位', '某市财政局', '某市教育局']);
  expect((await rowsOf('报送记录', 7)).slice(1)).toEqual([
    ['某市财政局', '2023', '1', '2024-01-05', '财政局.txt', expect.stringContaining('错误 1'), ''],
  ]);
  const open = (await rowsOf('问题办理', 6)).slice(1);
  expect(open.every(([, , , , , state]) => state === '未办结')).toBe(true);

  // The same file again is no other round.
  expect((await check('2024-01-06')).out).toContain('新收 0 份');
  expect(await rowsOf('报送记录', 1)).toHaveLength(2);

  // Corrected: known by the list on the sheet 单位 alone.
  put('下级/财政局.txt', sample);
  const second = await check('2024-01-09', '--letters', '反馈2');
  expect(second.out).toContain('某市教育局：未报');
  expect(second.out).toMatch(
    /某市财政局：这是第 2 次报送，改了 1 格：本年新收·自然人 3 → 2。上次反馈的 \d 项，已办结 1 项/,
  );
  const states = (await rowsOf('问题办理', 7)).slice(1);
  expect(
    states.filter(([, , , nature]) => nature === '错误').map(([, , , , , state, day]) => [state, day]),
  ).toEqual([['已更正', '2024-01-09']]);
  const letters = readdirSync(inFolder('反馈2')).filter((name) => name.startsWith('某市财政局'));
  if (letters.length)
    expect(readFileSync(inFolder('反馈2/汇总.txt'), 'utf8')).toContain('已收悉。这是第 2 次报送');
});

test('--json says of each report which time it is, what has changed and what is still open', async () => {
  put('下级/财政局.txt', wrong);
  const [first] = (await check('2024-01-05', '--json')).lines();
  expect(first.round).toEqual({ number: 1, new: true, settled: 0, open: 0 });
  put('下级/财政局.txt', sample);
  const [second] = (await check('2024-01-09', '--json')).lines();
  const changes = '改了 1 格：本年新收·自然人 3 → 2';
  expect(second.round).toEqual({ number: 2, new: true, changes, settled: 1, open: expect.any(Number) });
  const [again] = (await check('2024-01-10', '--json')).lines();
  expect(again.round).toMatchObject({ number: 2, new: false });
  expect(again.round).not.toHaveProperty('changes');
  expect((await gouji('check', '下级', '--json')).lines()[0]).not.toHaveProperty('round');
});

test('cells and sheets of whoever keeps the register stay, and what is explained in it is asked no more', async () => {
  put('下级/财政局.txt', sample);
  await check('2024-01-05');
  const workbook = await book();
  const items = workbook.getWorksheet('问题办理')!;
  const verify = items.getColumn(4).values.findIndex((value) => value === '核实');
  expect(verify).toBeGreaterThan(0);
  items.getCell(verify, 8).value = '经核实无误';
  items.getCell(verify, 14).value = '我的备注';
  items.getCell(verify, 14).font = { bold: true, color: { argb: 'FFFF0000' } };
  workbook.getWorksheet('报送记录')!.getCell('F2').value = '我改过的结果';
  workbook.addWorksheet('我的表').getCell('A1').value = { formula: '1+1', result: 2 };
  writeFileSync(inFolder('登记.xlsx'), new Uint8Array(await workbook.xlsx.writeBuffer()));

  const before = items.rowCount;
  await check('2024-01-08');
  const after = await book();
  const kept = after.getWorksheet('问题办理')!;
  expect(kept.rowCount).toBe(before);
  expect(kept.getCell(verify, 8).text).toBe('经核实无误');
  expect(kept.getCell(verify, 6).text).toBe('已说明');
  expect([kept.getCell(verify, 14).text, kept.getCell(verify, 14).font.bold]).toEqual(['我的备注', true]);
  expect(after.getWorksheet('报送记录')!.getCell('F2').text).toBe('我改过的结果');
  expect(after.getWorksheet('我的表')!.getCell('A1').formula).toBe('1+1');
});

test('a register that is no workbook, or one of the reports, is refused before the work and stays as it is', async () => {
  put('下级/财政局.txt', sample);
  put('登记.xlsx', 'no workbook');
  const refused = await check('2024-01-05');
  expect([refused.exit, refused.out]).toEqual([2, '']);
  expect(refused.err).toContain('登记.xlsx 不是能够登记的 .xlsx 工作簿');
  expect(readFileSync(inFolder('登记.xlsx'), 'utf8')).toBe('no workbook');
  const report = await gouji('check', '下级', '--register', '下级/财政局.txt');
  expect(report.err).toContain('是要读取的文件，不能覆盖');
});

test('a near name that a person confirms is kept as a short name, and known the next time', async () => {
  put('名单.txt', '某市凤凰山林场管理局\n某市教育局\n');
  put('下级/林场.txt', sample.replaceAll('某市财政局', '某市凤凰林场管理局'));
  const asked = await check('2024-01-05', '--offices', '名单.txt');
  expect(asked.out).toMatch(
    /不在报送单位名单里，可能是“某市凤凰山林场管理局”.*\n.*--alias 报告上的名称=单位/s,
  );
  const refused = await check('2024-01-05', '--alias', '某市凤凰林场管理局=某市林场');
  expect([refused.exit, refused.out]).toEqual([2, '']);
  expect(refused.err).toContain('名单里没有“某市林场”');

  const confirmed = await check('2024-01-05', '--alias', '某市凤凰林场管理局=某市凤凰山林场管理局');
  expect(confirmed.out).toMatch(/应报 2，已报 1，未报 1/);
  expect((await rowsOf('单位', 3))[1]).toEqual(['1', '某市凤凰山林场管理局', '某市凤凰林场管理局']);
  const next = await check('2024-01-06');
  expect(next.out).toMatch(/应报 2，已报 1，未报 1/);
  expect(next.out).not.toContain('--alias');

  // A sum goes by the register's list too, and by nobody's name on its other sheets.
  put(
    '下级/外来.txt',
    sample.replaceAll('某市财政局', '邻市水务局').replace('\n4\n\n5\n\n8\n', '\n6\n\n5\n\n9\n'),
  );
  await check('2024-01-07');
  const args = ['--unit', '某市', '--year', '2023', '-o', '汇总.xlsx'];
  const sum = await gouji('combine', '下级', '--offices', '登记.xlsx', ...args);
  expect(sum.out).toContain('计入 1 份报告（不含本级），没有计入 1 份');
  expect(sum.out).toContain('没有报送的单位 1 个：某市教育局');
});

/** The only letter in a folder, with this written in the row for explanations. */
function answeredLetter(folder: string, text: string): Uint8Array {
  const [name] = readdirSync(inFolder(folder)).filter((each) => each.endsWith('.docx'));
  const parts = unzipSync(new Uint8Array(readFileSync(inFolder(`${folder}/${name}`))));
  const xml = strFromU8(parts['word/document.xml']!);
  expect(xml.split('你单位的说明：')).toHaveLength(2);
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace('你单位的说明：', `$&${text}`)) });
}

/** 核实 lines: 办理情况, 说明, 说明来源. */
const verified = async (): Promise<readonly (readonly string[])[]> =>
  (await rowsOf('问题办理', 9))
    .filter(([, , , nature]) => nature === '核实')
    .map(([, , , , , state, , text, from]) => [state!, text!, from!]);

test('what an office has written in its letter explains its report, and is kept with the file it came in', async () => {
  put('下级/财政局.txt', sample);
  await check('2024-01-05', '--letters', '反馈');
  expect(await verified()).toEqual([['未办结', '', '']]);
  put('下级/（回）某市财政局.docx', answeredLetter('反馈', '修订 2 件'));

  const back = await check('2024-01-08', '--letters', '反馈2');
  expect(back.out).toMatch(/某市财政局（（回）某市财政局\.docx）报回说明 1 条，已记入登记。/);
  expect(back.out).toMatch(/上次反馈的 \d 项，已办结 1 项/);
  expect(await verified()).toEqual([['已说明', '修订 2 件', '（回）某市财政局.docx']]);
  expect(readdirSync(inFolder('反馈2'))).toEqual(['汇总.txt']);

  // Once it is kept, the letter need not be there any more.
  rmSync(inFolder('下级/（回）某市财政局.docx'));
  const later = await check('2024-01-09');
  expect(await verified()).toEqual([['已说明', '修订 2 件', '（回）某市财政局.docx']]);
  expect(later.out).toContain('[已说明]');
});

test('a letter without its report is entered; one about other numbers is asked again; one about nothing known is a line', async () => {
  put('下级/财政局.txt', sample);
  await check('2024-01-05', '--letters', '反馈');
  rmSync(inFolder('下级/财政局.txt'));
  put('下级/回.docx', answeredLetter('反馈', '当年没有收费'));
  const alone = await check('2024-01-08');
  expect(alone.out).toContain('某市财政局（回.docx）报回说明 1 条，已记入登记。');
  expect(await verified()).toEqual([['已说明', '当年没有收费', '回.docx']]);

  // Of another year the register knows nothing.
  const parts = unzipSync(new Uint8Array(readFileSync(inFolder('下级/回.docx'))));
  const xml = strFromU8(parts['word/document.xml']!).replaceAll('2023', '2022');
  put('下级/回.docx', zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
  for (const day of ['2024-01-09', '2024-01-10']) {
    const other = await check(day);
    expect(other.out).toContain('其中 1 条没有对上现有的问题，另记一行，请查看');
    expect((await verified()).slice(1)).toEqual([['已说明', '当年没有收费', '回.docx']]);
  }
});

test('letters that came back are told where no register is kept', async () => {
  put('下级/财政局.txt', sample);
  await gouji('check', '下级', '--letters', '反馈');
  put('下级/回.docx', answeredLetter('反馈', '修订 2 件'));
  const told = await gouji('check', '下级');
  expect(told.out).toContain('报回的反馈单 1 份，写有说明 1 条，还没有采用。要采用并记住，请加 --register');
  expect(told.out).toContain('[核实]');
});

test('what shows beside other reports is kept like the rest, and once explained asked no more', async () => {
  for (const office of ['某市财政局', '某市教育局'])
    put(
      `下级/${office}.txt`,
      sample.replaceAll('某市财政局', office).replace(/^\s*无$/m, '未收取信息处理费。'),
    );
  await check('2024-01-05', '--letters', '反馈');
  expect(await verified()).toEqual([
    ['未办结', '', ''],
    ['未办结', '', ''],
  ]);
  const parts = unzipSync(new Uint8Array(readFileSync(inFolder('反馈/某市财政局2023年反馈单.docx'))));
  const xml = strFromU8(parts['word/document.xml']!).replace('你单位的说明：', '$&两局合署办公');
  put('下级/回.docx', zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
  const back = await check('2024-01-08', '--letters', '反馈2');
  expect(back.out).toContain('某市财政局（回.docx）报回说明 1 条，已记入登记。');
  expect(back.out).toMatch(/待核实 1，无误 1/);
  expect(await verified()).toEqual([
    ['已说明', '两局合署办公', '回.docx'],
    ['未办结', '', ''],
  ]);
  expect(readdirSync(inFolder('反馈2')).sort()).toEqual(['某市教育局2023年反馈单.docx', '汇总.txt'].sort());

  // The same letter, and a register that is begun only now.
  rmSync(inFolder('登记.xlsx'));
  await check('2024-01-09');
  expect((await verified())[0]).toEqual(['已说明', '两局合署办公', '回.docx']);
  expect((await check('2024-01-10')).out).toMatch(/待核实 1，无误 1/);
});
