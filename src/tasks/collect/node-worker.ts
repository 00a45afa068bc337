import type { MessagePort } from 'node:worker_threads';
import type { WorkerAnswer, WorkerRequest } from './message-port';
import { answerRequest } from './message-port';

/** Answers what comes to a worker thread, until it is ended. */
export function answerRequests(port: MessagePort): void {
  const reply = (message: WorkerAnswer): void => port.postMessage(message);
  port.on('message', async (request: WorkerRequest) => reply(await answerRequest(request)));
  reply('ready');
}
