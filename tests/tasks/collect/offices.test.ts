import { zipSync } from 'fflate';
import { readOfficeFile, readOffices } from '../../../src/tasks/collect';
import { rows, workbookPackage } from '../../read/package';

const context = { signal: new AbortController().signal, progress: () => undefined };

test('a typed list: one a line, numbered or not, each once', () => {
  const text = '报送单位名单\n1、财政局\n2.教育局\n（三）公安局\n 4 民政局 \n\n12345热线中心\n教 育 局';
  expect(readOffices(text)).toEqual({
    offices: ['财政局', '教育局', '公安局', '民政局', '12345热线中心'],
    repeated: ['教育局'],
    shortNames: new Map(),
    details: new Map(),
  });
});

test('a list says whose an office is, whom to ask, by when, and in which order', () => {
  const list =
    '顺序\t单位名称\t区县\t联系人\t期限\n2\t财政局\t东区\t张三 13800000000\t1.20\n1\t教育局\t\t\t\n\t公安局\t西区\t\t1月25日';
  const { offices, details } = readOffices(list);
  expect(offices).toEqual(['教育局', '财政局', '公安局']);
  expect(details.get('财政局')).toEqual({ parent: '东区', contact: '张三 13800000000', deadline: '1.20' });
  expect(details.get('公安局')).toEqual({ parent: '西区', contact: '', deadline: '1月25日' });
});

test('a column 简称 gives offices other names', () => {
  const list = '单位名称\t简称\n清溪县城关镇人民政府\t老城、城关\n清溪县茶亭镇人民政府\t';
  expect([...readOffices(list).shortNames]).toEqual([
    ['老城', '清溪县城关镇人民政府'],
    ['城关', '清溪县城关镇人民政府'],
  ]);
});

test('several names on a line, and cells copied from a sheet', () => {
  expect(readOffices('财政局；教育局;公安局').offices).toEqual(['财政局', '教育局', '公安局']);
  expect(readOffices('序号\t联系人\t单位名称\n1\t张三丰\t财政局\n2\t李四光\t教育局').offices).toEqual([
    '财政局',
    '教育局',
  ]);
});

const text = (address: string, value: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (at: number, ...values: readonly string[]) =>
  `<row r="${at}">${values.map((value, index) => text(`${'ABC'[index]}${at}`, value)).join('')}</row>`;

test('a workbook: the column headed 报送单位, else the column with most names', async () => {
  const headed = workbookPackage({
    sheets: {
      说明: rows(row(1, '请各单位按时报送'), row(2, '联系人张三')),
      名单: rows(row(1, '2023年名单'), row(2, '序号', '联系人', '报送单位'), row(3, '1', '张三丰', '财政局')),
    },
  });
  expect((await readOfficeFile({ name: '名单.xlsx', bytes: headed }, context)).offices).toEqual(['财政局']);
  const plain = workbookPackage({
    sheets: { Sheet1: rows(row(1, '1', '财政局'), row(2, '2', '教育局'), row(3, '合计')) },
  });
  expect((await readOfficeFile({ name: '名单.xlsx', bytes: plain }, context)).offices).toEqual([
    '财政局',
    '教育局',
  ]);
});

test('a text file in GBK, and files without a list', async () => {
  const gbk = Uint8Array.of(0xb2, 0xc6, 0xd5, 0xfe, 0xbe, 0xd6, 0x0a);
  expect((await readOfficeFile({ name: '名单.txt', bytes: gbk }, context)).offices).toEqual(['财政局']);
  await expect(
    readOfficeFile({ name: '名单.txt', bytes: new TextEncoder().encode('1\n2\n') }, context),
  ).rejects.toThrow(/没有找到单位名称/);
  await expect(
    readOfficeFile({ name: '名单.xlsx', bytes: zipSync({ a: new Uint8Array(9) }) }, context),
  ).rejects.toThrow(/^名单\.xlsx：/);
});

test('a list of values between commas has columns as a sheet has', async () => {
  const csv = '顺序,单位,上级,联系人\n2,某县财政局,某县,张三 1234\n1,某县教育局,某县,\n';
  const list = await readOfficeFile({ name: '名单.csv', bytes: new TextEncoder().encode(csv) }, context);
  expect(list.offices).toEqual(['某县教育局', '某县财政局']);
  expect(list.details.get('某县财政局')).toMatchObject({ parent: '某县', contact: '张三 1234' });
});

test('a deadline on the list that is no day is refused', async () => {
  const csv = (deadline: string) => new TextEncoder().encode(`单位,期限\n某县财政局,${deadline}\n`);
  await expect(readOfficeFile({ name: '名单.csv', bytes: csv('2025-02-30') }, context)).rejects.toThrow(
    '名单.csv 里某县财政局的期限“2025-02-30”没有这一天',
  );
  for (const deadline of ['2025-02-28', '月底前', ''])
    expect((await readOfficeFile({ name: '名单.csv', bytes: csv(deadline) }, context)).offices).toHaveLength(
      1,
    );
});
