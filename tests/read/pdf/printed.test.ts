import { readFileSync } from 'node:fs';
import path from 'node:path';
import { annexOf } from '../../../src/derive/annex';
import { forms, formById } from '../../../src/forms';
import type { Report } from '../../../src/model/report';
import { readFile } from '../../../src/read';
import { recognise } from '../../../src/recognise';
import { writeAnnex, writeXlsx } from '../../../src/write';
import { Random } from '../../recognise/damage/random';
import { randomReport } from '../../recognise/damage/report';
import { scoreOf } from '../../recognise/damage/score';
import { convert, describeWithLibreOffice } from '../../support/libre-office';

async function scored(report: Report, bytes: Uint8Array): Promise<unknown> {
  const read = await readFile(bytes, '年报.pdf');
  if (!read.ok) throw new Error(read.problem.sentence);
  const form = formById(report.form);
  const found = recognise(read.document, forms, { fileName: '年报.pdf' });
  const file = { document: read.document, reports: [{ report, has: () => true }] };
  return { ...scoreOf(form, file, found), unread: found.flatMap(({ unread }) => unread).length };
}
const whole = { unread: 0, lost: 0, doubted: 0, wrong: 0 };

// Printed from pages of tables in large type: heads and feet on each page, tables and broken numbers cut by pages.
test.each([
  ['chromium-2021.pdf', 296],
  ['libreoffice-2021.pdf', 5],
])('%s: every number, over several pages', async (name, seed) => {
  const report = randomReport(formById('2021'), '', 2021, new Random(seed));
  const bytes = new Uint8Array(readFileSync(path.join(__dirname, name)));
  expect(await scored(report, bytes)).toMatchObject({ right: 200, ...whole });
});

describeWithLibreOffice('printed by LibreOffice', () => {
  test('documents and workbooks of every form, every number', async () => {
    const reports = forms.map((form, index) =>
      randomReport(form, '某市某局', form.years.from, new Random(index + 1)),
    );
    const options = { totals: 'value', checks: false, protect: false, date: new Date(2024, 0, 1) } as const;
    const files: Record<string, Uint8Array> = {};
    for (const [index, report] of reports.entries()) {
      files[`${index}-document.docx`] = await writeAnnex(annexOf(forms[index]!, report));
      files[`${index}-workbook.xlsx`] = await writeXlsx(forms[index]!, report, options);
    }
    const printed = await convert(files, 'pdf');
    expect(printed.size).toBe(forms.length * 2);
    for (const [name, bytes] of printed)
      expect([name, await scored(reports[Number(name[0])]!, bytes)]).toEqual([
        name,
        expect.objectContaining(whole),
      ]);
  });
});
