import { checkText } from '../../../src/check/text/check-text';
import type { Report } from '../../../src/model/report';
import { corpus } from './corpus';
import { form, reportOf } from './fixture';

it('has hundreds of sentences, half of them about something else', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(300);
  expect(corpus.filter(({ claims }) => !claims.length).length).toBeGreaterThanOrEqual(150);
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
