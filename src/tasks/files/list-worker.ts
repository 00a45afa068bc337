import { writeReviewList } from '../../write/xlsx/review-list';
import type { ListAnswer, ListRequest } from './list-writer';

const reply = (answer: ListAnswer, transfer: ArrayBuffer[] = []): void =>
  self.postMessage(answer, { transfer });

self.onmessage = async ({ data: { list, date } }: MessageEvent<ListRequest>) => {
  try {
    const bytes = await writeReviewList(list, date);
    reply(bytes, [bytes.buffer as ArrayBuffer]);
  } catch (error) {
    reply(String(error));
  }
};
