import fc from 'fast-check';
import { layoutOf } from '../../src/derive/layout';
import { forms } from '../../src/forms';
import { readSheetTitle, sheetTitle } from '../../src/sheet/sheet-title';

const tables = forms.flatMap((form) => form.tables.map(({ id }) => layoutOf(form, id)));
const unit = fc.oneof(
  fc.constantFrom(
    '某局',
    '东莞市住房公积金管理中心',
    'A股份有限公司',
    '某某新区管理委员会（某某高新技术产业开发区管理委员会）',
  ),
  fc.string({ unit: fc.constantFrom('某', '市', '局', '（', '）', 'A', '1'), minLength: 1, maxLength: 40 }),
);
const year = fc.option(fc.integer({ min: 2000, max: 2099 }), { nil: null });

test('unit and year are read from a title as they were written into it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...tables), fc.option(unit, { nil: null }), year, (layout, name, when) => {
      // A name that ends with a year cannot be told from a name with one.
      fc.pre(when !== null || !/\d{4}$/.test(name ?? ''));
      const { text } = sheetTitle(layout, { unit: name, year: when }, false);
      const known = name !== null || when !== null;
      expect(readSheetTitle(text, layout.table.title)).toEqual(
        known ? { unit: name, year: when } : undefined,
      );
    }),
  );
});

test('full-width digits are read, and other texts are no titles', () => {
  const [{ table }] = tables as [(typeof tables)[number]];
  expect(readSheetTitle(`某局２０２４年\n${table.title}`, table.title)).toEqual({ unit: '某局', year: 2024 });
  expect(readSheetTitle(table.title, table.title)).toBeUndefined();
  expect(readSheetTitle(`某局2024年\n${table.title}表`, table.title)).toBeUndefined();
});
