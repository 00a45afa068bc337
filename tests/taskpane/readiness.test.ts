import type { CellRef } from '../../src/model/expression';
import type { CheckedReport } from '../../src/tasks/check-report';
import { readinessOf } from '../../src/taskpane/export/readiness';
import { reportOf } from './reports';

const GIVEN = { sign: true, processingFee: 0 };

const statesOf = (report: CheckedReport, given = GIVEN): Readonly<Record<string, string>> =>
  Object.fromEntries(readinessOf(report, given).map(({ words, state }) => [words, state]));

const report = (
  value: (ref: CellRef) => number | null,
  more: Partial<CheckedReport> = {},
): CheckedReport => ({
  ...reportOf('2021', value),
  ...more,
});

test('a report that was compared and is signed has nothing open', () => {
  const whole = report(() => 0);
  const lastYear = { ...whole.recognised.report, year: 2022 };
  const states = statesOf({ ...whole, lastYear, text: ['正文。'] });
  expect(new Set(Object.values(states))).toEqual(new Set(['done']));
});

test('blanks and errors are open, with the screen where they are seen to', () => {
  const items = readinessOf(
    report(({ table, row, column }) =>
      table !== 'applications' ? 0 : row === 'new' && column === 'total' ? 3 : row === 'disclosed' ? null : 0,
    ),
    GIVEN,
  );
  const open = items.filter(({ state }) => state === 'open');
  expect(open.map(({ words }) => words)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^还有 7 格空着/),
      expect.stringMatching(/^有 \d+ 处错误要改正$/),
    ]),
  );
  expect(open.every(({ screen }) => screen === 'check')).toBe(true);
});

test('what only a person can tell is asked: last year, text, signature', () => {
  const states = statesOf(
    report(() => 0),
    { sign: false, processingFee: 0 },
  );
  expect(
    Object.entries(states)
      .filter(([, state]) => state === 'unknown')
      .map(([words]) => words),
  ).toEqual(['没有与上年报告比较', '没有核对正文', '表后没有签字的一行，需要时在下面勾选']);
});

test('the fee is open where the text was read and does not state it', () => {
  const whole = report(() => 0, { text: ['正文。'] });
  const finding = {
    kind: 'text',
    rule: 'text.noProcessingFee',
    severity: 'verify',
    verdict: 'fail',
    cells: [],
  } as const;
  const fee = (checked: CheckedReport, processingFee?: number) =>
    readinessOf(checked, { sign: true, processingFee }).find(({ words }) => words.includes('信息处理费'))
      ?.state;
  expect([
    fee(whole),
    fee({ ...whole, findings: [finding] }),
    fee({ ...whole, findings: [finding] }, 5),
  ]).toEqual(['done', 'open', 'done']);
});
