import { byId, element } from './element';

/** A line at the top of the page that stays until it is closed or taken away. */
export function showNotice(text: string, ...more: HTMLElement[]): { close(): void } {
  const close = element('button', { type: 'button' }, '关闭');
  const bar = element('div', { class: 'notice', role: 'status' }, element('span', {}, text), ...more, close);
  close.addEventListener('click', () => bar.remove());
  byId('notices').append(bar);
  return { close: () => bar.remove() };
}

/** A button with what it does. */
export function button(label: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', press);
  return made;
}
