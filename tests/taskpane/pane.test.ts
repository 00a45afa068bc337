import { DEFAULT_SETTINGS } from '../../src/model/settings';
import { createPane } from '../../src/taskpane/pane';
import type { Tasks } from '../../src/taskpane/tasks';
import type { InsertInput, LivePlace } from '../../src/tasks/live';
import { TaskError } from '../../src/tasks/task';
import { checkedWorkbook, fakeTasks, insertedOn } from './fake-tasks';
import { reportOf } from './reports';

const REQUEST: InsertInput = {
  form: '2021',
  unit: null,
  year: 2023,
  totals: 'formula',
  place: 'selection',
};
const checked = { ...reportOf('2021', () => 0), key: 'k' };

const carried = {
  from: { form: '2021', unit: null, year: 2022 },
  filled: [],
  differing: [],
  formulas: [],
  proposals: [],
  left: [],
  notes: [],
  change: {},
} as const;

async function paneWith(live: Partial<Tasks['live']>, files?: Partial<Tasks['files']>) {
  const tasks = fakeTasks({ checkWorkbook: async () => checkedWorkbook(checked), ...live }, files);
  const pane = createPane(tasks, 'light', 'fill');
  await pane.start('workbook');
  return pane;
}

/** The pane without a workbook. */
async function paneAlone(files: Partial<Tasks['files']>, live?: Partial<Tasks['live']>) {
  const pane = createPane(fakeTasks(live, files), 'light', 'fill');
  await pane.start('noHost');
  return pane;
}

test('the workbook is checked at the start and after each change', async () => {
  let change = () => undefined as void;
  const checkWorkbook = jest.fn(async () => checkedWorkbook(checked));
  const pane = await paneWith({
    checkWorkbook,
    watchWorkbook: async (onChange) => {
      change = onChange;
      return { stop: async () => undefined };
    },
  });
  expect(pane.store.get().reports).toMatchObject([checked]);
  const before = checkWorkbook.mock.calls.length;
  change();
  change();
  change();
  await new Promise(setImmediate);
  // One for the first change, one for all that came while it ran.
  expect(checkWorkbook.mock.calls.length).toBe(before + 2);
});

test('a place that is taken is answered with a choice, and nothing is done until it is made', async () => {
  const asked: InsertInput[] = [];
  const place = { sheetName: 'Sheet1', address: 'A1', text: '', below: 'A9', sentence: 'A1 已有内容' };
  const pane = await paneWith({
    insertTables: async (request) => {
      asked.push(request);
      return request.ifOccupied ? insertedOn('Sheet1') : { sheets: [], occupiedBy: place, change: {} };
    },
  });
  await pane.insert(REQUEST);
  const { occupied, notice } = pane.store.get();
  expect(occupied).toEqual({ request: REQUEST, sentence: 'A1 已有内容' });
  expect(notice).toBeUndefined();
  await pane.insert({ ...occupied!.request, ifOccupied: 'below' });
  expect(asked[1]).toEqual({ ...REQUEST, ifOccupied: 'below' });
  expect(pane.store.get()).toMatchObject({ occupied: undefined, notice: { tone: 'success' } });
});

test('numbers that differ are replaced only after a person agreed', async () => {
  const replaced: unknown[] = [];
  const conflict = { sheetId: 's', sheetName: '三', row: 4, column: 3, address: '三!D5', content: 1 };
  const pane = await paneWith({
    fillReport: async ({ replace }) => {
      replaced.push(replace);
      return {
        filled: replace ? 2 : 0,
        left: 0,
        formulas: 0,
        differences: [],
        conflicts: [conflict],
        change: {},
      };
    },
  });
  const source = reportOf('2021', () => 1);
  await pane.fill(source, 'k');
  expect(pane.store.get().conflict).toEqual({ key: 'k', source, addresses: ['三!D5'] });
  await pane.fill(source, 'k', true);
  expect(replaced).toEqual([false, true]);
  expect(pane.store.get()).toMatchObject({ conflict: undefined, notice: { tone: 'success' } });
});

test('new tables for a report that was read take its totals as they are', async () => {
  const asked: InsertInput[] = [];
  const pane = await paneWith({
    insertTables: async (request) => {
      asked.push(request);
      return insertedOn();
    },
  });
  const source = reportOf('2021', () => 7);
  await pane.fill(source);
  expect(asked).toEqual([
    expect.objectContaining({ totals: 'typed', year: 2023, values: source.recognised.report.tables }),
  ]);
});

test('charts are of the first report of the workbook, with last year where it is known', async () => {
  const asked: unknown[] = [];
  const { report } = checked.recognised;
  const lastYear = { ...report, year: 2022 };
  const pane = await paneWith({
    checkWorkbook: async () => checkedWorkbook({ ...checked, lastYear }, checked),
    insertCharts: async (input) => {
      asked.push(input);
      return { sheetId: 's', sheetName: '图表', chartsOn: '图表 (2)' };
    },
  });
  await pane.insertCharts();
  expect(asked).toEqual([{ report: { key: 'k' }, lastYear }]);
  expect(pane.store.get().notice).toMatchObject({
    tone: 'success',
    text: expect.stringContaining('图表 (2)'),
  });
});

test('a problem a person can solve is told in its own sentence', async () => {
  const sentence = '工作表受保护。请先撤销保护。';
  const pane = await paneWith({ fillBlanks: () => Promise.reject(new TaskError(sentence)) });
  await pane.fillBlanks();
  expect(pane.store.get()).toMatchObject({ work: undefined, notice: { tone: 'error', text: sentence } });
});

test('work under way can be cancelled, and says so', async () => {
  const readReports: Tasks['files']['readReports'] = (_source, { signal }) =>
    new Promise((_resolve, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
    );
  const pane = await paneWith({}, { readReports });
  const reading = pane.read({ name: 'a.txt', text: 'x' });
  expect(pane.store.get().work).toBeDefined();
  pane.cancel();
  await reading;
  expect(pane.store.get()).toMatchObject({ work: undefined, notice: { tone: 'info' } });
});

test('a second task does not start while one is running', async () => {
  let finish = () => undefined as void;
  const fillBlanks = jest.fn(
    () =>
      new Promise<{ filled: number; change: object }>(
        (resolve) => (finish = () => resolve({ filled: 1, change: {} })),
      ),
  );
  const pane = await paneWith({ fillBlanks });
  const first = pane.fillBlanks();
  await pane.fillBlanks();
  expect(fillBlanks).toHaveBeenCalledTimes(1);
  finish();
  await first;
});

test('without a workbook what was read becomes the report on the screen', async () => {
  const checkWorkbook = jest.fn(async () => checkedWorkbook());
  const source = reportOf('2021', () => 0);
  const pane = await paneAlone({ readReports: async () => [source] }, { checkWorkbook });
  await pane.read({ name: 'a.txt', text: 'x' });
  pane.keepDraft();
  expect(pane.store.get()).toMatchObject({ reports: [source], draft: undefined, screen: 'check' });
  await pane.check();
  expect(checkWorkbook).not.toHaveBeenCalled();
});

describe('numbers without labels', () => {
  const block = { size: '25 行 × 1 列', places: [{ name: '表三「自然人」列', report: checked }] };

  test('are offered by position, for the forms of the workbook', async () => {
    const asked: unknown[] = [];
    const readBlock: Tasks['files']['readBlock'] = async (input) => {
      asked.push(input);
      return block;
    };
    const pane = await paneWith({}, { readReports: async () => [], readBlock });
    await pane.read({ name: '粘贴', text: '1\n2' });
    expect(asked).toEqual([{ text: '1\n2', forms: ['2021'] }]);
    expect(pane.store.get().draft).toMatchObject({ reports: [checked], block });
  });

  test('of no table’s shape are told with their size', async () => {
    const readBlock = async () => ({ size: '3 行 × 3 列', places: [] });
    const pane = await paneWith({}, { readReports: async () => [], readBlock });
    await pane.read({ name: '粘贴', text: '1 2 3' });
    expect(pane.store.get()).toMatchObject({
      draft: undefined,
      notice: { tone: 'error', text: expect.stringContaining('3 行 × 3 列') },
    });
  });
});

describe('undoing', () => {
  const ref = { table: 'applications', row: 'new', column: 'natural' } as const;
  const repair = { changes: [{ ref, from: 60, to: 61 }] };
  const content = (typed: number) => ({ typed, isText: false, format: 'General' });
  const changeAt = (address: string) => ({
    cells: [{ sheetId: 's', row: 4, column: 3, before: content(60), written: content(61), address }],
  });

  test('goes back step by step, the last one first; the bar names the next one', async () => {
    const undone: unknown[] = [];
    const checkWorkbook = jest.fn(async () => checkedWorkbook(checked));
    const pane = await paneWith({
      checkWorkbook,
      fillBlanks: async () => ({ filled: 1, change: changeAt('三!E5') }),
      adoptRepair: async () => ({ change: changeAt('三!D5') }),
      undoChange: async (change) => {
        undone.push(change);
        return { left: [] };
      },
    });
    await pane.fillBlanks();
    const before = checkWorkbook.mock.calls.length;
    await pane.adopt(checked, repair);
    expect(checkWorkbook.mock.calls.length).toBe(before + 1);
    expect(pane.store.get()).toMatchObject({
      notice: {
        tone: 'success',
        text: '已把表三「一、本年新收政府信息公开申请数量」行「自然人」列由 60 改为 61。',
      },
      undo: [{ name: '空格补 0' }, { name: '改 三!D5' }],
    });
    await pane.undo();
    expect(pane.store.get()).toMatchObject({
      notice: { tone: 'success', text: '已撤销「改 三!D5」。' },
      undo: [{ name: '空格补 0' }],
    });
    await pane.undo();
    expect(undone).toEqual([changeAt('三!D5'), changeAt('三!E5')]);
    expect(pane.store.get().undo).toEqual([]);
    await pane.undo();
    expect(undone).toHaveLength(2);
  });

  test('takes the marks of its cells away, and leaves those of others', async () => {
    const clearMarks = jest.fn(async () => ({ count: 1, sentences: [] }));
    const pane = await paneWith({
      checkWorkbook: async () => checkedWorkbook(checked),
      adoptRepair: async () => ({ change: changeAt('三!D5') }),
      goToCell: async () => ({}) as LivePlace,
      markFinding: async () => ({ count: 1, sentences: [] }),
      clearMarks,
    });
    const other = { ...ref, column: 'total' };
    await pane.select(checked, other, { cells: [other], suspects: [] });
    await pane.adopt(checked, repair);
    expect(clearMarks).not.toHaveBeenCalled();
    await pane.select(checked, ref, { cells: [other, ref], suspects: [ref] });
    await pane.adopt(checked, repair);
    expect(clearMarks).toHaveBeenCalledTimes(1);
  });

  test('says what it left, and stays possible where Excel refuses', async () => {
    let answer = () => Promise.reject<{ left: readonly string[] }>(new TaskError('工作表受保护。'));
    const pane = await paneWith({
      fillBlanks: async () => ({ filled: 1, change: changeAt('三!E5') }),
      undoChange: () => answer(),
    });
    await pane.fillBlanks();
    await pane.undo();
    expect(pane.store.get()).toMatchObject({ notice: { tone: 'error' }, undo: [{ name: '空格补 0' }] });
    answer = () => Promise.resolve({ left: ['三!E5 后来又改过，保留现在的内容。'] });
    await pane.undo();
    expect(pane.store.get()).toMatchObject({
      notice: { tone: 'info', text: expect.stringContaining('三!E5 后来又改过') },
      undo: [],
    });
  });

  test('a repair that is refused is told, and leaves nothing to undo', async () => {
    const sentence = '单元格已改动，请重新校验。';
    const pane = await paneWith({ adoptRepair: () => Promise.reject(new TaskError(sentence)) });
    await pane.adopt(checked, repair);
    expect(pane.store.get()).toMatchObject({ notice: { tone: 'error', text: sentence }, undo: [] });
  });

  test('what changed nothing is no step', async () => {
    const pane = await paneWith({ fillBlanks: async () => ({ filled: 0, change: { cells: [] } }) });
    await pane.fillBlanks();
    expect(pane.store.get().undo).toEqual([]);
  });
});

describe('last year’s report', () => {
  const last = reportOf('2021', () => 1);

  test('from a file is kept for every later check, and let go when asked', async () => {
    const given: unknown[] = [];
    const checkWorkbook: Tasks['live']['checkWorkbook'] = async (input) => {
      given.push(input?.lastYear);
      return checkedWorkbook(checked);
    };
    const pane = await paneWith({ checkWorkbook }, { readReports: async () => [last] });
    await pane.readLastYear({ name: '2022.docx', text: 'x' });
    await pane.check();
    await pane.compareWith(undefined);
    const { report } = last.recognised;
    expect(given).toEqual([[], [report], [report], []]);
  });

  test('is compared with what was read, where there is no workbook', async () => {
    const asked: unknown[] = [];
    const source = { name: '2023.txt', text: 'y' };
    const pane = await paneAlone({
      readReports: async ({ name, lastYear = [] }) => {
        asked.push([name, lastYear]);
        return [name === source.name ? checked : last];
      },
    });
    await pane.read(source);
    pane.keepDraft();
    await pane.readLastYear({ name: '2022.txt', text: 'x' });
    expect(asked).toEqual([
      ['2023.txt', []],
      ['2022.txt', []],
      ['2023.txt', [last.recognised.report]],
    ]);
    expect(pane.store.get().reports).toEqual([checked]);
  });

  test('without a report in it is told, and the one before is kept', async () => {
    const pane = await paneWith({}, { readReports: async () => [] });
    await pane.readLastYear({ name: '空.docx', text: 'x' });
    expect(pane.store.get()).toMatchObject({ lastYear: undefined, notice: { tone: 'error' } });
  });

  test('is carried in only after it was shown; what differs only when that was agreed', async () => {
    const asked: unknown[] = [];
    const target = { ...checked, lastYear: last.recognised.report };
    const pane = await paneWith({
      checkWorkbook: async () => checkedWorkbook(target),
      carryIn: async ({ source, preview, replace }) => {
        expect(source).toBe(target.lastYear);
        asked.push(preview ? 'preview' : replace ? 'replace' : 'blanks');
        return carried;
      },
    });
    await pane.previewCarryIn(target);
    expect(pane.store.get().carry).toEqual({ key: 'k', answer: carried });
    await pane.carryIn(target, false);
    await pane.carryIn(target, true);
    expect(asked).toEqual(['preview', 'blanks', 'preview', 'replace', 'preview']);
    expect(pane.store.get().notice).toMatchObject({ tone: 'success' });
  });
});

describe('the running text', () => {
  const source = { name: '正文.docx', text: 'x' };
  const paragraphs = ['2023年，本机关收到政府信息公开申请 5 件。'];

  test('of a file is checked with every later check, and let go when asked', async () => {
    const given: unknown[] = [];
    const checkWorkbook: Tasks['live']['checkWorkbook'] = async (input) => {
      given.push(input?.text);
      return checkedWorkbook(checked);
    };
    const pane = await paneWith({ checkWorkbook }, { readRunningText: async () => paragraphs });
    await pane.readText(source, 'k');
    await pane.check();
    await pane.compareText(undefined);
    const text = { name: '正文.docx', key: 'k', paragraphs };
    expect(given).toEqual([undefined, text, text, undefined]);
  });

  test('that no report took is told', async () => {
    const withText = { ...checked, text: paragraphs };
    const tone = async (...reports: readonly (typeof withText | typeof checked)[]) => {
      const pane = await paneWith({ checkWorkbook: async () => checkedWorkbook(...reports) });
      await pane.compareText({ name: '正文', paragraphs });
      return pane.store.get().notice?.tone;
    };
    expect(await tone(checked, withText)).toBe('success');
    expect(await tone(checked)).toBe('error');
  });

  test('goes with what was read where there is no workbook, and not to another report', async () => {
    const asked: unknown[] = [];
    const pane = await paneAlone({
      readRunningText: async () => paragraphs,
      readReports: async ({ name, runningText }) => {
        asked.push([name, runningText]);
        return [checked];
      },
    });
    for (const name of ['甲.txt', '乙.txt']) {
      await pane.read({ name, text: 'y' });
      pane.keepDraft();
      expect(pane.store.get().text).toBeUndefined();
      await pane.readText(source, undefined);
    }
    expect(asked).toEqual([
      ['甲.txt', undefined],
      ['甲.txt', paragraphs],
      ['乙.txt', undefined],
      ['乙.txt', paragraphs],
    ]);
  });
});

test('the text that came with a report is compared with the tables it was filled into, unless another was given', async () => {
  const withText = { ...checked, text: ['2023年，本机关收到政府信息公开申请 5 件。'] };
  const filled = { filled: 1, formulas: 0, differences: [], left: 0, conflicts: [], change: {} };
  const pane = await paneWith({ fillReport: async () => filled }, { readReports: async () => [withText] });
  const source = { name: '报告.docx', text: 'x' };
  await pane.read(source);
  await pane.fill(withText, 'k');
  expect(pane.store.get().text).toEqual({ name: '报告.docx', key: 'k', paragraphs: withText.text });
  const given = { name: '正文', key: 'other', paragraphs: ['一'] };
  await pane.compareText(given);
  await pane.read(source);
  await pane.fill(withText, 'k');
  expect(pane.store.get().text).toEqual(given);
});

test('last year’s running text is kept with its tables', async () => {
  const last = { ...reportOf('2021', () => 1), text: ['上年的正文。'] };
  const pane = await paneWith({}, { readReports: async () => [last] });
  await pane.readLastYear({ name: '2022.docx', text: 'x' });
  expect(pane.store.get().lastYear?.reports).toEqual([{ ...last.recognised.report, text: last.text }]);
});

describe('settings', () => {
  const settings = { ...DEFAULT_SETTINGS, off: ['jump.factor'] };

  test('are kept in the workbook, and the workbook is checked by them at once', async () => {
    const done: string[] = [];
    const pane = await paneWith({
      saveSettings: async ({ off }) => {
        done.push(`save ${off.join()}`);
        return { sheetId: 's', sheetName: '勾稽设置' };
      },
      checkWorkbook: async () => {
        done.push('check');
        return checkedWorkbook(checked);
      },
    });
    await pane.saveSettings(settings);
    expect(done).toEqual(['check', 'save jump.factor', 'check']);
    expect(pane.store.get().notice?.text).toContain('“勾稽设置”');
  });

  test('last for the session without a workbook', async () => {
    const given: unknown[] = [];
    const pane = await paneAlone({
      readReports: async ({ ownChecks }) => {
        given.push(ownChecks?.settings);
        return [checked];
      },
    });
    await pane.read({ name: 'a.txt', text: 'y' });
    pane.keepDraft();
    await pane.saveSettings(settings);
    expect(given).toEqual([undefined, settings]);
  });

  test('that are the same stay the same object from check to check', async () => {
    const pane = await paneWith({});
    const { ownChecks } = pane.store.get();
    expect(ownChecks).toBeDefined();
    await pane.check();
    expect(pane.store.get().ownChecks).toBe(ownChecks);
  });
});

test('an explanation is kept, taken away, and the findings are those after it', async () => {
  const checkWorkbook = jest.fn(async () => checkedWorkbook(checked));
  const explained: unknown[] = [];
  const pane = await paneWith({
    checkWorkbook,
    keepExplanation: async ({ report: { key }, finding, text }) => {
      explained.push([key, finding.rule, text]);
      return { sheetId: 's', sheetName: '勾稽说明' };
    },
    dropExplanation: async () => true,
  });
  const finding = {
    kind: 'entry',
    rule: 'entry.blank',
    severity: 'verify',
    verdict: 'fail',
    cells: [],
  } as const;
  const before = checkWorkbook.mock.calls.length;
  await pane.explain(checked, finding, '修订 3 件');
  expect(explained).toEqual([['k', 'entry.blank', '修订 3 件']]);
  expect(pane.store.get().notice?.text).toMatch(/“勾稽说明”/);
  await pane.dropExplanation(checked, finding);
  expect(checkWorkbook.mock.calls.length).toBe(before + 2);
});

test('an export goes as it was chosen, and only a workbook is opened as one', async () => {
  const url = jest.spyOn(URL, 'createObjectURL').mockReturnValue('blob:a');
  const revoke = jest.spyOn(URL, 'revokeObjectURL').mockReturnValue(undefined);
  const openWorkbook = jest.fn(async () => undefined);
  const file = { name: 'a.docx', bytes: new Uint8Array(1), notes: ['有 1 个空格。'] };
  const exportAnnex = jest.fn(async () => file);
  const pane = await paneWith({ openWorkbook }, { exportAnnex });
  const { report } = checked.recognised;
  const input = { report, kind: { to: 'docx', chapters: false }, blanks: 'zero' } as const;
  await pane.exportAnnex(input);
  expect(exportAnnex).toHaveBeenCalledWith(input, expect.anything());
  expect(pane.store.get().exported).toEqual({ name: 'a.docx', url: 'blob:a', notes: ['有 1 个空格。'] });
  expect(openWorkbook).not.toHaveBeenCalled();
  await pane.exportAnnex({ ...input, kind: { to: 'xlsx', totals: 'value' } });
  expect(openWorkbook).toHaveBeenCalledTimes(1);
  url.mockRestore();
  revoke.mockRestore();
});
