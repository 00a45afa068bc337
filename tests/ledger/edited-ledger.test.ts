import { cellAddress } from '../../src/derive/address';
import { serialOf } from '../../src/ledger/calendar';
import { columnAt, columnsOf, HEADER_ROWS } from '../../src/ledger/register-layout';
import { SCOPES } from '../../src/ledger/settings';
import { cellRefs } from '../../src/model/form-index';
import type { Register } from '../../src/model/ledger';
import { planSheet } from '../../src/sheet/plan-sheet';
import { gouji, put, useFolder } from '../support/cli-folder';
import type { Results } from '../support/engines';
import { storedResults } from '../support/engines';
import { describeWithLibreOffice, edited } from '../support/libre-office';
import { withoutResults } from '../support/without-results';
import { existingLedger } from './existing-ledger';
import { OFFICE_WORDS } from './existing-rows';
import type { Row } from './plain-loop';
import { plainCounts } from './plain-loop';
import { example, form2021, workbookOf } from './support';

const { applications: register } = form2021.ledger!;
const ROWS = 40;
/** The first of two applications that no case is about. */
const DELETED = 8;
const day = (month: number, of = 1): number => serialOf(2025, month, of);
const ROW = { type: '自然人', received: day(3), closed: day(3, 20), result: '（一）予以公开' };
const CASE = { kind: '行政复议', received: day(3) };

const columnOf = (of: Register, id: string, row: number): string => cellAddress(row - 1, columnAt(of, id));
const sheetNamed = (name: string): string => `sheet = doc.Sheets.getByName("${name}")`;
const type = (address: string, value: string | number): string =>
  typeof value === 'number'
    ? `sheet.getCellRangeByName("${address}").Value = ${value}`
    : `sheet.getCellRangeByName("${address}").String = "${value}"`;
/** A row typed from a row of the sheet on, 1-based. */
const typeRow = (of: Register, row: number, values: Row): readonly string[] =>
  Object.entries(values).map(([id, value]) => type(columnOf(of, id, row), value));
/** The grey columns that a person sees. */
const calculated = columnsOf(register).filter((column) => !('kind' in column) && column.id !== 'faultRow');

/** Rows added above the last ready one, with the formulas of the row above: as the add-in does, and as the sheet says. */
const addRows = (count: number): readonly string[] => [
  `sheet.Rows.insertByIndex(${HEADER_ROWS + ROWS - 1}, ${count})`,
  ...calculated.map(({ index }) => {
    const from = cellAddress(HEADER_ROWS + ROWS - 2, index);
    return `sheet.getCellRangeByName("${from}:${cellAddress(HEADER_ROWS + ROWS + count - 1, index)}").fillAuto(0, 1)`;
  }),
];

const more: readonly Row[] = [
  { ...ROW, number: '2025-901' },
  { ...ROW, number: '2025-902', received: day(12, 30), closed: serialOf(2026, 1, 5), type: '商业企业' },
  { ...ROW, number: '2025-903', received: serialOf(2024, 12, 31), closed: day(1), result: '（二）部分公开' },
  { ...ROW, number: '2025-904', type: '个体户' },
];

/** One row of each kind that counts nowhere, or twice, with what is said of it. */
const WRONG: readonly (readonly [row: Row, say: string])[] = [
  [{ ...ROW, type: '个体户' }, '申请人类型不在列表，没有计入'],
  [{ ...ROW, received: '2025.3.5' }, '收到日期是文字，没有计入，请改为日期'],
  [{ ...ROW, closed: '3月20日' }, '办结日期是文字，没有计入办理结果，请改为日期'],
  [
    { type: ROW.type, received: ROW.received, closed: ROW.closed },
    '有办结日期，没有处理结果，没有计入办理结果',
  ],
  [
    { type: ROW.type, received: ROW.received, result: ROW.result },
    '有处理结果，没有办结日期，计入了结转下年度',
  ],
  [{ ...ROW, closed: day(2) }, '办结早于收到，两头的数对不上，请核对日期'],
  [{ ...ROW, result: '不予公开' }, '处理结果不在列表，没有计入办理结果'],
  [{ ...ROW, number: '2025-1' }, '登记号重复，可能计了两次'],
  [{ ...ROW, number: '2025-1' }, '登记号重复，可能计了两次'],
  [{ type: ROW.type, content: '某事' }, '没有收到日期，没有计入表三'],
];
const WRONG_CASES: readonly (readonly [row: Row, say: string])[] = [
  [{ ...CASE, number: '1', application: '没有这件' }, '关联登记号在台账里没有，请核对'],
  [{ ...CASE, number: '2', kind: '信访' }, '类别不在列表，没有计入'],
];

const wrongRows = WRONG.map(([row]) => row);
const wrongCases = WRONG_CASES.map(([row]) => row);
const FROZEN = HEADER_ROWS + WRONG.length + 1;

describeWithLibreOffice('a ledger that a person works on in LibreOffice', () => {
  useFolder();
  let results: ReadonlyMap<string, Results>;
  let files: ReadonlyMap<string, Uint8Array>;

  beforeAll(async () => {
    const made = async (applications: readonly Row[], cases: readonly Row[]) =>
      withoutResults(await workbookOf(form2021, 2025, applications, cases, { rows: ROWS }));
    const kept = await made(example.applications, example.cases);
    const first = columnsOf(register)[0]!.index;
    const table = `${cellAddress(HEADER_ROWS - 1, first)}:${cellAddress(HEADER_ROWS + ROWS - 1, columnsOf(register).length - 1)}`;
    files = await edited({
      'added.xlsx': {
        bytes: kept,
        steps: [
          sheetNamed(register.sheet),
          ...addRows(500),
          ...more.flatMap((row, at) => typeRow(register, HEADER_ROWS + ROWS + 496 + at, row)),
        ],
      },
      'sorted.xlsx': {
        bytes: kept,
        steps: [
          sheetNamed(register.sheet),
          'Dim field(0) As New com.sun.star.table.TableSortField',
          `field(0).Field = ${columnAt(register, 'type')}`,
          'Dim how(1) As New com.sun.star.beans.PropertyValue',
          'how(0).Name = "SortFields"',
          'how(0).Value = field()',
          'how(1).Name = "ContainsHeader"',
          'how(1).Value = True',
          `sheet.getCellRangeByName("${table}").sort(how())`,
          'sheet.Rows.getByIndex(8).IsVisible = False',
          'sheet.Rows.getByIndex(9).IsVisible = False',
          'sheet.protect("1")',
        ],
      },
      'deleted.xlsx': {
        bytes: kept,
        steps: [sheetNamed(register.sheet), `sheet.Rows.removeByIndex(${HEADER_ROWS + DELETED}, 2)`],
      },
      // As another program saves it.
      '登记簿.xls': { bytes: await existingLedger('xlsx'), steps: [] },
      '登记簿.ods': { bytes: await existingLedger('xlsx'), steps: [] },
      'wrong.xlsx': {
        bytes: await made([...wrongRows, { ...ROW, number: '2025-2' }], wrongCases),
        steps: [
          sheetNamed(register.sheet),
          // What the formulas of the row show, pasted as values; then the row is changed.
          'doc.calculateAll()',
          ...calculated.map(({ index }) => {
            const cell = `sheet.getCellRangeByName("${cellAddress(FROZEN - 1, index)}")`;
            return `If ${cell}.FormulaResultType2 = 1 Then ${cell}.Value = ${cell}.Value Else ${cell}.String = ${cell}.String`;
          }),
          type(columnOf(register, 'type', FROZEN), '居民'),
          ...typeRow(register, HEADER_ROWS + ROWS + 3, ROW),
        ],
      },
    });
    const own = [...files].filter(([name]) => name.endsWith('.xlsx'));
    results = new Map(
      await Promise.all(own.map(async ([name, bytes]) => [name, await storedResults(bytes)] as const)),
    );
  });

  const audit = (name: string, column: string, row: number) =>
    results.get(name)!.get(`台账核对!${column}${row}`);

  test.each([
    [
      '500 rows were added and the last of them are typed into',
      'added.xlsx',
      [...example.applications, ...more],
    ],
    ['rows were sorted, some are hidden, the sheet is protected', 'sorted.xlsx', example.applications],
    [
      'rows were deleted',
      'deleted.xlsx',
      example.applications.filter((__, at) => at < DELETED || at > DELETED + 1),
    ],
    ['rows count nowhere or twice', 'wrong.xlsx', [...wrongRows, { ...ROW, type: '居民' }]],
  ] as const)('%s: every cell is what a plain loop counts', (_, name, applications) => {
    const cases = name === 'wrong.xlsx' ? wrongCases : example.cases;
    const expected = plainCounts(form2021, applications, cases, { scope: SCOPES[0], year: 2025 });
    for (const table of ['applications', 'review']) {
      const plan = planSheet(form2021, table, { unit: null, year: null, totals: 'formula', checks: false });
      for (const { row, column } of cellRefs(form2021, table)) {
        const cell = plan.cells.find(({ ref }) => ref?.row === row && ref.column === column)!;
        const shown = results.get(name)!.get(`${plan.sheetName}!${cellAddress(cell.row, cell.column)}`);
        const key = `${row}/${column}`;
        if (!/(?:^results\/|\/(?:.*\.)?total$)/.test(key))
          expect([key, shown]).toEqual([key, expected.get(key) ?? 0]);
      }
    }
  });

  test('what was added, sorted or deleted leaves nothing to mend; a row that cannot be listed is told', () => {
    const shown = (name: string, id: string, row: number) =>
      results.get(name)!.get(`台账!${columnOf(register, id, row)}`);
    expect(['sorted.xlsx', 'deleted.xlsx'].map((name) => audit(name, 'A', 3))).toEqual(['台账 √', '台账 √']);
    const added = HEADER_ROWS + ROWS + 498;
    expect([shown('added.xlsx', 'fault', added), shown('added.xlsx', 'counted', added)]).toEqual([
      '√',
      '上年结转→办结',
    ]);
    expect(audit('added.xlsx', 'A', 3)).toBe('1 行登记有问题');
    const notes = Array.from({ length: 40 }, (_, at) => String(audit('added.xlsx', 'C', at + 1) ?? ''));
    expect(notes).toContainEqual('见下面的清单（有 1 行没有列出，请看“登记检查”一列）');
  });

  test('台账核对 lists each row that is wrong, and the cover counts them', () => {
    const listed = Array.from({ length: 120 }, (_, at) => audit('wrong.xlsx', 'D', at + 1)).filter(
      (say) => say,
    );
    for (const [, say] of [...WRONG, ...WRONG_CASES]) expect(listed).toContain(say);
    const labels = Array.from({ length: 40 }, (_, at) => at + 1);
    const notes = labels.map((row) => String(audit('wrong.xlsx', 'C', row) ?? ''));
    expect(notes).toContainEqual(`如第 ${FROZEN} 行：像是粘贴成了数值，请从别的行复制灰底各列`);
    expect(notes).toContainEqual('请移到末行以上：在末行以上插入行');
    expect(audit('wrong.xlsx', 'A', 3)).toMatch(/行登记有问题/);
    const cover = results.get('wrong.xlsx')!;
    expect([cover.get('封面!E16'), Number(cover.get('封面!C16'))]).toEqual([
      audit('wrong.xlsx', 'A', 3),
      WRONG.length + WRONG_CASES.length + 1 + Object.keys(ROW).length,
    ]);
  });

  test.each(['登记簿.xls', '登记簿.ods'])(
    '%s, kept by the office itself, gives what another program counts',
    async (name) => {
      put(name, files.get(name)!);
      const { 不予公开, 法人 } = OFFICE_WORDS;
      put('对应.json', JSON.stringify({ words: { results: { 不予公开 }, types: { 法人 } } }));
      const { lines } = await gouji('ledger', name, '--year', '2025', '--map', '对应.json', '--json');
      expect(lines()[0].tables).toEqual({ applications: example.expected.applications });
    },
  );

  test('gouji check says the same of them, and of the row whose formulas are gone', async () => {
    put('某局.xlsx', files.get('wrong.xlsx')!);
    const { out } = await gouji('check', '某局.xlsx', '--json');
    for (const [, say] of [...WRONG, ...WRONG_CASES]) expect(out).toContain(say);
    expect(out).toContain('登记在末行以下，没有计入');
    put('另一局.xlsx', files.get('added.xlsx')!);
    expect((await gouji('check', '另一局.xlsx')).out).not.toContain('缺公式');
  });
});
