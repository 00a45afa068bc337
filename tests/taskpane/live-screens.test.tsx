/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { act } from 'react';
import type { Root } from 'react-dom/client';
import { createRoot } from 'react-dom/client';
import { App } from '../../src/taskpane/app';
import { onDemand } from '../../src/taskpane/tasks';
import type { Pane } from '../../src/taskpane/pane';
import { createPane } from '../../src/taskpane/pane';
import { PaneProvider } from '../../src/taskpane/pane-context';
import { tasks } from '../../src/taskpane/tasks';
import * as live from '../../src/tasks/live';
import type { LiveOffice } from '../tasks/live/live';
import { checkOnly, emptyBook, insertSample, ref, sample, typeInto } from '../tasks/live/live';
import { startOffice } from '../workbench/office';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let office: LiveOffice;
let pane: Pane;
let root: Root;

beforeAll(async () => {
  office = await startOffice();
  // What the page's components ask of a browser and jsdom has not.
  const listening = { addEventListener: () => undefined, removeEventListener: () => undefined };
  Object.assign(window, {
    TextDecoder,
    TextEncoder,
    scrollTo: () => undefined,
    matchMedia: () => ({ matches: false, ...listening }),
    ResizeObserver: class {
      observe = () => undefined;
      unobserve = () => undefined;
      disconnect = () => undefined;
    },
  });
});

/** The pane on a workbook that holds a published report, compared with the same numbers as last year's. */
beforeEach(async () => {
  emptyBook(office);
  await insertSample('dongguan-2023');
  const unwatched = { ...live, watchWorkbook: async () => ({ stop: async () => undefined }) };
  pane = createPane({ ...tasks, live: onDemand(async () => unwatched) }, 'light', 'check');
  document.body.innerHTML = '<div id="root"></div>';
  await act(async () => {
    root = createRoot(document.getElementById('root')!);
    root.render(
      <PaneProvider value={pane}>
        <App />
      </PaneProvider>,
    );
    await pane.start('workbook');
    await pane.compareWith({
      name: '2022.txt',
      reports: [{ ...sample('dongguan-2023').report, year: 2022 }],
    });
  });
});

afterEach(() => act(async () => root.unmount()));

const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
const cards = (tier: string) => [
  ...document.querySelectorAll<HTMLElement>(`#screen-check li.card[data-tier=${tier}]`),
];

/** Presses a button as a person does, and waits for what it starts. */
async function press(name: string, within: ParentNode = document): Promise<void> {
  const found = [...within.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`no button ${name}`);
  await act(async () => {
    found.click();
    while (pane.store.get().work) await new Promise((resolve) => setTimeout(resolve, 5));
  });
}

async function write(field: HTMLTextAreaElement | HTMLInputElement, value: string): Promise<void> {
  await act(async () => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')!.set!.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

test('what is to be verified is explained in its card, stands apart then, and can be taken back', async () => {
  expect(text('#screen-check')).toContain('已与 东莞市住房公积金管理中心 2022年（2022.txt）比较');
  const [card, ...others] = cards('verify');
  await write(card!.querySelector('textarea')!, '修订 3 件');
  await press('保留', card);
  expect(pane.store.get().notice).toMatchObject({ tone: 'success' });
  expect(cards('verify')).toHaveLength(others.length);
  expect(cards('explained').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^已说明.*已说明：“修订 3 件”/),
  ]);
  await press('撤销说明', cards('explained')[0]);
  expect(cards('explained')).toEqual([]);
  expect(cards('verify')).toHaveLength(others.length + 1);
});

test('an error offers no explanation', async () => {
  typeInto(office, await checkOnly(), ref('applications', 'new', 'natural'), 12);
  await act(() => pane.check());
  expect(cards('error').length).toBeGreaterThan(0);
  expect(cards('error').flatMap((card) => [...card.querySelectorAll('textarea')])).toEqual([]);
});

test('last year’s numbers are shown before they replace what differs', async () => {
  const carriedIn = ref('applications', 'carriedIn', 'natural');
  typeInto(office, await checkOnly(), carriedIn, 7);
  await act(() => pane.check());
  await act(async () => pane.goTo('fill'));
  await press('看看带入哪些数');
  expect(text('#screen-fill')).toContain('1 格已有别的数');
  expect(text('#screen-fill')).toContain('「自然人」列（三!D6）：现为 7，应为 0');
  expect((await checkOnly()).placeOf(carriedIn)!.content).toBe(7);
  await press('用上年的数替换');
  expect((await checkOnly()).placeOf(carriedIn)!.content).toBe(0);
  expect(text('#screen-fill')).toContain('上年结转的数都已填好。');
});

test('the sheet for own rules comes to the front', async () => {
  await press('打开“自定义勾稽”表');
  const front = office.book.sheets().find(({ id }) => id === office.book.activeSheet());
  expect(front?.name).toBe('自定义勾稽');
});

test('a pasted text is compared with the tables; its finding quotes the sentence and names the cell', async () => {
  const box = [...document.querySelectorAll('textarea')].find(
    ({ labels }) => labels?.[0]?.textContent === '或粘贴正文',
  );
  await write(box!, '2023年，本机关共收到政府信息公开申请 9 件。');
  await press('核对文字');
  expect(text('#screen-check')).toContain('已核对（粘贴的内容），没有认出与表相符的数');
  const [card] = cards('verify').filter(({ textContent }) => textContent!.includes('正文为 9'));
  expect(card!.textContent).toMatch(/2023年，本机关共收到政府信息公开申请 9 件.收到（受理）申请数：正文为 9/);
  expect(card!.querySelector('mark')!.textContent).toBe('9');
  expect(card!.querySelector('button[aria-label^="复制改好的句子"]')).not.toBeNull();
  expect(card!.querySelector('button[aria-label^="选中 三!"]')).not.toBeNull();
  await act(() => pane.check());
  expect(text('#screen-check')).toContain('正文为 9');
  await press('不用这份', [...document.querySelectorAll('.disclosure')][1]);
  expect(text('#screen-check')).not.toContain('正文为 9');
});

test('a check that is switched off is kept in the workbook and no longer made; a wrong threshold is refused', async () => {
  const carried = () => cards('error').filter(({ textContent }) => textContent!.includes('列上年结转：'));
  typeInto(office, await checkOnly(), ref('applications', 'carriedIn', 'natural'), 7);
  await act(() => pane.check());
  expect(carried().length).toBeGreaterThan(0);
  const field = (label: string) =>
    [...document.querySelectorAll('input')].find(({ labels }) =>
      labels?.[0]?.textContent?.startsWith(label),
    )!;
  await write(field('突变倍数'), '0.5');
  expect(text('#screen-check')).toContain('请按提示填一个数。');
  await write(field('突变倍数'), '3');
  await act(async () => field('上年结转').click());
  await press('保存设置');
  expect(pane.store.get().notice?.text).toContain('勾稽设置');
  expect(pane.store.get().ownChecks?.settings).toMatchObject({
    off: ['applications.carriedIn'],
    jump: { factor: 3, fromZero: 10 },
  });
  expect(carried()).toEqual([]);
  expect(office.book.sheets().map(({ name }) => name)).toContain('勾稽设置');
  await press('恢复默认');
  expect(carried().length).toBeGreaterThan(0);
});

test('results of own rules are written beside them when asked', async () => {
  expect(text('#screen-check')).not.toContain('写入检查结果');
  await press('打开“自定义勾稽”表');
  const sheet = office.book.activeSheet();
  const { row } = office.book.selection().rect;
  office.book.type(sheet, row, 1, { value: '表二[行政许可] >= 1' });
  await act(() => pane.check());
  await press('写入检查结果');
  expect(pane.store.get().notice?.text).toContain('写入 1 条结果');
  const [cell] = office.book.cells(sheet, { row, column: 4, rows: 1, columns: 1 }).flat();
  expect(cell?.value).toMatch(/^1 处不符：/);
});

test('the sentences made from the tables show by chapter, with the fee, and are copied', async () => {
  const copied: string[] = [];
  Object.assign(document, {
    execCommand: () => {
      const event = new Event('copy', { cancelable: true });
      Object.assign(event, {
        clipboardData: { setData: (type: string, data: string) => copied.push(type, data) },
      });
      document.dispatchEvent(event);
      return true;
    },
  });
  await act(async () => pane.goTo('export'));
  expect(text('#screen-export')).toContain('2023年，本机关新收政府信息公开申请2件，与上年持平');
  expect(text('#screen-export')).toContain('收取信息处理费〔待填〕元');
  const fee = document.querySelector<HTMLInputElement>('#screen-export input[inputmode=decimal]')!;
  await write(fee, '没有');
  expect(text('#screen-export')).toContain('请填金额');
  await write(fee, '0');
  expect(text('#screen-export')).toContain('本机关未收取信息处理费。');
  await press('复制全部文字');
  expect(pane.store.get().notice).toMatchObject({ tone: 'success' });
  expect(copied).toEqual([
    'text/html',
    expect.stringMatching(/^<p>2023年，本机关新收.*<\/p><p>.*<\/p><p>.*未收取信息处理费。<\/p>$/),
    'text/plain',
    expect.stringMatching(/^2023年，.*\n.*\n2023年，本机关未收取信息处理费。$/),
  ]);
});
