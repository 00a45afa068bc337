import type { WorkerAnswer, WorkerRequest } from './message-port';
import { answerRequest } from './message-port';

const reply = (message: WorkerAnswer): void => self.postMessage(message);

self.onmessage = async ({ data }: MessageEvent<WorkerRequest>) => reply(await answerRequest(data));
reply('ready');
