import type { Answer, Request } from './message-port';
import { answer } from './message-port';

const reply = (message: Answer): void => self.postMessage(message);

self.onmessage = async ({ data }: MessageEvent<Request>) => reply(await answer(data));
reply('ready');
