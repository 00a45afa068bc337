import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { formById } from '../../src/forms';
import type { TableValues } from '../../src/model/report';
import { writeXlsx } from '../../src/write';
import { tableValues } from '../support/arbitrary';
import { writeZip } from '../read/zip-writer';

const SEED = 7;
const UNIT = '某市教育局';
const NUMBER = /(<c r="[A-Z]+\d+"(?: s="\d+")?(?: t="n")?>(?:<f[^>]*>[^<]*<\/f>)?<v>)(\d+(?:\.\d+)?)(<\/v>)/g;

/** One report as the add-in writes it, to make others of. */
export async function templateFile(): Promise<Uint8Array> {
  const form = formById('2021');
  const tables: Record<string, TableValues> = {};
  for (const { id } of form.tables)
    tables[id] = fc.sample(tableValues(form, id, false), { numRuns: 1, seed: SEED })[0]!;
  const report = { form: form.id, unit: UNIT, year: 2023, tables };
  return writeXlsx(form, report, { totals: 'formula', checks: false, protect: false, date: new Date(0) });
}

/**
 * Files like a template, each of another office and with other numbers: all of them as many times as large, so that
 * sums still hold. The function makes the nth one, from 1.
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
