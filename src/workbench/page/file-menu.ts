import { capture } from '../file/capture';
import type { DefaultFont, WorkbookContent } from '../file/content';
import { isEmpty, OWN_FONT } from '../file/content';
import { FileFailed, readFileBeside, writeFileBeside } from '../file/file-work';
import { restore } from '../file/restore';
import type { Grid } from '../grid/univer';
import type { ExcelHost } from '../host/host';
import { ask } from './ask';
import { download } from './created-workbook';
import type { Draft } from './draft';
import { DraftStore } from './draft';
import { byId, element } from './element';
import { keepDraft } from './keep-draft';
import { button, showNotice } from './notice';

/** What the file menu needs of the page. */
export interface FileMenuOptions {
  readonly grid: Grid;
  readonly host: ExcelHost;
  /** Of the add-in's functions. */
  readonly namespace: string;
  /** Starts the add-in anew, after another workbook has taken the place of the first. */
  restartAddin(): void;
}

const WHERE = '勾稽工作台：在浏览器中试用加载项，不是 Excel';

/** Brings back the workbook of the last visit, keeps this one, and lets a person open, save and start anew. */
export async function startFileMenu({ grid, host, namespace, restartAddin }: FileMenuOptions): Promise<void> {
  const { book, state } = host;
  let defaultFont: DefaultFont = OWN_FONT;
  const content = (): WorkbookContent => capture(book, state, defaultFont);
  const put = (next: WorkbookContent): void => {
    restore(book, state, next);
    grid.undo.clearUndoRedo(grid.workbook.getId());
    defaultFont = next.defaultFont;
    byId('where').textContent = `${next.name} · ${WHERE}`;
  };

  const store = await DraftStore.open();
  const draft = await store?.load().catch(() => undefined);
  if (draft) put(draft.content);
  const keeper = keepDraft(grid, store, content);

  const save = async (): Promise<boolean> => {
    await book.calculate();
    const now = content();
    return attempt(async () => {
      download((await writeFileBeside(now, namespace)) as Uint8Array<ArrayBuffer>, `${now.name}.xlsx`);
    });
  };
  const mayReplace = async (what: string): Promise<boolean> => {
    if (isEmpty(content())) return true;
    const answer = await ask(`${what}会丢掉现在的工作簿，找不回来。要保留请先另存为 .xlsx。`, {
      save: '另存为 .xlsx',
      drop: `丢掉，${what}`,
      cancel: '取消',
    });
    return answer === 'drop' || (answer === 'save' && (await save()));
  };
  const startAnew = async (): Promise<void> => {
    if (!(await mayReplace('重新开始'))) return;
    keeper.stop();
    await store?.drop();
    window.location.reload();
  };
  const open = (file: File): Promise<boolean> =>
    attempt(async () => {
      const { content: found, lost } = await readFileBeside(file, namespace);
      if (!(await mayReplace(`打开“${file.name}”`))) return;
      put(found);
      restartAddin();
      await keeper.now();
      if (lost.length > 0)
        showNotice(`“${file.name}”里的${lost.join('、')}，试用页不显示，另存后也不再有；原文件不变。`);
    });

  byId('file').append(...buttons(open, save, startAnew));
  if (!store) showNotice('本页的工作簿不会自动保存（可能已在另一个标签页打开），关闭前请另存为 .xlsx。');
  if (draft) sayRestored(draft, startAnew);
}

function buttons(
  open: (file: File) => Promise<boolean>,
  save: () => Promise<boolean>,
  startAnew: () => Promise<void>,
): HTMLElement[] {
  const chooser = element('input', { type: 'file', accept: '.xlsx', hidden: '', 'aria-label': '打开 .xlsx' });
  chooser.addEventListener('change', () => {
    const [file] = chooser.files ?? [];
    chooser.value = '';
    if (file) void open(file);
  });
  return [
    chooser,
    button('打开 .xlsx', () => chooser.click()),
    button('另存为 .xlsx', () => void save()),
    button('重新开始', () => void startAnew()),
  ];
}

function sayRestored({ content: { name }, savedAt }: Draft, startAnew: () => Promise<void>): void {
  const time = savedAt.toLocaleString('zh-CN', {
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  showNotice(
    `已恢复上次的工作簿“${name}”（${time}自动保存）。`,
    button('重新开始', () => void startAnew()),
  );
}

/** Does what may fail for a reason a person is told; whether it went well. */
async function attempt(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof FileFailed)) throw error;
    showNotice(error.message);
    return false;
  }
}
