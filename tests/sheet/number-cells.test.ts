import { contains } from '../../src/workbench/host/rect';
import { formById, forms } from '../../src/forms';
import type { CellRef } from '../../src/model/expression';
import { isSameCell } from '../../src/model/expression';
import { planSheet } from '../../src/sheet/plan-sheet';

const plansOf = (form: (typeof forms)[number]) =>
  form.tables.map(({ id }) => planSheet(form, id, { unit: '', year: 0, totals: 'typed', checks: true }));

/** What is said to who types into the cell of the form of 2021. */
function promptOf(ref: CellRef): string {
  const plan = plansOf(formById('2021')).find(({ table }) => table === ref.table)!;
  const { row, column } = plan.cells.find((cell) => cell.ref && isSameCell(cell.ref, ref))!;
  const validations = plan.validations.filter(({ areas }) =>
    areas.some((area) => contains(area, row, column)),
  );
  expect(validations).toHaveLength(1);
  return validations[0]!.prompt.message;
}

test.each([
  ['disclosure', 'regulations', 'inForce', /只有有规章制定权的机关填写，其他单位填 0。.*立法法/],
  ['disclosure', 'licences', 'decisions', /全部处理决定，不只是已公开的/],
  ['disclosure', 'charges', 'fees', /信息处理费不计在这里.*109号/],
  ['applications', 'partlyDisclosed', 'legal', /不再计其他情形/],
  ['applications', 'disclosed', 'legal', /^请填写 0 或正整数/],
  ['review', 'cases', 'direct.upheld', /只计算原行为主体的案件数量.*〔2016〕201号/],
  ['review', 'cases', 'reconsideration.upheld', /^请填写 0 或正整数/],
])('%s %s %s says how it is counted', (table, row, column, words) => {
  expect(promptOf({ table, row, column })).toMatch(words);
});

test.each(forms.map((form) => [form.id, form] as const))('Excel takes every prompt of %s', (_, form) => {
  for (const { prompt, error } of plansOf(form).flatMap(({ validations }) => validations))
    expect([prompt, error].filter(({ title, message }) => title.length > 32 || message.length > 255)).toEqual(
      [],
    );
});
