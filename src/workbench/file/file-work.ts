import type { WorkbookContent } from './content';
import type { ReadWorkbook } from './read-xlsx';

export type FileRequest =
  | { readonly bytes: Uint8Array; readonly name: string; readonly namespace: string }
  | { readonly content: WorkbookContent; readonly namespace: string };

export type FileAnswer =
  | { readonly read: ReadWorkbook }
  | { readonly written: Uint8Array }
  | { readonly failed: 'unreadable' | 'tooLarge' | 'tooLong'; readonly detail: string };

/** Why a file could not be read or written; the message is for a person. */
export class FileFailed extends Error {
  override readonly name = 'FileFailed';
}

const SECONDS = 30;
const MEGABYTE = 1024 * 1024;
const LARGEST = 30 * MEGABYTE;
const SENTENCES = {
  unreadable: '不是 .xlsx 工作簿，或者文件已损坏、设了打开密码。',
  tooLarge: '内容太多，试用页放不下。',
  tooLong: `${SECONDS} 秒还没有读完，已停止。`,
} as const;

/** Reads an .xlsx beside the page, which stays quick; throws FileFailed with a sentence. */
export async function readFileBeside(file: File, namespace: string): Promise<ReadWorkbook> {
  const refuse = (sentence: string) => new FileFailed(`打不开“${file.name}”：${sentence}`);
  if (!/\.xlsx$/i.test(file.name)) throw refuse('只能打开 .xlsx。请先在 Excel 或 WPS 中另存为 .xlsx。');
  if (file.size > LARGEST) throw refuse(SENTENCES.tooLarge);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const answer = await ask({ bytes, name: file.name, namespace });
  if ('failed' in answer) throw refuse(SENTENCES[answer.failed]);
  if (!('read' in answer)) throw refuse(SENTENCES.unreadable);
  return answer.read;
}

/** Writes the workbook as .xlsx beside the page; throws FileFailed with a sentence. */
export async function writeFileBeside(content: WorkbookContent, namespace: string): Promise<Uint8Array> {
  const answer = await ask({ content, namespace });
  if ('written' in answer) return answer.written;
  throw new FileFailed(`没能生成 .xlsx。${'failed' in answer ? answer.detail : ''}`);
}

/** A worker for each file, ended when it has answered or when its time is over. */
function ask(request: FileRequest): Promise<FileAnswer> {
  const worker = new Worker(new URL(/* webpackChunkName: "file" */ './worker.ts', import.meta.url));
  return new Promise<FileAnswer>((resolve) => {
    setTimeout(() => resolve({ failed: 'tooLong', detail: '' }), SECONDS * 1000);
    worker.onmessage = ({ data }: MessageEvent<FileAnswer>) => resolve(data);
    worker.onerror = ({ message }) => resolve({ failed: 'unreadable', detail: message });
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
