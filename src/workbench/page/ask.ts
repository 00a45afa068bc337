import { element } from './element';

/** Asks in a dialog of the page; null when it is closed without an answer. The first choice has the focus. */
export function ask<K extends string>(
  question: string,
  choices: Readonly<Record<K, string>>,
): Promise<K | null> {
  const form = element('form', { method: 'dialog' }, element('p', { id: 'question' }, question));
  const row = element('div', { class: 'choices' });
  for (const [value, label] of Object.entries<string>(choices))
    row.append(element('button', { value }, label));
  form.append(row);
  const dialog = element('dialog', { 'aria-labelledby': 'question' }, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve((dialog.returnValue || null) as K | null);
    });
  });
}
