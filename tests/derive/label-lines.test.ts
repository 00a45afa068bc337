import { isNarrowLabel, labelLines } from '../../src/derive/label-lines';
import { layoutOf } from '../../src/derive/layout';
import { forms } from '../../src/forms';
import { form2021 } from '../../src/forms/form-2021';

const applications = layoutOf(form2021, 'applications');
const linesOf = (text: string): string | undefined =>
  applications.cells.flatMap((cell) => (cell.text === text ? [labelLines(cell, applications)] : []))[0];

test.each([
  ['（三）不予公开', '（三）\n不予\n公开'],
  ['三、本年度办理结果', '三、\n本年度\n办理\n结果'],
  ['社会公益组织', '社会\n公益\n组织'],
  ['自然人', '自然\n人'],
  ['一、本年新收政府信息公开申请数量', '一、本年新收政府信息公开申请数量'],
])('%s stands in lines of whole words', (label, lines) => {
  expect(linesOf(label)).toBe(lines);
});

test.each(forms)('$id: narrow labels lose no character and leave none alone where there are four', (form) => {
  for (const { id } of form.tables) {
    const layout = layoutOf(form, id);
    for (const cell of layout.cells.filter((each) => isNarrowLabel(each, layout))) {
      const lines = labelLines(cell, layout).split('\n');
      expect(lines.join('')).toBe(cell.text);
      if (cell.text.length > 3) for (const line of lines) expect(line.length).toBeGreaterThan(1);
    }
  }
});
