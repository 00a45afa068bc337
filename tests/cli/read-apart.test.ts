import { readFileSync } from 'node:fs';
import type { WorkerPool } from '../../src/tasks/collect';
import { inProcess } from '../../src/tasks/collect';
import { goujiWith, put, useFolder } from '../support/cli-folder';

useFolder('下级');

/** Readers that a file ends whose name begins with 坏. */
const mortal: WorkerPool = {
  size: 1,
  start() {
    const reader = inProcess.start();
    return {
      ...reader,
      receive: (file, ...rest) =>
        file.name.startsWith('坏')
          ? Promise.reject(new Error('out of memory'))
          : reader.receive(file, ...rest),
    };
  },
};

test.each([
  'check 下级/坏.txt',
  'check 下级',
  'check 好.txt --last-year 坏.txt',
  'check 好.txt --offices 坏.txt',
  'check 好.txt --text 坏.txt',
  'check 好.txt --rules 坏.txt',
  'check 好.txt --register 坏.txt',
  'combine 下级 --unit 某市 --year 2023 -o 汇总.xlsx',
  'read 下级/坏.txt',
  'export 下级/坏.txt --to html -o 附表.html',
  'ledger 坏.txt --year 2023',
  'ledger 台账.csv --year 2023 --last-year 坏.txt',
])('gouji %s: a file that ends its reader is named, whatever it is for', async (args) => {
  const sample = readFileSync('assets/samples/dongguan-2023.txt');
  for (const name of ['好.txt', '坏.txt', '下级/好.txt', '下级/坏.txt']) put(name, sample);
  put('台账.csv', '收到日期,申请人,处理结果\n2023-03-01,自然人,予以公开\n');
  const { exit, out, err } = await goujiWith(mortal, ...args.split(' '));
  expect(out + err).toContain('坏.txt：读取这个文件时程序中断，已跳过。');
  expect(exit).toBe(2);
});
