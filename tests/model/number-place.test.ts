import { numbersIn, numberSpan } from '../../src/model/number-place';

test.each([
  ['2023年，5件', ['2023', '5']],
  ['许可１，１２０件', ['1120']],
  ['第 3 条 1 015 件', ['3', '1015']],
  ['25.1万元，3 万件', ['25.1万', '3万']],
  ['①收到十二件。', ['1', '十二']],
  ['共3.', ['3']],
])('%s', (text, numbers) => {
  expect(numbersIn(text).map(({ number }) => number)).toEqual(numbers);
});

test('of equal numbers the one meant', () => {
  const sentence = '截至12月，收到12件';
  expect(numberSpan(sentence, { number: '12', nth: 1 })).toEqual([8, 10]);
  expect(numberSpan(sentence, { number: '12', nth: 2 })).toBeUndefined();
});
