import type { WorkerAnswer, WorkerRequest } from './message-port';
import { answering } from './message-port';

const answer = answering();
const reply = (message: WorkerAnswer): void => self.postMessage(message);

self.onmessage = async ({ data }: MessageEvent<WorkerRequest>) => reply(await answer(data));
reply('ready');
