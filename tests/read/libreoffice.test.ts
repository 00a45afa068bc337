import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annexOf } from '../../src/derive/annex';
import { forms } from '../../src/forms';
import { readFile, readText } from '../../src/read';
import { recognise } from '../../src/recognise';
import { writeAnnex, writeXlsx } from '../../src/write';
import { convert, describeWithLibreOffice } from '../support/libre-office';

describeWithLibreOffice('what LibreOffice makes of an exported workbook', () => {
  test.each(['xls', 'html', 'ods'])('holds the same report as %s', async (format) => {
    const text = readFileSync(join(__dirname, '../../assets/samples/dongguan-2023.txt'), 'utf8');
    const { form, report } = recognise(readText(text), forms)[0]!;
    const options = { totals: 'formula', checks: false, protect: false, date: new Date(0) } as const;
    const converted = await convert({ 'a.xlsx': await writeXlsx(form, report, options) }, format);
    const read = await readFile(converted.get(`a.${format}`)!, `a.${format}`);
    if (!read.ok) throw new Error(read.problem.sentence);
    expect(recognise(read.document, forms)[0]?.report.tables).toEqual(report.tables);
  });
});

describeWithLibreOffice('what LibreOffice makes of an exported document', () => {
  test.each(['odt', 'html', 'doc', 'rtf'])('holds the same report as %s', async (format) => {
    const text = readFileSync(join(__dirname, '../../assets/samples/dongguan-2023.txt'), 'utf8');
    const { form, report } = recognise(readText(text), forms)[0]!;
    const converted = await convert({ 'a.docx': writeAnnex(annexOf(form, report)) }, format);
    const read = await readFile(converted.get(`a.${format}`)!, `a.${format}`);
    if (!read.ok) throw new Error(read.problem.sentence);
    expect(recognise(read.document, forms)[0]?.report).toMatchObject({
      unit: report.unit,
      tables: report.tables,
    });
  });
});
