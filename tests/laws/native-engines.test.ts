import fc from 'fast-check';
import type { CellValue, Workbook } from 'exceljs';
import { checkReport } from '../../src/check/check-report';
import { cellAddress } from '../../src/derive/address';
import { entryLineFormula, entryLines } from '../../src/sheet/entry-lines';
import { planSheet } from '../../src/sheet/plan-sheet';
import type { PlannedColour, SheetPlan } from '../../src/sheet/sheet-plan';
import { TONES } from '../../src/sheet/style';
import { forms } from '../../src/forms';
import type { EntryFault } from '../../src/model/entry-fault';
import { entryFaults } from '../../src/model/entry-fault';
import type { CellRef } from '../../src/model/expression';
import { cellKey } from '../../src/model/expression';
import type { Form } from '../../src/model/form';
import { cellKind, cellRefs } from '../../src/model/form-index';
import type { Entry, Report } from '../../src/model/report';
import { blankReport, entryAt, fillTable, isUnread } from '../../src/model/report';
import type { XlsxOptions } from '../../src/write';
import { writeXlsx } from '../../src/write';
import { tableValues } from '../support/arbitrary';
import type { Results } from '../support/engines';
import { engines, opened, storedResults } from '../support/engines';
import { isNight } from '../support/properties';

const TO_SEND: XlsxOptions = {
  totals: 'formula',
  checks: true,
  protect: true,
  cover: true,
  date: new Date(2024, 0, 31),
};

/** What a cell can hold after a paste: as the report has it, and as the file has it where that is no text. */
const CONTENTS: readonly { readonly name: string; readonly entry: Entry; readonly stored?: CellValue }[] = [
  { name: 'right', entry: 0 },
  { name: 'wrong', entry: 3 },
  { name: 'blank', entry: null },
  { name: 'text', entry: { text: '无', reason: 'text' } },
  { name: 'text number', entry: { text: '12', reason: 'text' } },
  { name: 'number with unit', entry: { text: '1件', reason: 'text' } },
  { name: 'full-width digits', entry: { text: '１２', reason: 'text' } },
  { name: 'space', entry: { text: ' ', reason: 'text' } },
  { name: 'decimal', entry: 4.5 },
  { name: 'tenth', entry: 0.1 },
  { name: 'negative', entry: -2 },
  { name: 'negative decimal', entry: -0.5 },
  { name: 'truth value', entry: { text: 'TRUE', reason: 'text' }, stored: true },
  { name: 'error value', entry: { text: '#N/A', reason: 'error' }, stored: { error: '#N/A' } },
  { name: 'failing formula', entry: { text: '#DIV/0!', reason: 'error' }, stored: { formula: '1/0' } },
];

interface Case {
  readonly form: Form;
  readonly report: Report;
  readonly stored?: CellValue | undefined;
}

/** The first typed cell and the last cell, a total where there is one, of each kind in each table. */
function spotsOf(form: Form): ReadonlySet<string> {
  const byKind = new Map<string, CellRef[]>();
  for (const ref of cellRefs(form)) {
    const key = `${ref.table}/${cellKind(form, ref).kind}`;
    byKind.set(key, [...(byKind.get(key) ?? []), ref]);
  }
  return new Set([...byKind.values()].flatMap((refs) => [cellKey(refs[0]!), cellKey(refs.at(-1)!)]));
}

function casesOf(form: Form): readonly (readonly [string, Case])[] {
  const spots = spotsOf(form);
  const filled = (value: (ref: CellRef) => Entry): Report => ({
    ...blankReport(form, '某市住房公积金管理中心', form.years.from),
    tables: Object.fromEntries(form.tables.map(({ id }) => [id, fillTable(form, id, value)])),
  });
  const mixed = fc.sample(fc.tuple(...form.tables.map(({ id }) => tableValues(form, id, true))), {
    seed: 7,
    numRuns: 4,
  });
  return [
    ...CONTENTS.map(({ name, entry, stored }): readonly [string, Case] => [
      name,
      { form, stored, report: filled((ref) => (spots.has(cellKey(ref)) ? entry : 0)) },
    ]),
    ...mixed.map((tables, at): readonly [string, Case] => [
      `mixed ${at}`,
      {
        form,
        report: {
          ...filled(() => null),
          tables: Object.fromEntries(form.tables.map(({ id }, nth) => [id, tables[nth]!])),
        },
      },
    ]),
  ];
}

const plans = new Map(
  forms.map((form): [Form, readonly SheetPlan[]] => [
    form,
    form.tables.map(({ id }) => planSheet(form, id, { unit: '', year: 0, totals: 'formula', checks: true })),
  ]),
);
const plansOf = (form: Form): readonly SheetPlan[] => plans.get(form)!;

const argbOf = (fill: unknown): string => (fill as { bgColor: { argb: string } }).bgColor.argb;
const toneOf = (fill: unknown): PlannedColour['tone'] =>
  (Object.keys(TONES) as PlannedColour['tone'][]).find(
    (tone) => `FF${TONES[tone].fill.slice(1)}` === argbOf(fill),
  )!;

/** Sheet on which the conditional formats are calculated as formulas. */
const COLOURS = '颜色';

interface SpreadColour {
  /** Where its formula stands, and the cell that it colours. */
  readonly at: string;
  readonly cell: string;
  readonly tone: PlannedColour['tone'];
}

/** The conditional formats of the tables, as the file has them, as one formula for each cell. */
function spreadColours(workbook: Workbook): readonly SpreadColour[] {
  const spread: SpreadColour[] = [];
  const tables = workbook.worksheets.slice(1);
  const list = workbook.addWorksheet(COLOURS);
  for (const sheet of tables) {
    const { conditionalFormattings } = sheet as unknown as {
      conditionalFormattings: { ref: string; rules: { formulae: string[]; style: { fill: unknown } }[] }[];
    };
    const placeOf = (address: string) => {
      const { row, col } = sheet.getCell(address);
      return { row: Number(row) - 1, column: Number(col) - 1 };
    };
    for (const { ref, rules } of conditionalFormattings) {
      const [from, to] = [ref.split(':')[0]!, ref.split(':').at(-1)!].map(placeOf) as [Place, Place];
      for (let down = 0; down <= to.row - from.row; down += 1)
        for (let right = 0; right <= to.column - from.column; right += 1)
          for (const { formulae, style } of rules) {
            const moved = formulae[0]!.replace(/"[^"]*"|\b[A-Z]{1,2}\d+\b/g, (part) => {
              if (part.startsWith('"')) return part;
              const { row, column } = placeOf(part);
              return `'${sheet.name}'!${cellAddress(row + down, column + right)}`;
            });
            const line = list.getCell(spread.length + 1, 1);
            line.value = { formula: `IF(${moved},1,0)` } as CellValue;
            spread.push({
              at: `${COLOURS}!${line.address}`,
              cell: `${sheet.name}!${cellAddress(from.row + down, from.column + right)}`,
              tone: toneOf(style.fill),
            });
          }
    }
  }
  return spread;
}

type Place = { readonly row: number; readonly column: number };

/** Sheet for the lines 填写 of 勾稽校验. */
const LINES = '填写';

/** Lines of 勾稽校验 on what the cells hold, over the tables where they are planned. */
function linesOf(form: Form): readonly { readonly refs: readonly CellRef[]; readonly formula: string }[] {
  const places = new Map(
    plansOf(form).flatMap(({ sheetName: sheet, cells }) =>
      cells.flatMap(({ ref, row, column }) => (ref ? [[cellKey(ref), { sheet, row, column }] as const] : [])),
    ),
  );
  return form.tables.flatMap(({ id }) =>
    entryLines(form, id).map(({ refs }) => ({
      refs,
      formula: entryLineFormula(form, refs, (ref) => places.get(cellKey(ref))!),
    })),
  );
}

interface Prepared {
  readonly name: string;
  readonly given: Case;
  readonly bytes: Uint8Array;
  readonly stored: Results;
  readonly colours: readonly SpreadColour[];
}

/** The file as it is handed to an engine: pasted contents in place, the cover filled in, no result of any formula. */
async function prepare(name: string, given: Case): Promise<Prepared> {
  const { form, report, stored } = given;
  const written = await writeXlsx(form, report, TO_SEND);
  const workbook: Workbook = await opened(written);
  for (const address of ['B5', 'B6', 'B7', 'B8'])
    workbook.getWorksheet('封面')!.getCell(address).value = '甲';
  for (const { sheetName, cells } of plansOf(form))
    for (const { ref, row, column } of cells)
      if (ref && stored && isUnread(entryAt(form, report, ref)))
        workbook.getWorksheet(sheetName)!.getCell(row + 1, column + 1).value = stored;
  const colours = spreadColours(workbook);
  const lines = linesOf(form);
  const sheet = workbook.addWorksheet(LINES);
  lines.forEach(({ formula }, at) => {
    sheet.getCell(at + 1, 1).value = { formula: formula.slice(1) } as CellValue;
  });
  for (const each of workbook.worksheets)
    each.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) cell.value = { formula: cell.formula } as CellValue;
      }),
    );
  return {
    name,
    given,
    bytes: new Uint8Array(await workbook.xlsx.writeBuffer()),
    stored: await storedResults(written),
    colours,
  };
}

/** Of forms that are no longer current, by day: their formulas come from the same descriptions. */
const BY_DAY = ['right', 'wrong', 'blank', 'text number', 'decimal', 'mixed 0'];

const cases = forms.flatMap((form, at) =>
  casesOf(form)
    .filter(([name]) => isNight || at === 0 || BY_DAY.includes(name))
    .map(([name, given]) => [`${form.id} ${name}`, given] as const),
);
const prepared: Prepared[] = [];

beforeAll(async () => {
  for (const [name, given] of cases) prepared.push(await prepare(name, given));
});

/** Cells of the cover that follow what was filled in on it since. */
const FILLED_IN = ['封面!B10', '封面!B12'];

/** Does the cell say what is wrong with the entries of a row? */
const isEntryCheck = (form: Form, address: string): boolean =>
  plansOf(form).some(({ sheetName, cells }) =>
    cells.some(
      ({ role, row, column }) =>
        role === 'entryCheck' && `${sheetName}!${cellAddress(row, column)}` === address,
    ),
  );

/** `file.xlsx` for a case. */
const fileOf = (at: number): string => `${at}.xlsx`;

describe.each(engines.map((engine) => [engine.name, engine] as const))('%s', (_name, engine) => {
  const test = engine.installed ? globalThis.test : globalThis.test.skip;
  let results: readonly Results[];

  (engine.installed ? beforeAll : () => undefined)(async () => {
    const calculated = await engine.calculate(
      Object.fromEntries(prepared.map(({ bytes }, at) => [fileOf(at), bytes])),
    );
    results = prepared.map((_, at) => calculated.get(fileOf(at))!);
  });

  test('shows what the file says before it is calculated', () => {
    const different = prepared.flatMap(({ name, given, stored }, at) =>
      [...stored].flatMap(([address, value]) =>
        (engine.addsTruthValues && given.stored === true && !isEntryCheck(given.form, address)) ||
        FILLED_IN.includes(address) ||
        results[at]!.get(address) === value
          ? []
          : [[name, address, value, results[at]!.get(address)]],
      ),
    );
    expect(different).toEqual([]);
  });

  test('colours the cells that the report has as wrong or blank, and the words beside by what they say', () => {
    const different = prepared.flatMap(({ name, given, colours }, at) => {
      const found = results[at]!;
      const coloured = new Set(
        colours.flatMap((each) => (found.get(each.at) === 1 ? `${each.cell} ${each.tone}` : [])),
      );
      const expected = new Set(expectedColours(given, found));
      return [
        ...[...coloured].filter((each) => !expected.has(each)).map((each) => `${name}: ${each} too much`),
        ...[...expected].filter((each) => !coloured.has(each)).map((each) => `${name}: ${each} lacks`),
      ];
    });
    expect(different).toEqual([]);
  });

  test('says in 勾稽校验 what is wrong with the entries of a line', () => {
    const different = prepared.flatMap(({ name, given }, at) => {
      const entries = shownEntries(given, results[at]!);
      return linesOf(given.form).flatMap(({ refs }, nth) => {
        const shown = results[at]!.get(`${LINES}!A${nth + 1}`);
        const expected = lineWords(given, refs, (ref) => entries.get(cellKey(ref)) ?? null);
        return shown === expected ? [] : [[name, nth, shown, expected]];
      });
    });
    expect(different).toEqual([]);
  });

  test('says 可以报送 only where checking the report finds nothing', () => {
    const ready = prepared.filter((_, at) => results[at]!.get('封面!B10') === '已填齐，勾稽 √，可以报送');
    const right = prepared.filter(({ given: { form, report } }) => checkReport(form, report).length === 0);
    expect(ready.map(({ name }) => name)).toEqual(right.map(({ name }) => name));
    expect(right.length).toBeGreaterThanOrEqual(forms.length);
  });
});

function lineWords(
  { form, stored }: Case,
  refs: readonly CellRef[],
  entryOf: (ref: CellRef) => Entry,
): string {
  const faults = refs.flatMap((ref) => entryFaults(cellKind(form, ref).kind, entryOf(ref)));
  const count = (fault: EntryFault) => faults.filter((each) => each === fault).length;
  if (count('unread') && stored === true) return '有 TRUE 或 FALSE，请填数字';
  if (count('unread')) return `${count('unread')} 格不是数，请填数字`;
  if (count('negative')) return `${count('negative')} 格是负数，请填 0 或正数`;
  if (count('fraction')) return '有小数，请填整数';
  const blank = refs.filter((ref) => entryOf(ref) === null).length;
  return blank ? `无法判断：还有 ${blank} 格空着` : '√';
}

/** What the number cells hold: the report's entries, and what totals came to. */
const shownEntries = ({ form, report }: Case, found: Results): ReadonlyMap<string, Entry> =>
  new Map(
    plansOf(form).flatMap(({ sheetName, cells }) =>
      cells.flatMap(({ row, column, ref, formula }) => {
        if (!ref) return [];
        const total = found.get(`${sheetName}!${cellAddress(row, column)}`);
        const entry = formula && typeof total === 'number' ? total : entryAt(form, report, ref);
        return [[cellKey(ref), entry] as const];
      }),
    ),
  );

/** `三!D5 invalid`: by the evaluator for number cells, by what is shown for the others. */
function expectedColours(given: Case, found: Results): readonly string[] {
  const { form } = given;
  const entries = shownEntries(given, found);
  return plansOf(form).flatMap(({ sheetName, cells }) =>
    cells.flatMap(({ row, column, ref, formula, role }) => {
      const at = `${sheetName}!${cellAddress(row, column)}`;
      if (ref) {
        const entry = entries.get(cellKey(ref)) ?? null;
        if (entryFaults(cellKind(form, ref).kind, entry).length) return [`${at} invalid`];
        return entry === null && !formula ? [`${at} blank`] : [];
      }
      const words = found.get(at);
      if (role === 'entryCheck') return words ? [`${at} invalid`] : [];
      if (role !== 'check' && role !== 'status' && role !== 'columnChecks') return [];
      if (/√$/.test(String(words))) return [`${at} pass`];
      return [`${at} ${/(?:^| )无法判断/.test(String(words)) ? 'undecided' : 'fail'}`];
    }),
  );
}
