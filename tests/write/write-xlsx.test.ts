import { strFromU8, unzipSync } from 'fflate';
import type { CellRichTextValue } from 'exceljs';
import fc from 'fast-check';
import { checkReport } from '../../src/check/check-report';
import { lookupIn } from '../../src/check/lookup';
import { evaluate } from '../../src/check/evaluate';
import { planSheet } from '../../src/sheet/plan-sheet';
import { forms } from '../../src/forms';
import type { Form } from '../../src/model/form';
import type { Report } from '../../src/model/report';
import { entryAt, fillTable } from '../../src/model/report';
import { readFile } from '../../src/read';
import { recognise } from '../../src/recognise';
import type { XlsxOptions } from '../../src/write';
import { writeXlsx } from '../../src/write';
import { reportOf } from '../support/arbitrary';
import { opened } from '../support/engines';
import { convert, describeWithLibreOffice } from '../support/libre-office';
import { withoutResults } from '../support/without-results';

const DATE = new Date(2024, 0, 31);
const ANNEX: XlsxOptions = { totals: 'value', checks: false, protect: false, date: DATE };
const TO_FILL_IN: XlsxOptions = { totals: 'formula', checks: true, protect: true, date: DATE };

async function readBack(bytes: Uint8Array) {
  const read = await readFile(bytes, '附表.xlsx');
  if (!read.ok) throw new Error(read.problem.sentence);
  return { document: read.document, reports: recognise(read.document, forms) };
}

const plansOf = (form: Form) =>
  form.tables.map(({ id }) =>
    planSheet(form, id, { unit: null, year: null, totals: 'formula', checks: true }),
  );
const sampleOf = (form: Form, seed: number): Report => fc.sample(reportOf(form), { seed, numRuns: 1 })[0]!;

describe.each(forms.map((form) => [form.id, form] as const))('form %s', (_id, form) => {
  test('titles have unit and year in 18 points and the chapter in 12; labels are indented', async () => {
    const report = { ...sampleOf(form, 1), unit: '某局', year: 2023 };
    const { worksheets } = await opened(await writeXlsx(form, report, ANNEX));
    for (const [at, { cells, table }] of plansOf(form).entries()) {
      const { title } = form.tables.find(({ id }) => id === table)!;
      const sheet = worksheets[at]!;
      const { richText } = sheet.getCell('A1').value as CellRichTextValue;
      expect(richText.map(({ text, font }) => [text.trim(), font?.size])).toEqual([
        ['某局2023年', 18],
        [title, 12],
      ]);
      for (const { row, column } of cells.filter(({ level }) => level !== undefined))
        expect(sheet.getCell(row + 1, column + 1).alignment.indent).toBeGreaterThanOrEqual(1);
    }
  });

  test('the annex holds numbers only: no formula, no check beside the table, no protection', async () => {
    const bytes = await writeXlsx(form, sampleOf(form, 1), ANNEX);
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /worksheets\/sheet\d/.test(name));
    expect(parts).toHaveLength(form.tables.length);
    for (const [, part] of parts) {
      const xml = strFromU8(part);
      expect(xml).not.toMatch(/<f[ >]|conditionalFormatting|dataValidation|sheetProtection|√/);
      expect(xml).toMatch(/<pageSetup[^>]*paperSize="9"/);
    }
  });

  test('a workbook to fill in is protected but for its number cells and prints the table alone', async () => {
    const bytes = await writeXlsx(form, sampleOf(form, 2), TO_FILL_IN);
    const files = unzipSync(bytes);
    for (const [name, part] of Object.entries(files).filter(([name]) => /worksheets\/sheet\d/.test(name))) {
      const xml = strFromU8(part);
      expect([name, /<sheetProtection/.test(xml), /<dataValidation /.test(xml)]).toEqual([name, true, true]);
      expect(xml).not.toMatch(/GOUJI|_xldudf/);
    }
    const plans = plansOf(form);
    const areas = [...strFromU8(files['xl/workbook.xml']!).matchAll(/_xlnm\.Print_Area[^>]*>([^<]*)</g)];
    expect(areas).toHaveLength(plans.length);
    for (const [at, plan] of plans.entries()) {
      const last = plan.tableArea.column + plan.tableArea.columns;
      expect(areas[at]![1]).toMatch(new RegExp(`\\$A\\$1:\\$${String.fromCharCode(64 + last)}\\$\\d+$`));
    }
  });
});

describeWithLibreOffice('opened in LibreOffice', () => {
  const reports = forms.map((form, at) => sampleOf(form, 20 + at));
  let withTotals: Uint8Array;
  let saved: ReadonlyMap<string, Uint8Array>;

  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [at, form] of forms.entries())
      files[`${form.id}.xlsx`] = withoutResults(
        await writeXlsx(form, reports[at]!, { ...TO_FILL_IN, totals: 'value' }),
      );
    withTotals = await writeXlsx(forms[0]!, withoutTotals(forms[0]!), TO_FILL_IN);
    files['totals.xlsx'] = withoutResults(withTotals);
    saved = await convert(files, 'xlsx:Calc MS Excel 2007 XML');
  });

  test('saved again it is the same report, and every native check shows what the evaluator says', async () => {
    for (const [at, form] of forms.entries()) {
      const report = reports[at]!;
      const back = await readBack(saved.get(`${form.id}.xlsx`)!);
      expect(back.reports.map((each) => each.report)).toEqual([report]);
      for (const plan of plansOf(form)) {
        const grid = back.document.grids.find(({ name }) => name === plan.sheetName)!;
        for (const { check, row, column } of plan.cells) {
          if (!check) continue;
          const { relation } = check.rule.condition;
          const { verdict } = evaluate(check.left, relation, check.right, lookupIn(form, report));
          const shown = String(grid.rows[row]?.[column]);
          expect([check.rule.id, check.row, check.column, shown === '√' ? 'pass' : 'fail', shown]).toEqual([
            check.rule.id,
            check.row,
            check.column,
            verdict,
            expect.stringMatching(/^(?:√|[差多少] [\d.]+)/),
          ]);
        }
      }
    }
  });

  /** A report whose totals are left to the formulas. */
  function withoutTotals(form: Form): Report {
    const defined = plansOf(form).flatMap(({ cells }) =>
      cells.flatMap(({ ref, formula }) => (ref && formula ? [`${ref.table}|${ref.row}|${ref.column}`] : [])),
    );
    const typed = sampleOf(form, 30);
    return {
      ...typed,
      tables: Object.fromEntries(
        form.tables.map(({ id }) => [
          id,
          fillTable(form, id, (ref) =>
            defined.includes(`${id}|${ref.row}|${ref.column}`) ? null : entryAt(form, typed, ref),
          ),
        ]),
      ),
    };
  }

  test('totals as formulas come out as the sums of their parts', async () => {
    const [ours] = (await readBack(withTotals)).reports;
    const [theirs] = (await readBack(saved.get('totals.xlsx')!)).reports;
    expect(theirs!.report).toEqual(ours!.report);
    const broken = checkReport(forms[0]!, theirs!.report).filter(
      (finding) => finding.rule !== 'applications.balance',
    );
    expect(broken).toEqual([]);
  });
});
