import type { FileAnswer, FileRequest } from './file-work';
import { readWorkbook, TooManyCells } from './read-xlsx';
import { writeWorkbook } from './write-xlsx';

/** The part of a worker's scope that is used; the page's types are those of a window. */
const scope = self as unknown as {
  onmessage: (event: MessageEvent<FileRequest>) => void;
  postMessage(answer: FileAnswer): void;
};

scope.onmessage = ({ data }) => {
  work(data).then(
    (answer) => scope.postMessage(answer),
    (error: unknown) =>
      scope.postMessage({
        failed: error instanceof TooManyCells ? 'tooLarge' : 'unreadable',
        detail: String(error),
      }),
  );
};

const work = async (request: FileRequest): Promise<FileAnswer> =>
  'bytes' in request
    ? { read: await readWorkbook(request.bytes, request.name, request.namespace) }
    : { written: await writeWorkbook(request.content, request.namespace) };
