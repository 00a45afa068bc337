import { readFileSync } from 'node:fs';
import path from 'node:path';
import { forms } from '../../src/forms';
import { readText } from '../../src/read';
import { recognise } from '../../src/recognise';
import { annexInWord } from '../read/doc/annex-in-word';
import { gouji, put, useFolder } from '../support/cli-folder';

useFolder('报送');

const SAMPLE = readFileSync(path.resolve('assets/samples/dongguan-2023.txt'), 'utf8');
const { form, report } = recognise(readText(SAMPLE), forms)[0]!;

test.each([['旧.doc', () => annexInWord(form, report)]])(
  'check: %s, as every kind of file',
  async (name, write) => {
    put(`报送/${name}`, write());
    const { exit, err, lines } = await gouji('check', '报送', '--json');
    expect([exit, err]).toEqual([0, '']);
    expect(lines()).toMatchObject([
      { unit: report.unit, year: report.year, tables: report.tables, unread: [] },
    ]);
  },
);
