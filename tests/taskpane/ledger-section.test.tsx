/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { Grid } from '../../src/model/grid';
import { forms } from '../../src/forms';
import type { WaitingRow } from '../../src/ledger/deadlines';
import { LedgerSection } from '../../src/taskpane/ledger/ledger-section';
import type { Pane } from '../../src/taskpane/pane';
import { createPane } from '../../src/taskpane/pane';
import { PaneProvider } from '../../src/taskpane/pane-context';
import type { LiveLedger } from '../../src/tasks/live';
import { countExisting } from '../../src/tasks/ledger/count-existing';
import { checkedWorkbook, fakeTasks } from './fake-tasks';
import { reportOf } from './reports';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const waiting = (number: string): WaitingRow => ({ where: `台账!B${number}`, number, due: '2025-3-5' });
const register = forms.find(({ ledger }) => ledger)!.ledger!.applications;
const NOTHING = { dueToday: [], overdue: [], soon: [], uncorrected: [], carriedOut: [] };
const standing = (counting: number, typing: number, deadlines = {}): LiveLedger => ({
  deadlines: { ...NOTHING, ...deadlines },
  counting,
  typing,
  registers: [{ register, sheetId: 's', sheetName: '台账', nextRow: 17, free: 488, columns: new Map() }],
});

const REF = { table: 'applications', row: 'new', column: 'natural' };

/** A register that the office has kept by itself. */
const EXISTING: Grid = {
  name: '登记簿',
  rows: [
    ['编号', '收件时间', '申请人', '类型', '答复情况', '答复日期'],
    ['1', '2025.3.5', '张某', '公民', '不予公开', '2025.3.20'],
    ['2', '2025.3.6', '李某', '个人', '予以公开', '2025.3.20'],
  ],
  merges: [],
  aligned: true,
  addressOf: (row, column) => `登记簿!${'ABCDEF'[column]}${row + 1}`,
};

let asked: string[] = [];

/** The section on a workbook whose report has this ledger; what its tasks are asked for is kept. */
async function sectionOn(ledger?: LiveLedger): Promise<Pane> {
  asked = [];
  let now = ledger;
  const tasks = fakeTasks({
    checkWorkbook: async () => {
      const report = { ...reportOf('2021', () => 5), key: 'k', ...(now && { ledger: now }) };
      return checkedWorkbook(report);
    },
    insertLedger: async ({ counted }) => {
      asked.push(`insert ${counted}`);
      now = standing(0, 6);
      return { counting: false, change: {} };
    },
    countByLedger: async ({ preview }) => {
      asked.push(preview ? 'preview' : 'count');
      if (!preview) now = standing(6, 0);
      const differing = [{ ref: REF, address: '三!D5', typed: 5, counted: 3 }];
      return { differing, cells: 6, change: {} };
    },
    typeInsteadOfCount: async () => {
      asked.push('type');
      now = standing(0, 6);
      return { cells: 6, change: {} };
    },
    previewExisting: async ({ mapping }) => {
      asked.push(`read ${JSON.stringify(mapping?.words ?? {})}`);
      const counted = countExisting({ grids: [EXISTING], year: 2025, ...(mapping && { mapping }) });
      return { counted, differing: [], already: 2 };
    },
    copyExisting: async () => {
      asked.push('copy');
      return { count: 2, change: {} };
    },
    addReadyRows: async () => {
      asked.push('rows');
      return { change: { rows: { sheetId: 's', register, count: 500 } } };
    },
    goToApplication: async ({ row }) => {
      asked.push(`row ${row.number}`);
    },
  });
  const pane = createPane(tasks, 'light', 'fill');
  document.body.innerHTML = '<div id="root"></div>';
  await act(async () => {
    await pane.start('workbook');
    createRoot(document.getElementById('root')!).render(
      <PaneProvider value={pane}>
        <LedgerSection />
      </PaneProvider>,
    );
  });
  return pane;
}

const button = (name: string): HTMLElement | undefined =>
  [...document.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  );
const press = (name: string) => act(async () => button(name)!.click());
const text = () => document.body.textContent ?? '';

test('a ledger is inserted for tables that stay as they are typed, and then counts them', async () => {
  const pane = await sectionOn();
  await act(async () => document.querySelector<HTMLInputElement>('input[value=typed]')!.click());
  await press('插入台账');
  expect(asked).toEqual(['insert false']);
  expect(pane.store.get().notice?.text).toContain('表三、表四没有改动');
  expect(text()).toContain('没有到期、超期、未补正或待结转的申请');
  expect(button('改回手工填写')).toBeUndefined();
});

test('what is typed is shown against the counts before anything is written', async () => {
  const pane = await sectionOn(standing(0, 6));
  await press('改为台账计数');
  expect(asked).toEqual(['preview']);
  expect(text()).toContain('「自然人」列（三!D5）：填的是 5，台账计 3');
  await press('取消');
  expect(text()).not.toContain('三!D5');
  await press('改为台账计数');
  await press('换成台账计的数');
  expect(asked).toEqual(['preview', 'preview', 'count']);
  expect(pane.store.get().notice?.text).toBe('表三、表四 6 格现在由台账计数，换掉了 1 个填写的数。');
  expect(text()).toContain('表三、表四由台账计数。');
  await press('改回手工填写');
  expect(asked.at(-1)).toBe('type');
  expect(text()).toContain('表三、表四是手工填写的。');
});

test('what waits is listed by its urgency, and each selects its row', async () => {
  const many = Array.from({ length: 40 }, (_, at) => waiting(`2025-${at}`));
  const pane = await sectionOn(standing(4, 2, { overdue: [waiting('9')], carriedOut: many }));
  expect([...document.querySelectorAll('summary')].map(({ textContent }) => textContent)).toEqual([
    '已超期 1 件',
    '待结转 40 件',
    '空行：台账 488',
    '已有台账',
  ]);
  expect(text()).toContain('表三、表四 4 格由台账计数，2 格手工填写。');
  expect(text()).toContain('应答复 2025-3-5');
  await press('选中 9 这一行');
  expect(asked).toEqual(['row 9']);
  expect(button('选中 2025-39 这一行')).toBeUndefined();
  await press('台账添加 500 行');
  expect(asked.pop()).toBe('rows');
  expect(pane.store.get().notice?.text).toContain('「台账」添加了 500 行');
  expect(pane.store.get().undo.at(-1)?.name).toBe('台账添加 500 行');
  await press('再显示（还有 10 件）');
  await press('选中 2025-39 这一行');
  expect(asked).toEqual(['row 9', 'row 2025-39']);
});

test('a ledger kept elsewhere: what must be asked is asked, counted anew with each answer, and written at last', async () => {
  const pane = await sectionOn(standing(4, 0));
  await press('工作簿里的登记簿');
  expect(asked).toEqual(['read {}']);
  expect(text()).toContain('读了「登记簿」：申请 2 件。');
  expect(text()).toContain('要确认的 1 项');
  expect(text()).toContain('不予公开有八种情形，请选是哪一种');
  expect(text()).toContain('办结 1');
  expect(text()).toContain('1 行处理结果不在列表，没有计入办理结果（登记簿!A2）');
  const select = [...document.querySelectorAll('select')].find(({ labels }) =>
    labels[0]?.textContent?.startsWith('不予公开'),
  )!;
  const valueOf = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!;
  await act(async () => {
    valueOf.set!.call(select, '（三）1.属于国家秘密');
    select.focus();
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  // Whoever goes on by keyboard is still where the answer was given.
  expect(document.activeElement).toBe(select);
  expect([select.value, select.disabled]).toEqual(['（三）1.属于国家秘密', false]);
  expect(text()).toContain('已确认的 1 项');
  expect(asked.at(-1)).toContain('"不予公开":"（三）1.属于国家秘密"');
  expect(text()).toContain('文字都有了对应。');
  expect(text()).toContain('办结 2');
  expect(button('只填表三、表四的数')).toBeUndefined();
  button('写入台账')!.focus();
  await press('写入台账');
  expect(asked.at(-1)).toBe('copy');
  expect(pane.store.get().notice?.text).toContain('已写入 2 行');
  expect(text()).not.toContain('读了「登记簿」');
  expect(document.activeElement?.textContent).toBe('选择文件');
  // What was answered is kept for the next time, and no name with it.
  await press('工作簿里的登记簿');
  expect(asked.at(-1)).toContain('"不予公开":"（三）1.属于国家秘密"');
  expect(Object.values({ ...localStorage }).join()).not.toContain('张某');
});
