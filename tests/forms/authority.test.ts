import { checkReport } from '../../src/check/check-report';
import { formById } from '../../src/forms';
import { fillTable } from '../../src/model/report';
import { formForUnit } from '../../src/model/checks';

const regulationsOf = (unit: string | null, id: '2021' | '2019' | '2014', inForce: number) => {
  const form = formForUnit(formById(id), unit);
  const tables = Object.fromEntries(
    form.tables.map((table) => [
      table.id,
      fillTable(form, table.id, ({ row, column }) =>
        row === 'regulations' && ['inForce', 'publicTotal'].includes(column) ? inForce : 0,
      ),
    ]),
  );
  return checkReport(form, { form: form.id, unit, year: null, tables }).map(({ rule }) => rule);
};

test.each(['某县某镇人民政府', '某乡', '某街道办事处', '某镇', '某社区居民委员会', '某街道'])(
  '%s has no 规章 in force',
  (unit) => {
    expect(regulationsOf(unit, '2021', 2)).toContain('authority.regulations');
    expect(regulationsOf(unit, '2021', 0)).not.toContain('authority.regulations');
  },
);

test('the trial form asks about its own column', () => {
  expect(regulationsOf('某镇人民政府', '2019', 6)).toContain('authority.regulations');
  expect(regulationsOf('某镇人民政府', '2019', 0)).toEqual([]);
});

test.each(['某市人民政府', '某省财政厅', '某市城镇化办', '某市乡村振兴局', '景德镇市人民政府', null])(
  '%s is not asked',
  (unit) => expect(regulationsOf(unit, '2021', 2)).not.toContain('authority.regulations'),
);

test('forms of other tables are left as they are, and a form is extended once', () => {
  expect(formForUnit(formById('2014'), '某镇')).toBe(formById('2014'));
  expect(formForUnit(formById('2021'), '某镇')).toBe(formForUnit(formById('2021'), '某乡'));
});
