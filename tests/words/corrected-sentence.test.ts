import { checkText } from '../../src/check/text/check-text';
import { correctedSentence } from '../../src/words/corrected-sentence';
import { statedWords } from '../../src/words/stated-words';
import { form, lastYear, report } from '../check/text/fixture';

test.each([
  ['2023年，我局收到政府信息公开申请１4件。', '2023年，我局收到政府信息公开申请15件。'],
  ['收到政府信息公开申请 1，014 件，予以公开8件。', '收到政府信息公开申请 17 件，予以公开8件。'],
  ['2023年未收到政府信息公开申请。', undefined],
  ['收到政府信息公开申请十四件。', '收到政府信息公开申请15件。'],
  ['收到政府信息公开申请15件，同比增长24.0%。', '收到政府信息公开申请15件，同比增长25.0%。'],
  ['收到政府信息公开申请15件，同比下降25%。', undefined],
  ['行政事业性收费26万元。', '行政事业性收费25.1万元。'],
  ['收取行政事业性收费260000元。', '收取行政事业性收费251000元。'],
])('%s should be %s', (text, corrected) => {
  const [finding] = checkText(form, report, [text], { lastYear }).findings;
  expect(finding && correctedSentence(finding)).toBe(corrected);
});

test('equal numbers of one sentence are told apart', () => {
  const [, second] = checkText(form, report, [
    '收到政府信息公开申请14件，办结政府信息公开申请14件。',
  ]).findings;
  expect(second).toBeUndefined();
  const [first] = checkText(form, report, [
    '不予公开政府信息2件，部分公开2件，无法提供政府信息2件。',
  ]).findings;
  expect(first && correctedSentence(first)).toBe('不予公开政府信息2件，部分公开2件，无法提供政府信息3件。');
});

test('every number is said to agree, to differ, or why it was compared with nothing', () => {
  const { numbers } = checkText(form, report, [
    '收到政府信息公开申请15件，上年结转3件，网上申请9件，同比增长25%。',
  ]);
  expect(numbers.map((each) => statedWords(form, each))).toEqual([
    '收到（受理）申请数 15：相符',
    '表三「二、上年结转政府信息公开申请数量」行「总计」列 3：不符，表为 2',
    '25：没有用到（是与另一年相比的数）',
    '9：没有用到（只是一种申请方式的数）',
  ]);
  const sum = checkText(form, report, ['收到政府信息公开申请15件，其中网上申请9件、信函申请6件。'])
    .numbers[1]!;
  expect(statedWords(form, sum)).toBe('收到（受理）申请数 15（各渠道 9＋6）：相符');
});
