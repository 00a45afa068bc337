import ExcelJs from 'exceljs';
import { EXPLANATION_LIST, explanationLine } from '../../../src/sheet/explanation-list';
import { RULE_LIST } from '../../../src/sheet/own-rule-list';
import { SETTINGS_LIST, settingLines } from '../../../src/sheet/settings-list';
import { isExplained } from '../../../src/model/finding';
import type { Explanation } from '../../../src/model/explanation';
import { DEFAULT_SETTINGS } from '../../../src/model/settings';
import { messageOf, receive, reportsOf } from '../../../src/tasks/collect';
import { readOwnChecks } from '../../../src/tasks/files';
import { NO_OWN_CHECKS } from '../../../src/tasks/own-checks';
import { softRules } from '../../../src/tasks/check-items';
import { fileWith, zerosBut } from '../../support/kept-file';
import { convert, describeWithLibreOffice } from '../../support/libre-office';

const EXPLANATION: Explanation = {
  unit: '某县某镇人民政府',
  year: 2023,
  key: 'authority.regulations||',
  text: '=转发上级规章，随文统计\n下年更正',
  values: '2',
  date: '2024-01-20',
};
const LINE = explanationLine(EXPLANATION, { rule: '制定权限', place: '表二「规章」行' });
const RULES: readonly Readonly<Record<string, string>>[] = [
  { name: '公开不多于新收', text: '表三[予以公开, 总计] <= 表三[本年新收, 总计]', severity: '错误' },
  { name: '', text: '表二【行政许可】≥1', wording: '有许可事项' },
];
const REPORT = zerosBut({ 'regulations.inForce': 2 });
const quiet = { signal: new AbortController().signal, progress: () => undefined };

/** What is said of 规章 in the one report of a file. */
async function authorityIn(bytes: Uint8Array, ownChecks = NO_OWN_CHECKS) {
  const reports = reportsOf([await receive({ path: '镇.xlsx', name: '镇.xlsx' }, bytes, ownChecks)]);
  expect(reports).toHaveLength(1);
  const finding = reports[0]!.findings.find(({ rule }) => rule === 'authority.regulations');
  return { report: reports[0]!, finding };
}

test('an explanation in a file comes with its finding; its sheet is no table, and the annex has none', async () => {
  const { finding, report } = await authorityIn(await fileWith(REPORT, [[EXPLANATION_LIST, [LINE]]]));
  expect(report.findings).toHaveLength(1);
  expect(finding!.explanation).toEqual({
    state: 'kept',
    text: EXPLANATION.text,
    values: '2',
    date: '2024-01-20',
  });
  expect(messageOf(report, finding!)).toBe(
    '表二「规章」行「现行有效件数」列制定权限：多 2（规章现行有效件数 2，上限 0）。' +
      '已说明：“=转发上级规章，随文统计\n下年更正”（2024-01-20）。',
  );
  const annex = new ExcelJs.Workbook();
  await annex.xlsx.load((await fileWith(REPORT, [])).slice().buffer);
  expect(annex.worksheets.map(({ name }) => name)).toEqual(['二', '三', '四']);
});

test('it is asked for again when the number in the file is another', async () => {
  const changed = zerosBut({ 'regulations.inForce': 3 });
  const { finding, report } = await authorityIn(
    await fileWith(changed, [[EXPLANATION_LIST, [LINE]]], 'hidden'),
  );
  expect(isExplained(finding!)).toBe(false);
  expect(messageOf(report, finding!)).toMatch(
    /请核实：确有原因的，请附说明。原说明“=转发.*针对的数值（2）已有变化，请重新说明。$/s,
  );
});

test("a reviewer's rules and settings come from a workbook, and a soft rule that is off says nothing", async () => {
  const settings = { ...DEFAULT_SETTINGS, off: ['authority.regulations'] };
  const lines = settingLines(settings, softRules());
  const bytes = await fileWith(zerosBut({}), [
    [RULE_LIST, RULES],
    [SETTINGS_LIST, lines],
  ]);
  const ownChecks = await readOwnChecks({ name: '规则.xlsx', bytes }, quiet);
  expect(ownChecks.settings).toEqual(settings);
  expect(ownChecks.rules.map(({ name, severity }) => [name, severity])).toEqual([
    ['公开不多于新收', 'error'],
    ['自定义 2', 'verify'],
  ]);
  const { finding, report } = await authorityIn(await fileWith(REPORT, []), ownChecks);
  expect(finding).toBeUndefined();
  expect(report.findings.map(({ rule }) => rule)).toEqual(['own.自定义 2']);
});

test("the rules in a sender's own file are not the reviewer's", async () => {
  const { report } = await authorityIn(await fileWith(REPORT, [[RULE_LIST, RULES]]));
  expect(report.findings.map(({ rule }) => rule)).toEqual(['authority.regulations']);
});

describeWithLibreOffice('saved again by LibreOffice', () => {
  const STATES = ['visible', 'hidden'] as const;
  const settings = { ...DEFAULT_SETTINGS, off: ['applications.carriedIn'], repeatShare: 0.4 };
  const given: Record<string, Uint8Array> = {};
  let converted: ReadonlyMap<string, Uint8Array>;

  beforeAll(async () => {
    const lists = [
      [EXPLANATION_LIST, [LINE]],
      [RULE_LIST, RULES],
      [SETTINGS_LIST, settingLines(settings, softRules())],
    ] as const;
    for (const state of STATES) given[`${state}.xlsx`] = await fileWith(REPORT, lists, state);
    converted = await convert(given, 'xlsx');
  });

  test.each(STATES)('rules, settings and explanations are still there, %s', async (state) => {
    const bytes = given[`${state}.xlsx`]!;
    const saved = converted.get(`${state}.xlsx`)!;
    expect(saved).not.toEqual(bytes);
    const { finding, report } = await authorityIn(saved);
    expect(finding!.explanation?.state).toBe('kept');
    expect(report.explanations).toEqual([EXPLANATION]);
    const ownChecks = await readOwnChecks({ name: '镇.xlsx', bytes: saved }, quiet);
    expect(ownChecks).toEqual(await readOwnChecks({ name: '镇.xlsx', bytes }, quiet));
    expect(ownChecks.settings).toEqual(settings);
  });
});
