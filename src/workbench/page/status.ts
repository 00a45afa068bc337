import { byId } from './element';

const SHOWN_FOR = 4000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something at the lower edge of the page, for some seconds. Nothing to say takes it away. */
export function showStatus(text: string): void {
  clearTimeout(timer);
  byId('status').textContent = text;
  if (text) timer = setTimeout(() => showStatus(''), SHOWN_FOR);
}
