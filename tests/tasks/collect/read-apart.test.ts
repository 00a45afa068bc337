import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { afterReadingApart } from '../../../src/tasks/collect';
import type { WorkerPool } from '../../../src/tasks/collect/receive-worker';
import { inProcess } from '../../../src/tasks/collect/receive-worker';
import { readReports } from '../../../src/tasks/files';

const context = { signal: new AbortController().signal, progress: () => undefined };
const bytes = new Uint8Array(readFileSync('assets/samples/dongguan-2023.txt'));
/** A worker that the file ends. */
const dying: WorkerPool = {
  size: 1,
  start: () => ({ ...inProcess.start(), receive: () => Promise.reject(new Error('out of memory')) }),
};

test('a file that ends its reader is named, and not read here', async () => {
  const here = jest.fn();
  const read = afterReadingApart(here, () => dying);
  await expect(read({ name: '某局.txt', bytes }, context)).rejects.toThrow(
    '某局.txt：读取这个文件时程序中断',
  );
  const archive = zipSync({ '某局.txt': bytes });
  await expect(read({ name: 'a.zip', bytes: archive }, context)).rejects.toThrow(
    'a.zip/某局.txt：读取这个文件时程序中断',
  );
  expect(here).not.toHaveBeenCalled();
});

test('a file that can be read is, with what it is; a short paste is read at once', async () => {
  const read = afterReadingApart(readReports, () => inProcess);
  expect(await read({ name: '某局.txt', bytes }, context)).toHaveLength(1);
  expect(bytes.length).toBeGreaterThan(0);
  const pasted = afterReadingApart(readReports, () => dying);
  expect(await pasted({ name: '粘贴', text: new TextDecoder().decode(bytes) }, context)).toHaveLength(1);
  const nothing = new TextEncoder().encode('没有表格');
  expect(await read({ name: '空.txt', bytes: nothing }, context)).toEqual([]);
});

test('a long paste is read apart first, its page and its text, and not here where it ends the reader', async () => {
  const here = jest.fn().mockResolvedValue([]);
  const asked: string[] = [];
  const pool: WorkerPool = {
    size: 1,
    start: () => ({
      ...inProcess.start(),
      receive: async ({ name }) => {
        asked.push(name);
        return { file: name, problem: '没有表格。' };
      },
    }),
  };
  const long = '一行\t文字\n'.repeat(5000);
  const pasted = { name: '粘贴的内容', text: long, html: `<table><tr><td>${long}` };
  await afterReadingApart(here, () => pool)(pasted, context);
  await afterReadingApart(here, () => pool)({ ...pasted, text: '一行文字\n'.repeat(5000) }, context);
  expect(asked).toEqual(['html', 'tsv', 'html', 'txt'].map((kind) => `粘贴的内容.${kind}`));
  expect(here).toHaveBeenCalledTimes(2);
  await expect(afterReadingApart(here, () => dying)(pasted, context)).rejects.toThrow(
    '粘贴的内容：读取这个文件时程序中断',
  );
  const endless = { ...pasted, html: '<b>'.repeat(2_000_000) };
  await expect(afterReadingApart(here, () => pool)(endless, context)).rejects.toThrow(
    '粘贴的内容太多，超过 500 万字。请存成文件后用“打开文件”。',
  );
  expect(here).toHaveBeenCalledTimes(2);
});

test('a reading that was cancelled goes no further', async () => {
  const controller = new AbortController();
  const here = jest.fn();
  const read = afterReadingApart(here, () => inProcess);
  controller.abort();
  await expect(
    read({ name: '某局.txt', bytes }, { ...context, signal: controller.signal }),
  ).rejects.toThrow();
  expect(here).not.toHaveBeenCalled();
});

test('a paste of more lines than a report has is refused with a sentence', async () => {
  const read = afterReadingApart(readReports, () => inProcess);
  await expect(read({ name: '粘贴', text: '规章 5\n'.repeat(60_000) }, context)).rejects.toThrow(
    /^粘贴：文字太长/,
  );
});
