import { parentPort } from 'node:worker_threads';
import type { Answer, Request } from './message-port';
import { answer } from './message-port';

const reply = (message: Answer): void => parentPort?.postMessage(message);

parentPort?.on('message', async (request: Request) => reply(await answer(request)));
reply('ready');
