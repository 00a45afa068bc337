import type { MessagePort } from 'node:worker_threads';
import type { Answer, Request } from './message-port';
import { answer } from './message-port';

/** Answers what comes to a worker thread, until it is ended. */
export function answerRequests(port: MessagePort): void {
  const reply = (message: Answer): void => port.postMessage(message);
  port.on('message', async (request: Request) => reply(await answer(request)));
  reply('ready');
}
