import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { formById, forms } from '../../src/forms';
import type { Form } from '../../src/model/form';
import type { Report, TableValues } from '../../src/model/report';
import { readFile } from '../../src/read';
import { recognise } from '../../src/recognise';
import { writeXlsx } from '../../src/write';
import { tableValues } from '../support/arbitrary';
import { writeZip } from '../read/zip-writer';

const SAMPLE = join(__dirname, '../../assets/samples/dongguan-2023.txt');
const SEED = 7;
const UNIT = '某市教育局';
const NUMBER = /(<c r="[A-Z]+\d+"(?: s="\d+")?(?: t="n")?>(?:<f[^>]*>[^<]*<\/f>)?<v>)(\d+(?:\.\d+)?)(<\/v>)/g;

const writeTemplate = (form: Form, report: Report): Promise<Uint8Array> =>
  writeXlsx(form, report, { totals: 'formula', checks: false, protect: false, date: new Date(0) });

/** A real report as the add-in writes it, to make others of. */
export async function templateFile(): Promise<Uint8Array> {
  const read = await readFile(readFileSync(SAMPLE), SAMPLE);
  if (!read.ok) throw new Error(read.problem.sentence);
  const [found] = recognise(read.document, forms);
  return writeTemplate(found!.form, { ...found!.report, unit: UNIT });
}

/** One with large numbers everywhere, many of whose sums do not hold. */
export function brokenTemplate(): Promise<Uint8Array> {
  const form = formById('2021');
  const tables: Record<string, TableValues> = {};
  for (const { id } of form.tables)
    tables[id] = fc.sample(tableValues(form, id, false), { numRuns: 1, seed: SEED })[0]!;
  return writeTemplate(form, { form: form.id, unit: UNIT, year: 2023, tables });
}

/**
 * Files like a template, each of another office and with other numbers: all of them as many times as large, so that
 * sums that hold still do. The function makes the nth one, from 1.
 */
export function filesLike(template: Uint8Array): (nth: number) => Uint8Array {
  const parts = Object.entries(unzipSync(template))
    .filter(([name]) => !name.endsWith('/'))
    .map(([name, bytes]) => ({ name, content: bytes, deflated: deflateRawSync(bytes) }));
  const changing = new Map(
    parts
      .filter(({ name }) => /(?:worksheets\/[^/]+|sharedStrings)\.xml$/.test(name))
      .map(({ name, content }) => [name, Buffer.from(content).toString()]),
  );
  return (nth) =>
    writeZip(
      parts.map((part) => {
        const content = changing
          .get(part.name)
          ?.replaceAll(UNIT, `某市第${nth}教育局`)
          .replace(
            NUMBER,
            (_, before: string, number: string, after: string) => `${before}${Number(number) * nth}${after}`,
          );
        return content === undefined ? part : { name: part.name, content };
      }),
    );
}
