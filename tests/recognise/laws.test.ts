import fc from 'fast-check';
import { forms } from '../../src/forms';
import { labelsOf } from '../../src/derive/labels';
import type { CellRef } from '../../src/model/expression';
import type { Form } from '../../src/model/form';
import { cellKind, cellRefs } from '../../src/model/form-index';
import type { Grid, ReadDocument } from '../../src/model/grid';
import type { Entry, Report } from '../../src/model/report';
import { entryAt, fillTable, isUnread } from '../../src/model/report';
import { recognise } from '../../src/recognise';
import { readText } from '../../src/read';
import type { RenderOptions } from './render';
import { renderReport, stack } from './render';
import { runs } from '../support/properties';

/** A report of a form with random entries, blanks among them. */
function reportOf(form: Form): fc.Arbitrary<Report> {
  const refs = cellRefs(form);
  const entry = (ref: CellRef): fc.Arbitrary<number | null> => {
    const { kind } = cellKind(form, ref);
    const count = fc.nat({ max: 99999 });
    const value =
      kind === 'amount'
        ? fc.nat({ max: 99999999 }).map((n) => n / 10000)
        : kind === 'signed'
          ? fc.integer({ min: -999, max: 999 })
          : count;
    return fc.oneof(
      { weight: 6, arbitrary: value },
      { weight: 2, arbitrary: fc.constant(0) },
      fc.constant(null),
    );
  };
  return fc.tuple(...refs.map(entry)).map((values) => {
    const byRef = new Map(refs.map((ref, at) => [JSON.stringify(ref), values[at]!]));
    return {
      form: form.id,
      unit: '某市某某局',
      year: form.years.from,
      tables: Object.fromEntries(
        form.tables.map(({ id }) => [
          id,
          fillTable(form, id, (ref) => byRef.get(JSON.stringify(ref)) ?? null),
        ]),
      ),
    };
  });
}

/** Other spellings of labels: aliases, and brackets, commas and spaces as people type them. */
function spelling(form: Form): fc.Arbitrary<(label: string) => string> {
  const aliases = new Map(labelsOf(form).map(({ texts }) => [texts[0]!, texts]));
  return fc
    .tuple(fc.nat(1000), fc.constantFrom('plain', 'ascii', 'spaced', 'broken'))
    .map(([seed, style]) => (label) => {
      const texts = aliases.get(label) ?? [label];
      const text = texts[(seed + label.length) % texts.length] ?? label;
      if (style === 'ascii')
        return text
          .replace(/（/g, '(')
          .replace(/）/g, ')')
          .replace(/，/g, ',')
          .replace(/(\d)\./, '$1、');
      if (style === 'spaced') return [...text].join(seed % 2 ? ' ' : '\u3000');
      if (style === 'broken') return text.length > 4 ? `${text.slice(0, 3)}\n${text.slice(3)}` : text;
      return text;
    });
}

const look = (form: Form): fc.Arbitrary<RenderOptions & { readonly stacked: boolean }> =>
  fc.record({
    top: fc.nat({ max: 5 }),
    left: fc.nat({ max: 4 }),
    title: fc.constant(`某市某某局${form.years.from}年政府信息公开工作年度报告`),
    merges: fc.constantFrom('keep', 'leave', 'fill'),
    spell: spelling(form),
    checks: fc.boolean(),
    stacked: fc.boolean(),
  });

const documentOf = (
  form: Form,
  report: Report,
  options: RenderOptions & { readonly stacked: boolean },
): ReadDocument => {
  const grids = renderReport(form, report, options);
  return { grids: options.stacked ? [stack('报表', grids)] : grids, paragraphs: [] };
};

const entries = (form: Form, report: Report): readonly [CellRef, Entry][] =>
  cellRefs(form).map((ref) => [ref, entryAt(form, report, ref)]);

describe.each(forms.map((form) => [form.id, form] as const))('form %s', (_, form) => {
  const cases = fc.record({ report: reportOf(form), options: look(form) });

  test('a sheet reads back as it was, whatever its place, spelling and merges', () => {
    fc.assert(
      fc.property(cases, ({ report, options }) => {
        const found = recognise(documentOf(form, report, options), forms);
        expect(found).toHaveLength(1);
        expect(found[0]!.report).toEqual(report);
        expect([found[0]!.unread, found[0]!.findings]).toEqual([[], []]);
      }),
      { numRuns: runs(25) },
    );
  });

  test('every cell has its place, and the place holds the entry', () => {
    fc.assert(
      fc.property(cases, ({ report, options }) => {
        const [found] = recognise(documentOf(form, report, options), forms);
        for (const [ref, entry] of entries(form, report)) {
          const place = found!.place(ref)!;
          expect(place.grid.rows[place.row]?.[place.column] ?? null).toEqual(entry);
          expect(place.address).toBe(place.grid.addressOf(place.row, place.column));
        }
      }),
      { numRuns: runs(15) },
    );
  });

  test('labels that lost a character: right, or said to be unread; never a wrong number', () => {
    const worn = fc.tuple(cases, fc.nat({ max: 6 }), fc.nat({ max: 2 })).map(([each, at, nth]) => ({
      ...each,
      options: {
        ...each.options,
        spell: (label: string): string =>
          label.length > 5 && (label.length + nth) % 3 === 0
            ? label.slice(0, at % label.length) + label.slice((at % label.length) + 1)
            : label,
      },
    }));
    fc.assert(
      fc.property(worn, ({ report, options }) => neverWrong(form, report, documentOf(form, report, options))),
      { numRuns: runs(25) },
    );
  });

  test('columns of its own between the table’s: reported, and no number is taken from them', () => {
    const widened = fc
      .tuple(cases, fc.nat({ max: 9 }), fc.boolean())
      .map(([each, at, named]) => ({ ...each, at, named }));
    fc.assert(
      fc.property(widened, ({ report, options, at, named }) => {
        const width = Math.max(...form.tables.map(({ widths }) => widths.length));
        const inserted = [at % width];
        const document = documentOf(form, report, { ...options, merges: 'leave', inserted });
        neverWrong(form, report, {
          ...document,
          grids: document.grids.map((grid) => intrude(grid, options.left ?? 0, inserted[0]!, named)),
        });
      }),
      { numRuns: runs(25) },
    );
  });

  test('as text of any shape: right, or said to be unread', () => {
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom('pipes', 'markdown', 'tabs', 'ragged', 'lone'),
        ({ report, options }, shape) => {
          const grids = renderReport(form, report, { ...options, checks: false, merges: 'leave' });
          neverWrong(form, report, readText(grids.map((grid) => textOf(grid, shape)).join('\n\n')));
        },
      ),
      { numRuns: runs(50) },
    );
  });
});

/** A sheet as running text: `ragged` loses the cells that merges left empty, `lone` every blank. */
function textOf(grid: Grid, shape: 'pipes' | 'markdown' | 'tabs' | 'ragged' | 'lone'): string {
  const lines = grid.rows.map((row) => {
    const cells = row.map((cell) => String(cell ?? '').replace(/\s/g, ''));
    if (shape === 'tabs') return cells.join('\t');
    if (shape === 'markdown') return `| ${cells.join(' | ')} |`;
    if (shape === 'pipes') return cells.join(' | ');
    if (shape === 'lone') return cells.filter((cell) => cell !== '').join('\n\n');
    const first = row.findIndex((cell) => typeof cell === 'number');
    return cells.filter((cell, at) => cell !== '' || (first >= 0 && at > first)).join(' | ');
  });
  return lines.join(shape === 'lone' ? '\n\n' : '\n');
}

/** Numbers in a column of its own; its header is a word the form does not have, or none. */
function intrude(grid: Grid, left: number, at: number, named: boolean): Grid {
  const column = left + at;
  let header = false;
  const rows = grid.rows.map((row) => {
    if (!row.some((cell) => typeof cell === 'number') || row[column] != null) {
      if (!named || header || !row.includes('商业企业') || row[column] != null) return row;
      header = true;
      return Object.assign([...row], { [column]: '外国组织' });
    }
    return Object.assign([...row], { [column]: 777777 });
  });
  return { ...grid, rows };
}

/** Whatever was read is what was written; what was not is blank, and blank cells of filled rows are accounted for. */
function neverWrong(form: Form, report: Report, document: ReadDocument): void {
  const found = recognise(document, forms);
  expect(found.length).toBeLessThanOrEqual(1);
  if (!found[0]) return;
  expect(found[0].form.id).toBe(form.id);
  const { findings, readings, unread } = found[0];
  for (const [ref, entry] of entries(form, report)) {
    const read = entryAt(form, found[0].report, ref);
    if (read === entry || isUnread(read)) continue;
    expect([ref, read, entry]).toEqual([ref, null, entry]);
    expect(findings.length + readings.length + unread.length).toBeGreaterThan(0);
  }
}
