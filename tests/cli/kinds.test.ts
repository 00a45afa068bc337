import { readFileSync } from 'node:fs';
import path from 'node:path';
import { forms } from '../../src/forms';
import { readText } from '../../src/read';
import { recognise } from '../../src/recognise';
import { annexInWord } from '../read/doc/annex-in-word';
import { annexInRtf } from '../read/rtf/annex-in-rtf';
import { writeZip } from '../read/zip-writer';
import { gouji, put, useFolder } from '../support/cli-folder';

useFolder('报送');

const SAMPLE = readFileSync(path.resolve('assets/samples/dongguan-2023.txt'), 'utf8');
const { form, report } = recognise(readText(SAMPLE), forms)[0]!;

test.each([
  ['旧.doc', () => annexInWord(form, report)],
  ['旧.rtf', () => annexInRtf(form, report)],
])('check: %s, as every kind of file', async (name, write) => {
  put(`报送/${name}`, write());
  const { exit, err, lines } = await gouji('check', '报送', '--json');
  expect([exit, err]).toEqual([0, '']);
  expect(lines()).toMatchObject([
    { unit: report.unit, year: report.year, tables: report.tables, unread: [] },
    { summary: { reports: 1 } },
  ]);
});

test('check: the files of an archive, each named by its path in there', async () => {
  put(
    '报送/全部.zip',
    writeZip([
      { name: '局/甲.txt', content: SAMPLE },
      { name: '局/乙.rar', content: 'Rar!' },
    ]),
  );
  const { exit, lines } = await gouji('check', '报送/全部.zip', '--json');
  expect(exit).toBe(2);
  expect(lines()).toMatchObject([
    { file: '报送/全部.zip/局/甲.txt', unit: report.unit },
    { file: '报送/全部.zip/局/乙.rar', error: expect.stringContaining('请解压后再放进来。') },
    { summary: { reports: 1, unreadable: 1 } },
  ]);
});

test.each(['报送/全部.zip/甲.txt', '**/甲.txt', '甲局'])(
  'a report in an archive is chosen as one in a folder: %s',
  async (choice) => {
    put(
      '报送/全部.zip',
      writeZip(
        ['甲', '乙'].map((name) => ({
          name: `${name}.txt`,
          content: SAMPLE.replaceAll('东莞市住房公积金管理中心', `${name}局`),
        })),
      ),
    );
    const sum = ['combine', '报送', '--unit', '某市', '--year', '2023', '-o', '汇总.xlsx'];
    const { out, err } = await gouji(...sum, '--exclude', choice);
    expect(err).toBe('');
    expect(out).toMatch(/没有计入 1 份。\n.*甲局（报送.全部\.zip.甲\.txt）：按要求不计入/);
  },
);
