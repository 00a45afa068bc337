import { CommandType } from '@univerjs/core';
import type { WorkbookContent } from '../file/content';
import { isEmpty } from '../file/content';
import type { Grid } from '../grid/univer';
import type { DraftStore } from './draft';
import { showNotice } from './notice';

const AFTER = 600;

/**
 * Saves the workbook in the browser a moment after each change and when the page is left. Returns what saves at once.
 * Where it cannot be saved, the page says so, and the browser asks before the page is closed.
 */
export function keepDraft(
  { commands }: Grid,
  store: DraftStore | null,
  content: () => WorkbookContent,
): { now(): Promise<void>; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let failed = store === null;
  const save = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (!store || stopped) return;
    const now = content();
    await (isEmpty(now) ? store.drop() : store.save(now)).catch(() => {
      if (!failed) showNotice('浏览器没能保存这个工作簿，关闭本页前请另存为 .xlsx。');
      failed = true;
    });
  };
  commands.onCommandExecuted(({ type }) => {
    if (type === CommandType.MUTATION) timer ??= setTimeout(() => void save(), AFTER);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && timer) void save();
  });
  window.addEventListener('beforeunload', (event) => {
    if (!stopped && (failed || timer) && !isEmpty(content())) event.preventDefault();
  });
  return {
    now: save,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
