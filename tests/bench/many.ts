import { checkReport } from '../../src/check/check-report';
import { forms } from '../../src/forms';
import { readFile } from '../../src/read';
import { recognise } from '../../src/recognise';
import { convert, hasLibreOffice } from '../support/libre-office';
import type { Figure } from './figures';
import { median, ms } from './figures';
import { floor } from './floor';
import { brokenTemplate, filesLike, templateFile } from './generated';
import { LOADERS } from './loaders';
import { wholeCommands } from './whole-commands';

const FILES = 1000;
const WARM_UP = 100;
/** The slow readers are given one file in so many. */
const SHARE: Partial<Record<Reader, number>> = { exceljs: 10, sheetJs: 10 };
/** Readers take turns at so many files, so that all meet the same noise. */
const TURN = 50;

async function whole(bytes: Uint8Array): Promise<void> {
  const result = await readFile(bytes, '表.xlsx');
  if (!result.ok) throw new Error(result.problem.sentence);
  const found = recognise(result.document, forms, { fileName: '表.xlsx' });
  if (found.length !== 1) throw new Error(`${found.length} reports in a generated file`);
  for (const { form, report } of found) checkReport(form, report);
}

const READERS = {
  whole,
  read: (bytes: Uint8Array) => readFile(bytes, '表.xlsx'),
  floor: (bytes: Uint8Array) => floor(bytes, false),
  scriptFloor: (bytes: Uint8Array) => floor(bytes, true),
  ...LOADERS,
} as const;
type Reader = keyof typeof READERS;

/** Median milliseconds a file, of every reader over the same files in one run. */
async function sideBySide(file: (nth: number) => Uint8Array): Promise<Readonly<Record<Reader, number>>> {
  const names = Object.keys(READERS) as Reader[];
  const samples = new Map(names.map((name) => [name, [] as number[]]));
  for (let from = 1; from <= FILES; from += TURN) {
    const files = Array.from({ length: TURN }, (_, nth) => file(from + nth));
    // Whoever comes first after the files are written meets a cold cache: each in its turn.
    names.push(names.shift()!);
    for (const name of names)
      for (const bytes of files.filter((_, nth) => nth % (SHARE[name] ?? 1) === 0)) {
        const start = performance.now();
        await READERS[name](bytes);
        if (from > WARM_UP) samples.get(name)!.push(performance.now() - start);
      }
  }
  return Object.fromEntries(names.map((name) => [name, median(samples.get(name)!)])) as Record<
    Reader,
    number
  >;
}

function figuresOf(of: string, times: Readonly<Record<Reader, number>>): readonly Figure[] {
  const ratio = (reader: Reader): string => `${(times[reader] / times.whole).toFixed(1)} × whole`;
  return [
    [`${of}: read`, ms(times.read)],
    [`${of}: whole (read, recognise, check)`, ms(times.whole), '≤ 0.4 ms'],
    [`${of}: exceljs loads`, ms(times.exceljs), `${ratio('exceljs')} (≥ 10)`],
    [`${of}: SheetJS loads`, ms(times.sheetJs), `${ratio('sheetJs')} (≥ 7)`],
    [
      `${of}: floor (inflate, scan once)`,
      ms(times.floor),
      `whole is ${(times.whole / times.floor).toFixed(1)} × (≤ 1.7), read ${(times.read / times.floor).toFixed(1)} ×`,
    ],
    [
      `${of}: the same inflated in script`,
      ms(times.scriptFloor),
      `whole is ${(times.whole / times.scriptFloor).toFixed(1)} × (≤ 1.7)`,
    ],
  ];
}

/**
 * Reading 1,000 generated files, beside exceljs and SheetJS (100 of them) and the least that it can cost; then whole
 * commands.
 */
export const many = async (): Promise<readonly Figure[]> => [
  ...(await reading()),
  ...(await wholeCommands()),
];

async function reading(): Promise<readonly Figure[]> {
  const own = await templateFile();
  const figures = [
    ...figuresOf('as the add-in writes', await sideBySide(filesLike(own))),
    ...figuresOf('the same, sums broken', await sideBySide(filesLike(await brokenTemplate()))),
  ];
  if (!hasLibreOffice) return figures;
  const saved = await convert({ '表.xlsx': own }, 'xlsx:Calc MS Excel 2007 XML');
  return [
    ...figures,
    ...figuresOf('as LibreOffice saves', await sideBySide(filesLike(saved.get('表.xlsx')!))),
  ];
}
