import { forms, formForYear } from '../../src/forms';
import { layoutOf } from '../../src/derive/layout';
import { ruleLines } from '../../src/words/rule-list';
import { cellName } from '../../src/derive/names';
import { cellsOf } from '../../src/model/expression';
import { cellRefs, positionOf, tableIndex } from '../../src/model/form-index';
import { checksOf } from '../../src/model/checks';

const equalities = (id: string) =>
  checksOf(forms.find((form) => form.id === id)!).filter(
    ({ rule }) => rule.severity === 'error' && rule.condition.relation === '=',
  );

describe('registry of forms', () => {
  it('carries exactly the equalities that the official forms imply', () => {
    expect(equalities('2021')).toHaveLength(42);
    expect(equalities('2019')).toHaveLength(40);
  });

  it('knows the form of every report year since 2014', () => {
    expect([2013, 2014, 2018, 2019, 2020, 2021, 2030].map((year) => formForYear(year)?.id)).toEqual([
      undefined,
      '2014',
      '2014',
      '2019',
      '2019',
      '2021',
      '2021',
    ]);
  });

  describe.each(forms.map((form) => [form.id, form] as const))('form %s', (_id, form) => {
    it('gives every row and column one id and every rule one id, wording and source', () => {
      for (const { id } of form.tables) {
        const { rows, byId } = tableIndex(form, id);
        expect(byId.size).toBe(rows.length);
        for (const { columns } of rows) expect(new Set(columns.map((c) => c.id)).size).toBe(columns.length);
      }
      const ids = form.rules.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const line of ruleLines(form)) {
        expect(line.checks).toBeGreaterThan(0);
        expect(line.wording && line.rule.source && line.example).toBeTruthy();
      }
    });

    it('has rules that read only cells that exist, each once', () => {
      for (const check of checksOf(form)) {
        const refs = [...cellsOf(check.left), ...cellsOf(check.right)];
        for (const ref of refs) expect(positionOf(form, ref)).toBeDefined();
        const keys = refs.map((ref) => JSON.stringify(ref));
        expect(new Set(keys).size).toBe(keys.length);
      }
    });

    it('gives every number one printed cell and no printed cell to two numbers', () => {
      for (const { id } of form.tables) {
        const layout = layoutOf(form, id);
        const taken = new Set<string>();
        for (const cell of layout.cells)
          for (let r = 0; r < cell.rowSpan; r += 1)
            for (let c = 0; c < cell.columnSpan; c += 1) taken.add(`${cell.row + r}/${cell.column + c}`);
        const area = layout.cells.reduce((sum, cell) => sum + cell.rowSpan * cell.columnSpan, 0);
        expect(taken.size).toBe(area);
        expect(area).toBe(layout.rows * layout.columns);
        const refs = layout.cells.flatMap(({ ref }) => (ref ? [ref] : []));
        expect(refs).toEqual(cellRefs(form, id));
      }
    });

    it('names every cell differently', () => {
      const names = cellRefs(form).map((ref) => cellName(form, ref));
      const twice = names.filter((name, index) => names.indexOf(name) !== index);
      expect(twice).toEqual([]);
    });
  });

  it('lays table 三 of 2021 as printed: 28 rows × 10 columns, 175 numbers', () => {
    const layout = layoutOf(forms[0]!, 'applications');
    expect([layout.rows, layout.columns, layout.cells.filter(({ ref }) => ref).length]).toEqual([
      28, 10, 175,
    ]);
  });
});
