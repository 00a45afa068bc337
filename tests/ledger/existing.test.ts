import { existingSheets } from '../../src/ledger/existing/find-sheets';
import { proposeWord } from '../../src/ledger/existing/propose-word';
import { readDay } from '../../src/ledger/existing/read-day';
import { serialOf } from '../../src/ledger/calendar';
import type { Grid, GridValue } from '../../src/model/grid';
import { countExisting } from '../../src/tasks/ledger/count-existing';
import { gouji, inFolder, put, useFolder } from '../support/cli-folder';
import { opened } from '../support/engines';
import { existingLedger } from './existing-ledger';
import { OFFICE_WORDS } from './existing-rows';
import { example, form2021, workbookOf } from './support';
import { readFileSync } from 'node:fs';

const ledger = form2021.ledger!;

const grid = (rows: readonly (readonly GridValue[])[], merges: Grid['merges'] = []): Grid => ({
  name: '登记簿',
  rows,
  merges,
  aligned: true,
  addressOf: (row, column) => `登记簿!${String.fromCharCode(65 + column)}${row + 1}`,
});

const HEADER = ['编号', '收件时间', '申请人', '申请人类别', '申请事项', '答复情况', '答复日期'];
const count = (rows: readonly (readonly GridValue[])[], more: object = {}) =>
  countExisting({ grids: [grid([HEADER, ...rows])], year: 2025, ...more });
const total = ({ tables }: ReturnType<typeof count>, row: number) => tables['applications']![row]!.at(-1);

describe('days', () => {
  test.each<[GridValue, number | undefined]>([
    [{ serial: 45721, date: '2025-03-05' }, 45721],
    [45721, 45721],
    ['45721', 45721],
    ['2025.3.5', 45721],
    ['2025/03/05 10:22', 45721],
    ['２０２５年３月５日', 45721],
    ['20250305', 45721],
    [20250305, 45721],
    ['3月5日', undefined],
    ['2025.2.30', undefined],
    ['2025年3月', undefined],
    [12, undefined],
    ['25.3.5', undefined],
    ['约2025.3.5', undefined],
  ])('%j is %s', (value, day) => {
    expect(readDay(value)).toBe(day);
  });

  test('one without a year is read by the year that was said', () => {
    expect(readDay('3月5日', 2025)).toBe(serialOf(2025, 3, 5));
  });
});

describe('words', () => {
  test.each([
    ['results', '已主动公开', '（一）予以公开'],
    ['results', '告知获取方式', '（一）予以公开'],
    ['results', '予以公开', '（一）予以公开'],
    ['results', '部分公开', '（二）部分公开'],
    ['results', '区分处理', '（二）部分公开'],
    ['results', '不予公开（商业秘密）', '（三）4.保护第三方合法权益'],
    ['results', '第三方不同意公开', '（三）4.保护第三方合法权益'],
    ['results', '内部管理信息', '（三）5.属于三类内部事务信息'],
    ['results', '讨论稿、过程稿', '（三）6.属于四类过程性信息'],
    ['results', '行政执法案卷', '（三）7.属于行政执法案卷'],
    ['results', '不动产登记查询', '（三）8.属于行政查询事项'],
    ['results', '信息不存在', '（四）1.本机关不掌握相关政府信息'],
    ['results', '需要汇总、加工', '（四）2.没有现成信息需要另行制作'],
    ['results', '信访投诉', '（五）1.信访举报投诉类申请'],
    ['results', '重复申请', '（五）2.重复申请'],
    ['results', '申请年鉴', '（五）3.要求提供公开出版物'],
    ['results', '申请人撤回', '（六）3.其他（含撤回）'],
    ['results', '逾期未补正', '（六）1.逾期不补正，不再处理'],
    ['results', '逾期未缴费', '（六）2.逾期不缴费，不再处理'],
    ['types', '公民', '自然人'],
    ['types', '个人', '自然人'],
    ['types', '企业', '商业企业'],
    ['types', '律师事务所', '法律服务机构'],
    ['ways', '网上申请', '网络'],
    ['ways', 'E-mail申请', '网络'],
    ['ways', '邮寄', '信函'],
    ['kinds', '行政复议', '行政复议'],
    ['kinds', '复议后起诉', '复议后起诉'],
    ['outcomes', '维持', '结果维持'],
  ] as const)('%s %s is proposed as %s', (list, text, word) => {
    expect(proposeWord(text, list, ledger)).toMatchObject({ word });
  });

  test.each([
    ['results', '不予公开'],
    ['results', '咨询类'],
    ['results', '不属于政府信息'],
    ['results', '其他'],
    ['results', '转办'],
    ['results', '不予受理'],
    ['results', '信访、重复申请'],
    ['results', '予以公开3件'],
    ['results', '已办理'],
    ['types', '法人'],
    ['types', '某某协会'],
    ['kinds', '行政诉讼'],
  ] as const)('%s %s must be asked', (list, text) => {
    expect(proposeWord(text, list, ledger)).toMatchObject({ from: 'asked' });
  });

  test('every word of the lists is itself, with and without its number', () => {
    for (const list of ['types', 'results'] as const)
      for (const { label } of ledger.lists[list]) {
        expect(proposeWord(label, list, ledger)).toEqual({ from: 'list', word: label });
      }
  });
});

describe('rows', () => {
  test('headers with the mark of what must be filled in', () => {
    const header = HEADER.map((label) => `${label}*`);
    const { existing, tables } = countExisting({
      grids: [grid([header, ['1', '2025.3.5', '某', '自然人', '某事', '予以公开', '2025.3.20']])],
      year: 2025,
    });
    expect(existing.texts.filter(({ from }) => from === 'asked')).toEqual([]);
    expect(tables['applications']![0]).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  const row = (number: string, more: Readonly<Record<number, GridValue>> = {}): readonly GridValue[] =>
    Object.assign([number, '2025.3.5', '张某', '公民', '预算', '予以公开', '2025.3.20'], more);

  test('sums, parts, repeated headers and notes are no applications, and are named', () => {
    const counted = count([
      ['一季度'],
      row('1'),
      ['小计', null, null, null, null, '1件'],
      HEADER,
      row('2'),
      ['注：本表由办公室填写，数据截至年底。'],
      [],
    ]);
    expect(total(counted, 0)).toBe(2);
    expect(counted.existing.passedOver).toEqual([
      { where: '登记簿!A2', why: '合计、小计或分段的行' },
      { where: '登记簿!A4', why: '合计、小计或分段的行' },
      { where: '登记簿!A5', why: '重复的表头' },
      { where: '登记簿!A7', why: '说明的行' },
    ]);
    expect(counted.faults).toEqual([]);
  });

  test('an application split over two rows counts twice; a row that is merged whole counts once', () => {
    const merged = (column: number) => ({ row: 1, column, rowSpan: 2, columnSpan: 1 });
    const split = [HEADER, row('1'), [null, null, null, null, null, '信息不存在', null]];
    const counted = countExisting({
      grids: [grid(split, [0, 1, 2, 3, 4, 6].map(merged))],
      year: 2025,
    });
    expect(total(counted, 0)).toBe(2);
    const whole = countExisting({
      grids: [grid([HEADER, row('1'), []], [0, 1, 2, 3, 4, 5, 6].map(merged))],
      year: 2025,
    });
    expect(total(whole, 0)).toBe(1);
  });

  test('a row for several applications is not counted and is said', () => {
    const header = [...HEADER, '件数'];
    const counted = countExisting({
      grids: [grid([header, [...row('1'), 3], [...row('2'), 1]])],
      year: 2025,
    });
    expect(total(counted, 0)).toBe(1);
    expect(counted.existing.passedOver[0]!.why).toContain('一行登记 3 件');
  });

  test('days without a year wait for it, as text that counts nowhere', () => {
    const rows = [row('1', { 1: '3月5日', 6: '3月20日' })];
    const asked = count(rows);
    expect([total(asked, 0), asked.existing.withoutYear]).toEqual([0, ['登记簿!A2']]);
    const answered = count(rows, { mapping: { columns: {}, words: {}, names: {}, year: 2025 } });
    expect([total(answered, 0), answered.existing.withoutYear]).toEqual([1, []]);
  });

  test('a type is never taken from a name unless somebody has said so', () => {
    const rows = [row('1', { 3: null, 2: '某某有限公司' }), row('2', { 3: null, 2: '某某协会' })];
    const asked = count(rows);
    expect(total(asked, 0)).toBe(0);
    expect(asked.existing.texts.filter(({ isName }) => isName)).toMatchObject([
      { text: '…公司', from: 'asked', word: '商业企业' },
      { text: '…协会', from: 'asked' },
    ]);
    const answered = count(rows, { mapping: { columns: {}, words: {}, names: { '…公司': '商业企业' } } });
    expect(answered.tables['applications']![0]).toEqual([0, 1, 0, 0, 0, 0, 1]);
  });

  test('an answer may be that rows do not count', () => {
    const mapping = { columns: {}, words: { results: { 咨询: '不计' } }, names: {} };
    const counted = count([row('1', { 5: '咨询' }), row('2')], { mapping });
    expect([total(counted, 0), counted.existing.passedOver.length]).toEqual([1, 1]);
  });

  test('of several columns the surer one is taken and the others are said; the mapping may say otherwise', () => {
    const header = [
      '申请日期',
      '收到日期',
      '申请人',
      '类型',
      '处理方式',
      '处理结果',
      '应答复日期',
      '答复日期',
    ];
    const [sheet] = existingSheets([grid([header])], ledger);
    const at = (id: string, of = sheet!) => header[of.columns.get(id)!];
    expect([at('received'), at('result'), at('closed')]).toEqual(['收到日期', '处理结果', '答复日期']);
    expect(sheet!.others.get('received')).toEqual(['申请日期']);
    const mapping = { columns: { applications: { received: '申请日期' } }, words: {}, names: {} };
    expect(at('received', existingSheets([grid([header])], ledger, mapping)[0])).toBe('申请日期');
  });

  test('a header of two rows is read with what stands above', () => {
    const top = ['编号', '收到日期', '申请人', '补正', null, '处理结果'];
    const under = [null, null, null, '通知日', '收到日', null];
    const merges = [
      ...[0, 1, 2, 5].map((column) => ({ row: 0, column, rowSpan: 2, columnSpan: 1 })),
      { row: 0, column: 3, rowSpan: 1, columnSpan: 2 },
    ];
    const [sheet] = existingSheets([grid([top, under, ['1']], merges)], ledger);
    expect([sheet!.below, sheet!.columns.get('correctionAsked'), sheet!.columns.get('corrected')]).toEqual([
      2, 3, 4,
    ]);
  });
});

describe('a ledger that an office has kept by itself', () => {
  useFolder();

  test.each(['xlsx', 'csv', 'html', 'docx'] as const)(
    'as %s: what must be asked is asked, and answered it gives what another program counts',
    async (kind) => {
      put(`台账.${kind}`, await existingLedger(kind));
      const first = await gouji(
        'ledger',
        `台账.${kind}`,
        '--year',
        '2025',
        '--save-map',
        '对应.json',
        '--json',
      );
      expect([first.exit, first.err]).toEqual([1, '']);
      const [asked] = first.lines();
      expect(asked.asked.map(({ text }: { text: string }) => text).sort()).toEqual(
        Object.keys(OFFICE_WORDS).sort(),
      );
      const map = JSON.parse(readFileSync(inFolder('对应.json'), 'utf8'));
      for (const words of Object.values<Record<string, string>>(map.words))
        for (const text of Object.keys(words)) words[text] ||= OFFICE_WORDS[text]!;
      put('对应.json', JSON.stringify(map));
      const { exit, err, lines } = await gouji(
        'ledger',
        `台账.${kind}`,
        '--year',
        '2025',
        '--map',
        '对应.json',
        '--json',
      );
      const [counted] = lines();
      // Cases that nobody has listed are no 0.
      expect(counted.tables).toEqual({ applications: example.expected.applications });
      expect([exit, err, counted.asked]).toEqual([0, '', []]);
      expect(counted.faults.filter(({ uncounted }: { uncounted: boolean }) => uncounted)).toEqual([]);
    },
  );

  test('no name and no content is printed or kept', async () => {
    const names = ['诸葛不亮', '第九十九号地块的征收补偿方案'];
    put('台账.xlsx', await existingLedger('xlsx', { applicant: names[0]!, content: names[1]! }));
    const runs = [
      await gouji('ledger', '台账.xlsx', '--year', '2025', '--save-map', '对应.json'),
      await gouji('ledger', '台账.xlsx', '--year', '2025', '--json'),
    ];
    const told = runs.map(({ out, err }) => out + err).join('') + readFileSync(inFolder('对应.json'), 'utf8');
    expect(told).toContain('不予公开');
    expect(names.filter((name) => told.includes(name))).toEqual([]);
    expect(told).not.toContain('诸葛');
  });

  test('a workbook of ours is counted as it stands', async () => {
    put('某局.xlsx', await workbookOf(form2021, example.year, example.applications, example.cases));
    const { exit, lines } = await gouji('ledger', '某局.xlsx', '--year', '2025', '--json');
    const [{ tables }] = lines();
    expect([exit, tables]).toEqual([
      0,
      { applications: example.expected.applications, review: [example.expected.review] },
    ]);
  });

  test.each([
    [['--year', '2025', '--map', '没有.json'], '对应表 没有.json 打不开'],
    [['--year', '2025', '--map', '坏.json'], '对应表不对：不是 JSON'],
    [['--year', '2025', '--map', '错.json'], '“撤”对应的“撤回”不在列表'],
    [['--year', '2015'], '2015 年度的格式没有台账'],
    [['--year', '2025', '--sheet', '台帐'], '没有工作表「台帐」'],
    [['--year', '2025', '--save-map', '台账.xlsx', '--force'], '不能覆盖'],
  ])('%j is refused with a sentence', async (options, sentence) => {
    put('台账.xlsx', await existingLedger('xlsx'));
    put('坏.json', '{');
    put('错.json', JSON.stringify({ words: { results: { 撤: '撤回' } } }));
    const { exit, err } = await gouji('ledger', '台账.xlsx', ...options);
    expect(exit).toBe(2);
    expect(err).toContain(sentence);
  });

  test('a file without a ledger says what a ledger needs', async () => {
    put('表.csv', '甲,乙\n1,2\n');
    const { exit, err } = await gouji('ledger', '表.csv', '--year', '2025');
    expect([exit, err]).toEqual([2, expect.stringContaining('没有找到台账')]);
  });
});

test('the example in the file is what it says', async () => {
  const bytes = await existingLedger('xlsx');
  expect((await opened(bytes)).getWorksheet('登记簿')!.rowCount).toBe(2 + example.applications.length);
});
