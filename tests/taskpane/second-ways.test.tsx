/** @jest-environment jsdom */
import { TextDecoder } from 'node:util';
import type { ReactElement } from 'react';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { CollectProvider } from '../../src/taskpane/collect/collect-context';
import { LetterBox } from '../../src/taskpane/collect/letter-box';
import { DownloadLink } from '../../src/taskpane/export/download-link';
import { createPane } from '../../src/taskpane/pane';
import { PaneProvider } from '../../src/taskpane/pane-context';
import { tasks } from '../../src/taskpane/tasks';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextDecoder });
Object.assign(URL, { createObjectURL: () => 'blob:a', revokeObjectURL: () => undefined });

async function draw(element: ReactElement): Promise<void> {
  document.body.innerHTML = '<div id="root"></div>';
  await act(async () => createRoot(document.getElementById('root')!).render(element));
}

const buttonOf = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);

describe('a link to a file', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'Office'));

  test.each(['PC', 'OfficeOnline', undefined])('on %s is all there is', async (platform) => {
    if (platform) Object.assign(globalThis, { Office: { context: { platform } } });
    await draw(<DownloadLink name="附表.docx" url="blob:a" />);
    expect(document.querySelector('a')?.download).toBe('附表.docx');
    expect(document.querySelector('button')).toBeNull();
  });

  test('on a Mac a browser is offered, and what is said is no promise', async () => {
    const openBrowserWindow = jest.fn();
    Object.assign(globalThis, { Office: { context: { platform: 'Mac', ui: { openBrowserWindow } } } });
    await draw(<DownloadLink name="附表.docx" url="blob:a" />);
    expect(document.body.textContent).toMatch(/可能没有反应.*在浏览器中打开/);
    await act(async () => buttonOf('在浏览器中打开本窗格')!.click());
    expect(openBrowserWindow).toHaveBeenCalledWith('http://localhost/');
  });
});

describe('a letter where the clipboard is blocked', () => {
  const copied: string[] = [];

  /** The letter to an office, and the command that browsers had before there was a clipboard to ask for. */
  async function letterWith(allowed: boolean) {
    copied.length = 0;
    Object.assign(document, {
      execCommand: () => {
        const clipboardData = { setData: (type: string, data: string) => copied.push(type, data) };
        if (allowed)
          document.dispatchEvent(Object.assign(new Event('copy', { cancelable: true }), { clipboardData }));
        return allowed;
      },
    });
    const pane = createPane(tasks, 'light', 'collect');
    const { fileAt, start } = await import('./collect/fakes');
    const { collect, state } = start({
      files: {
        writeLetters: async ({ rows: [row] }) => {
          const file = { name: '甲局.docx', bytes: new Uint8Array(1) };
          return { letters: [{ row: row!, text: '甲局：……', file }], texts: file, zip: file };
        },
      },
    });
    await collect.add([fileAt('甲局.xlsx')]);
    const row = state().overview!.rows[0]!;
    await collect.writeLetter(row);
    await draw(
      <PaneProvider value={pane}>
        <CollectProvider value={collect}>
          <LetterBox row={row} />
        </CollectProvider>
      </PaneProvider>,
    );
    await act(async () => buttonOf('复制文字')!.click());
    return pane.store.get().notice;
  }

  test('is copied by the old command', async () => {
    expect(await letterWith(true)).toEqual({ tone: 'success', text: '已复制。' });
    expect(copied).toEqual(['text/plain', '甲局：……']);
  });

  test('is selected, to be copied by keyboard, where that is blocked too', async () => {
    expect(await letterWith(false)).toMatchObject({ tone: 'info', text: expect.stringContaining('已选中') });
    const box = document.querySelector('textarea')!;
    expect(document.activeElement).toBe(box);
    expect([box.selectionStart, box.selectionEnd]).toEqual([0, '甲局：……'.length]);
  });
});
