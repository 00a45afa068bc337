import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forms } from '../../src/forms';
import { readText } from '../../src/read/text/text';
import { recognise } from '../../src/recognise/recognise';
import { renderTable } from './render';

/** The live workbook is read without its merges: asking Excel for them takes the person's undo away. */
test.each(['changchun-2021', 'dongguan-2023', 'dongying-2018', 'dongying-2021', 'shizuishan-2023'])(
  '%s is recognised the same whether the sheets tell their merged cells or not',
  (name) => {
    const text = readFileSync(join(__dirname, '../../assets/samples', `${name}.txt`), 'utf8');
    const { form, report } = recognise(readText(text), forms, { fileName: `${name}.txt` })[0]!;
    const read = (merges: 'keep' | 'leave', checks: boolean) =>
      recognise(
        {
          grids: form.tables.map(({ id }) => renderTable(form, report, id, { merges, checks })),
          paragraphs: [],
        },
        forms,
      ).map(({ report: found, readings, unread, findings }) => ({ found, readings, unread, findings }));
    for (const checks of [false, true]) {
      expect(read('keep', checks)[0]!.found.tables).toEqual(report.tables);
      expect(read('leave', checks)).toEqual(read('keep', checks));
    }
  },
);
