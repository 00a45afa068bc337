import { disguises, numberFormat } from '../../src/read/number-format';

const shows = (code: string, number: number): boolean => {
  const format = numberFormat(code);
  return format === undefined || (!format.isDate && !disguises(format, number));
};

test.each([
  ['General', 12],
  ['General', -3],
  ['@', 12],
  ['0', 0],
  ['#,##0', 1200],
  ['0.00', 1.23456],
  ['#,##0;-#,##0;;@', 0],
  ['#,##0_);(#,##0)', -12],
  ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', 0],
  ['[Red]0"件"', 12],
  ['0.0000"万元"', 25.1],
  ['0;-0;"无"', 0],
  ['0!.0000,"万元"', 0],
  ['0_ ;[红色]\\-0\\ ', -12],
  ['_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', 0],
  ['_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', -12],
  ['[>100]0;[<0]-0;0"件"', 12],
  ['# ##0', 1200],
  ['[$-804]0 "条"', 12],
])('%s shows %p as it is', (code, number) => {
  expect(shows(code, number)).toBe(true);
});

test.each([
  ['0!.0000,"万元"', 40682080],
  ['0,', 12000],
  ['0%', 0.12],
  ['0"0"', 12],
  ['0"万"', 12],
  ['0"元"', 251000],
  ['0"."0,', 12],
  [';;;', 12],
  ['0;0', -12],
  ['0;-0;"12"', 0],
  ['"12;"', 5],
  ['yyyy/m/d', 12],
  ['"约"0', 12],
  ['"约"0', 0],
  ['"第"0', 12],
  ['0"余"', 12],
  ['0"+"', 12],
  ['0"个月"', 12],
  ['0E+00', 12],
  ['0/10', 12],
  ['# ?/?', 12],
  ['-0', 12],
  ['(0)', 12],
  ['0-00', 123],
  ['0 0', 12],
  ['0*0', 12],
  ['¥#,##0', 12],
  ['[$￥-804]0', 12],
  ['[<100]"约"0;0', 12],
  ['[白色]0', 12],
  ['0;-0;"免"', 0],
  ['"1"0', 0],
])('%s shows %p as another number, or not', (code, number) => {
  expect(shows(code, number)).toBe(false);
});

test.each([
  ['@', undefined],
  ['0;-0;0;@', undefined],
  ['"约"@', true],
  ['0;-0;0;"约"@', true],
  [';;;', true],
])('%s: are texts that are numbers shown as others? %p', (code, disguised) => {
  expect(numberFormat(code)?.disguisesText).toBe(disguised);
});

test('a code longer than Excel takes says nothing', () => {
  expect(numberFormat(`${'['.repeat(100_000)}%`)).toBeUndefined();
});
