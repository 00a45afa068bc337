import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText } from '../../src/check/text/check-text';
import { checkReport } from '../../src/check/check-report';
import { planSheet } from '../../src/sheet/plan-sheet';
import { formById, forms } from '../../src/forms';
import { readFile } from '../../src/read';
import { recognise } from '../../src/recognise';
import type { Figure } from './figures';
import { ms, time } from './figures';

const SAMPLES = join(__dirname, '../../assets/samples');

/** Recognising and checking real reports, planning the sheets of a form. */
export async function checking(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const name of readdirSync(SAMPLES).filter((each) => each.endsWith('.txt'))) {
    const read = await readFile(readFileSync(join(SAMPLES, name)), name);
    if (!read.ok) throw new Error(read.problem.sentence);
    const [first] = recognise(read.document, forms, { fileName: name });
    if (!first) throw new Error(`${name} holds no report`);
    const recognised = time(() => recognise(read.document, forms, { fileName: name }), 60);
    const checked = time(() => checkReport(first.form, first.report));
    figures.push([`recognise ${name}`, ms(recognised, 2)]);
    figures.push([`whole check, ${first.form.id} form (${name})`, ms(checked), '≤ 1 ms']);
    const { paragraphs } = read.document;
    const compared = time(() => checkText(first.form, first.report, paragraphs), 60);
    const characters = paragraphs.join('').length;
    figures.push([`text against the tables, ${characters} characters (${name})`, ms(compared, 2), '≤ 10 ms']);
  }
  const form = formById('2021');
  const planned = time(() =>
    form.tables.forEach(({ id }) =>
      planSheet(form, id, { unit: '某局', year: 2023, totals: 'formula', checks: true }),
    ),
  );
  figures.push(['plan of the three tables', ms(planned, 2)]);
  return figures;
}
