import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from '../../../src/read';

const white = { number: 127, format: '白底白字' };
/** For each row of a table, what a person sees in its second cell, and what of it is left out and said. */
const ROWS: readonly (readonly [label: string, seen: unknown, leftOut?: string])[] = [
  ['plain', 12],
  ['vanish', 12, '7'],
  ['strike', 12, '7'],
  ['dstrike', 12, '7'],
  ['super', 12, '7'],
  ['sub', 12, '7'],
  ['position', 12, '7'],
  ['size1', 12, '7'],
  ['white', 12, '7'],
  ['charscale', 12, '7'],
  ['spacing', 12, '7'],
  ['styleHidden', 12, '7'],
  ['styleWhite', 12, '7'],
  ['black on black', 12, '7'],
  ['highlight', 12, '7'],
  ['white cell black ground', 127],
  ['white label shaded, number not', white],
  ['para style white', white],
  ['para style strike, run not', 7, '12'],
  ['para shade', 127],
];

// One document made by hand, and what LibreOffice 7.4 wrote of it in other kinds.
test.each(['docx', 'doc', 'rtf', 'odt'])('what a person sees of the same table as .%s', async (kind) => {
  const read = await readFile(readFileSync(join(__dirname, `looks.${kind}`)), `looks.${kind}`);
  const grid = read.ok ? read.document.grids[0]! : undefined;
  const leftOut = new Map(grid?.leftOut?.map(({ row, text }) => [row, text]));
  expect(grid?.rows.map(([label, seen], row) => [label, seen, leftOut.get(row)])).toEqual(
    ROWS.map(([label, seen, left]) => [label, seen, left]),
  );
});
