import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forms } from '../../src/forms';
import { readFile, readText } from '../../src/read';
import { recognise } from '../../src/recognise';
import { writeXlsx } from '../../src/write';

const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
const FORMATS = ['xls', 'html'];

(OFFICE ? test : test.skip)(
  'what LibreOffice makes of an exported workbook holds the same report',
  async () => {
    const text = readFileSync(join(__dirname, '../../assets/samples/dongguan-2023.txt'), 'utf8');
    const { form, report } = recognise(readText(text), forms)[0]!;
    const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
    try {
      const source = join(folder, 'a.xlsx');
      const options = { totals: 'formula', checks: false, protect: false, date: new Date(0) } as const;
      writeFileSync(source, await writeXlsx(form, report, options));
      for (const format of FORMATS) {
        execFileSync(
          OFFICE!,
          [
            `-env:UserInstallation=file://${folder}/profile`,
            '--headless',
            '--convert-to',
            format,
            '--outdir',
            folder,
            source,
          ],
          { stdio: 'ignore' },
        );

        const read = await readFile(readFileSync(join(folder, `a.${format}`)), `a.${format}`);
        if (!read.ok) throw new Error(`${format}: ${read.problem.sentence}`);
        const [found] = recognise(read.document, forms);
        expect([format, found?.report.tables]).toEqual([format, report.tables]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
