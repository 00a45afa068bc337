import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText } from '../../../src/check/text/check-text';
import type { Report } from '../../../src/model/report';
import { form, reportOf } from './fixture';

/** Sentences by the office whose report they stand in: `sentence => claim value, …`, nothing after `=>` for none. */
const corpus = readFileSync(join(__dirname, 'corpus.txt'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .reduce<{ unit: string; sentences: { unit: string; text: string; claims: string[] }[] }>(
    ({ unit, sentences }, line) => {
      if (line.startsWith('= ')) return { unit: line.slice(2), sentences };
      const [text = '', claims = ''] = line.split(/\s*=>\s*/);
      return { unit, sentences: [...sentences, { unit, text, claims: claims.split(', ').filter(Boolean) }] };
    },
    { unit: '', sentences: [] },
  ).sentences;

it('has hundreds of sentences, half of them about something else', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(300);
  expect(corpus.filter(({ claims }) => !claims.length).length).toBeGreaterThanOrEqual(140);
});

test.each(corpus)('$unit: $text', ({ unit, text, claims }) => {
  // Of tables without numbers nothing differs, so that what the text says is all that counts.
  const [now, last] = [2024, 2023].map((year): Report => ({ ...reportOf(unit, year, {}), tables: {} }));
  const found = checkText(form, now!, [text], { lastYear: last }).claims.map(
    ({ claim, applicant, measure, value }) =>
      [claim, applicant, measure === 'count' ? undefined : measure, value]
        .filter((each) => each !== undefined)
        .join(' '),
  );
  expect(found).toEqual(claims);
});
