import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText } from '../../../src/check/text/check-text';
import { forms } from '../../../src/forms';
import { readText } from '../../../src/read/text/text';
import { isSameCell } from '../../../src/model/expression';
import type { Entry } from '../../../src/model/report';
import { entryAt, fillTable } from '../../../src/model/report';
import { recognise } from '../../../src/recognise';

function read(name: string) {
  const document = readText(readFileSync(join(__dirname, '../../../assets/samples', `${name}.txt`), 'utf8'));
  return { ...recognise(document, forms, { fileName: `${name}.txt` })[0]!, paragraphs: document.paragraphs };
}

function checked(name: string) {
  const { form, report, paragraphs } = read(name);
  const { findings, claims } = checkText(form, report, paragraphs);
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

// In the 统计表 of 2018 答复 may be either of two numbers.
test.each(['dongguan-2023', 'dongying-2021', 'shizuishan-2023'])(
  '%s: of each number of the tables that the text states, a change by one is noticed',
  (name) => {
    const { form, report, paragraphs } = read(name);
    const stated = checkText(form, report, paragraphs).claims.flatMap(({ agreed }) => agreed?.cells ?? []);
    const noticed = stated.map((ref) => {
      const changed = fillTable(form, ref.table, (each): Entry => {
        const entry = entryAt(form, report, each);
        return isSameCell(each, ref) && typeof entry === 'number' ? entry + 1 : entry;
      });
      const tables = { ...report.tables, [ref.table]: changed };
      return checkText(form, { ...report, tables }, paragraphs).findings.some(
        ({ rule }) => rule === 'text.count',
      );
    });
    expect(noticed).toEqual(stated.map(() => true));
    expect(stated).not.toEqual([]);
  },
);
