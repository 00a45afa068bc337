import fc from 'fast-check';
import { cellAddress } from '../../src/derive/address';
import { forms } from '../../src/forms';
import { serialOf } from '../../src/ledger/calendar';
import { countedTables } from '../../src/ledger/count-rows';
import { faultyRows } from '../../src/ledger/judge-row';
import { SCOPES } from '../../src/ledger/settings';
import type { Form } from '../../src/model/form';
import { cellRefs } from '../../src/model/form-index';
import { auditSheet } from '../../src/sheet/ledger/audit-sheet';
import { planSheet } from '../../src/sheet/plan-sheet';
import type { Row } from '../ledger/plain-loop';
import { addedBy, plainCounts } from '../ledger/plain-loop';
import { asRows, workbookOf } from '../ledger/support';
import type { Results } from '../support/engines';
import { storedResults } from '../support/engines';
import { convert, describeWithLibreOffice } from '../support/libre-office';
import { withoutResults } from '../support/without-results';

const YEAR = 2025;
const [START, NEXT] = [serialOf(YEAR, 1, 1), serialOf(YEAR + 1, 1, 1)];
const ROWS = 40;
/** Days of three years and of both boundaries, one with an hour; or what is no date. */
const date = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: START - 60, max: NEXT + 40 }) },
  { weight: 2, arbitrary: fc.constantFrom(START - 1, START, NEXT - 1, NEXT, NEXT - 0.25) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('2025-3-5', '3月5日', '2025.3.1', '2025年3月1日', '20250301', 20250301, ' '),
  },
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });
const word = (words: readonly string[], others: readonly string[]) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

/** Rows of which some are blank, all fields of them. */
const rowsOf = (fields: Readonly<Record<string, fc.Arbitrary<string | number | undefined>>>) =>
  fc
    .array(fc.option(fc.record(fields), { nil: {}, freq: 9 }), { minLength: ROWS, maxLength: ROWS })
    .map((rows) =>
      rows.map(
        (row): Row =>
          Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row,
      ),
    );

/** Applications of every result, and of every type with each; each is split in two, closed on both ends of the year. */
const everyResult = ({ types, results }: NonNullable<Form['ledger']>['lists']): readonly Row[] =>
  results.flatMap(({ label: result }, at) =>
    types.map(({ label: type }, part): Row => ({
      number: `全-${at + 1}-${part + 1}`,
      received: part % 2 ? START - 1 : START,
      type,
      closed: part % 3 ? START + at : NEXT - 1,
      result,
    })),
  );

const ledgers = (form: Form) => {
  const of = (list: 'types' | 'results' | 'kinds' | 'outcomes' | 'roles') =>
    form.ledger!.lists[list].map(({ label }) => label);
  return fc.record({
    applications: rowsOf({
      number: maybe(fc.constantFrom('1', '2', ...Array.from({ length: 60 }, (_, at) => `2025-${at}`))),
      received: maybe(date),
      type: maybe(word(of('types'), ['个人', '自然人 ', '自然人*', '企业'])),
      closed: maybe(date),
      result: maybe(word(of('results'), ['不予公开', '（一）予以公开、（二）部分公开', '（一）*'])),
      correctionAsked: maybe(date),
    }),
    cases: rowsOf({
      number: maybe(fc.constantFrom(...Array.from({ length: 80 }, (_, at) => `案${at}`))),
      kind: maybe(word(of('kinds'), ['信访'])),
      application: maybe(fc.constantFrom('2025-1', '没有')),
      received: maybe(date),
      closed: maybe(date),
      outcome: maybe(word(of('outcomes'), ['驳回', '结果?持'])),
      role: maybe(word(of('roles'), ['第三人'])),
    }),
    scope: fc.constantFrom(...SCOPES),
  });
};

/** Does a row come in as often as it goes out? Then the rule of the form holds for it, and it may have been forgotten. */
const isEven = (cells: readonly string[]): boolean => {
  const count = (wanted: RegExp): number => cells.filter((cell) => wanted.test(cell)).length;
  return count(/^(?:new|carriedIn)\//) === cells.length - count(/^(?:new|carriedIn)\//);
};

const SUMS = /(?:^results\/|\/(?:.*\.)?total$)/;

describeWithLibreOffice.each(forms.filter(({ ledger }) => ledger).map((form) => [form.id, form] as const))(
  'random ledgers, calculated by LibreOffice, form %s',
  (_, form) => {
    const samples = fc.sample(ledgers(form), 3).map((sample, at) => ({
      ...sample,
      // Of the last one the year in 台账设置 has been moved on; nothing else has.
      year: at === 2 ? YEAR + 1 : YEAR,
      // The first one holds every result of every type besides.
      applications: at ? sample.applications : [...sample.applications, ...everyResult(form.ledger!.lists)],
    }));
    let calculated: readonly Results[];

    beforeAll(async () => {
      const files = await Promise.all(
        samples.map(async ({ applications, cases, scope, year }, at) => [
          `${at}.xlsx`,
          withoutResults(
            await workbookOf(form, YEAR, applications, cases, {
              rows: Math.max(ROWS, applications.length),
              settings: { B7: scope, ...(year !== YEAR && { B3: year }) },
            }),
          ),
        ]),
      );
      const out = await convert(
        Object.fromEntries(files) as Record<string, Uint8Array>,
        'xlsx:Calc MS Excel 2007 XML',
      );
      calculated = await Promise.all(samples.map((__, at) => storedResults(out.get(`${at}.xlsx`)!)));
    });

    test.each(samples.map((each, at) => [at, each] as const))(
      'ledger %#: every cell is what a plain loop counts, and what the program counts',
      (at, { applications, cases, scope, year }) => {
        const added = plainCounts(form, applications, cases, { scope, year });
        const tables = countedTables(form, {
          applications: asRows(applications),
          cases: asRows(cases),
          year,
          scope,
        });
        for (const table of ['applications', 'review']) {
          const plan = planSheet(form, table, { unit: null, year: null, totals: 'formula', checks: false });
          const own = tables[table]!.flat();
          cellRefs(form, table).forEach((ref, index) => {
            const cell = plan.cells.find(
              (each) => each.ref?.row === ref.row && each.ref.column === ref.column,
            )!;
            const shown = calculated[at]!.get(`${plan.sheetName}!${cellAddress(cell.row, cell.column)}`);
            const key = `${ref.row}/${ref.column}`;
            expect([key, own[index]]).toEqual([key, shown]);
            if (!SUMS.test(key)) expect([key, shown]).toEqual([key, added.get(key) ?? 0]);
          });
        }
      },
    );

    test.each(samples.map((each, at) => [at, each] as const))(
      'ledger %#: a row that counts nowhere or unevenly has a fault, the same in the sheet and in the program',
      (at, { applications, cases, year }) => {
        const given = {
          ledger: form.ledger!,
          year,
          applications: asRows(applications),
          cases: asRows(cases),
        };
        const faults = new Map(
          faultyRows(given).map(({ where, register, fault }) => [register + where, fault.say]),
        );
        const columns = { applications: 'W', cases: 'K' } as const;
        for (const [register, rows] of Object.entries({ applications, cases }) as [
          'applications' | 'cases',
          Row[],
        ][])
          rows.forEach((row, index) => {
            const filled = Object.keys(row).length > 0;
            const sheet = form.ledger![register].sheet;
            const shown = calculated[at]!.get(`${sheet}!${columns[register]}${index + 6}`);
            const own = faults.get(`${register}台账!B${index + 6}`) ?? (filled ? '√' : '');
            expect([sheet, index, shown ?? '']).toEqual([sheet, index, own]);
          });
        applications.forEach((row, index) => {
          const cells = addedBy(form, row, year);
          const isLater =
            typeof row.received === 'number' &&
            row.received >= serialOf(year + 1, 1, 1) &&
            row.received < 73_051;
          const isOver = typeof row.closed === 'number' && row.closed < serialOf(year, 1, 1);
          const isKnown = form.ledger!.lists.types.some(({ label }) => label === row.type);
          const forgotten = Object.keys(row).length > 0 && !cells.length && !(isKnown && (isLater || isOver));
          if (forgotten || !isEven(cells)) expect(faults.get(`applications台账!B${index + 6}`)).toBeDefined();
        });
      },
    );

    test.each(samples.map((each, at) => [at, each] as const))(
      'ledger %#: 台账核对 lists each row that counts nowhere or unevenly, and says how many count nowhere',
      (at, { applications, cases, year }) => {
        const audit = (column: string, row: number) => calculated[at]!.get(`台账核对!${column}${row}`);
        const lines = Array.from({ length: 120 }, (__, index) => index + 1);
        const plan = auditSheet(form.ledger!, ROWS, () => ({ row: 0, column: 0 }));
        const valueOf = (label: string) => {
          const block = plan.blocks.find(({ rows }) => rows.some(([first]) => first === label))!;
          return audit('B', block.row + block.rows.findIndex(([first]) => first === label) + 1);
        };
        const filled = applications.filter((row) => Object.keys(row).length > 0);
        const types = form.ledger!.lists.types.map(({ label }) => label);
        const uncounted = filled.filter(
          ({ type, received }) =>
            !types.includes(String(type)) || typeof received !== 'number' || received > 73_050,
        );
        expect([valueOf('台账登记的行'), valueOf('没有计入任何一行的件')]).toEqual([
          filled.length,
          uncounted.length,
        ]);
        for (const sheet of ['台账', '复议诉讼台账'])
          expect([valueOf(`${sheet}里缺公式的行`), valueOf(`${sheet}里灰底列与登记不符的行`)]).toEqual([
            0, 0,
          ]);
        expect([valueOf('台账里还没有到的日期'), valueOf('复议诉讼台账里还没有到的日期')]).toEqual([0, 0]);
        const listedOf = (sheet: string) =>
          lines.filter((row) => audit('A', row) === sheet).map((row) => audit('B', row));
        const forgotten = applications.flatMap((row, index) =>
          uncounted.includes(row) || !isEven(addedBy(form, row, year)) ? [index + 6] : [],
        );
        const listed = listedOf('台账');
        const isWhole = listed.length < 40;
        const end = isWhole ? Infinity : Number(listed.at(-1));
        expect(listed).toEqual(expect.arrayContaining(forgotten.filter((row) => row <= end)));
        const wrongCases = cases.flatMap((row, index) => {
          const kinds = form.ledger!.lists.kinds.map(({ label }) => label);
          const isOff = !kinds.includes(String(row['kind'])) || typeof row.received !== 'number';
          return Object.keys(row).length > 0 && isOff ? [index + 6] : [];
        });
        const listedCases = listedOf('复议诉讼台账');
        const last = listedCases.length < 15 ? Infinity : Number(listedCases.at(-1));
        expect(listedCases).toEqual(expect.arrayContaining(wrongCases.filter((row) => row <= last)));
      },
    );
  },
);
