import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText } from '../../../src/check/text/check-text';
import { forms } from '../../../src/forms';
import { readText } from '../../../src/read/text/text';
import { recognise } from '../../../src/recognise';

function checked(name: string) {
  const document = readText(readFileSync(join(__dirname, '../../../assets/samples', `${name}.txt`), 'utf8'));
  const { form, report } = recognise(document, forms, { fileName: `${name}.txt` })[0]!;
  const { findings, claims } = checkText(form, report, document.paragraphs);
  return {
    findings: findings.map(({ rule }) => rule),
    claims: claims.map(({ claim, value, outcome }) => `${claim} ${value} ${outcome}`),
  };
}

/** Published reports, full of other counts: 信访 12001 件, 信息 1433 条, 提案 1 件, 不予公开 0 件 of documents. */
it.each([
  ['changchun-2021', [], []],
  // 六 says 无, and the processing fee nowhere.
  ['dongguan-2023', ['text.noProcessingFee'], ['received 2 agrees', 'received 2 agrees', 'results 2 agrees']],
  [
    'dongying-2021',
    [],
    [
      'received 1 agrees',
      'results 1 agrees',
      'reconsideration 0 agrees',
      'litigation 0 agrees',
      'received 1 agrees',
    ],
  ],
  ['shizuishan-2023', [], ['received 0 agrees', 'received 0 agrees']],
  ['dongying-2018', [], ['received 1 agrees', 'results 1 agrees']],
])('%s', (name, findings, claims) => {
  expect(checked(name)).toEqual({ findings, claims });
});
