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
    { file: '报送/全部.zip/局/乙.rar', error: expect.stringContaining('请解压后再拖进来。') },
    { summary: { reports: 1, unreadable: 1 } },
  ]);
});

test('combine: a file of an archive is left out by its path in there', async () => {
  const another = SAMPLE.replaceAll(report.unit!, '某局');
  put(
    '报送/全部.zip',
    writeZip([
      { name: '局/甲.txt', content: SAMPLE },
      { name: '局/乙.txt', content: another },
    ]),
  );
  const sum = ['combine', '报送', '--unit', '某市', '--year', '2023', '-o', 'a.xlsx', '--json', '--force'];
  const added = async (...more: readonly string[]) => {
    const { err } = await gouji(...sum, ...more);
    const [{ tables }] = (await gouji('read', '--json', 'a.xlsx')).lines();
    return [err, tables.applications[0][0]];
  };
  expect(await added()).toEqual(['', 4]);
  expect(await added('--exclude', '报送/全部.zip/局/甲.txt')).toEqual(['', 2]);
  expect((await gouji(...sum, '--exclude', '报送/全部.zip/局/丙.txt')).err).toContain(
    '不在要汇总的文件和单位里',
  );
});
