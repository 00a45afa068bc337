import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { annexOf } from '../../src/derive/annex';
import { forms } from '../../src/forms';
import { readText } from '../../src/read';
import type { readable } from '../../src/read/readable';
import { recognise } from '../../src/recognise';
import { writeAnnex, writeHtml, writeXlsx } from '../../src/write';
import { annexInWord } from '../read/doc/annex-in-word';
import { annexInPdf } from '../read/pdf/annex-in-pdf';
import { annexInRtf } from '../read/rtf/annex-in-rtf';

const SAMPLE = join(__dirname, '../../assets/samples/dongguan-2023.txt');
const source = readFileSync(SAMPLE, 'utf8');

const { form, report: read } = recognise(readText(source), forms)[0]!;
/** The report of Dongguan for 2023, whose numbers every sample holds. */
export const report = read;
const annex = annexOf(form, report);

const workbook = (): Promise<Uint8Array> =>
  writeXlsx(form, report, { totals: 'formula', checks: false, protect: false, date: new Date(0) });
const page = (): string => writeHtml(annex, { whole: true, styling: 'inline' });
const bySheetJs = async (bookType: XLSX.BookType): Promise<Uint8Array> => {
  const book = XLSX.read(await workbook(), { type: 'array', cellNF: true, cellFormula: true });
  const written: unknown = XLSX.write(book, { type: 'array', bookType });
  return written instanceof ArrayBuffer ? new Uint8Array(written) : strToU8(String(written));
};

/** The report's text as a document of OpenDocument. */
function odt(): Uint8Array {
  const urn = 'urn:oasis:names:tc:opendocument:xmlns';
  const names = ['office', 'text'].map((name) => `xmlns:${name}="${urn}:${name}:1.0"`).join(' ');
  const lines = source.split('\n').map((line) => `<text:p>${line.replaceAll('\t', '<text:tab/>')}</text:p>`);
  const content = `<office:document-content ${names}><office:body><office:text>${lines.join('')}</office:text></office:body></office:document-content>`;
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'META-INF/manifest.xml': strToU8('<manifest/>'),
    'content.xml': strToU8(content),
  });
}

async function delimited(): Promise<Uint8Array> {
  const book = XLSX.read(await workbook(), { type: 'array' });
  return strToU8(book.SheetNames.map((name) => XLSX.utils.sheet_to_csv(book.Sheets[name]!)).join('\n'));
}

interface Sample {
  readonly name: string;
  content(): Promise<Uint8Array> | Uint8Array | string;
}

/** A file of each kind in the registry, to be damaged. */
const SAMPLES: Readonly<Record<keyof typeof readable, Sample>> = {
  xlsx: { name: 'a.xlsx', content: workbook },
  xls: { name: 'a.xls', content: () => bySheetJs('biff8') },
  spreadsheetml: { name: 'a.xml.xls', content: () => bySheetJs('xlml') },
  docx: { name: 'a.docx', content: () => writeAnnex(annex) },
  doc: { name: 'a.doc', content: () => annexInWord(form, report) },
  rtf: { name: 'a.rtf', content: () => annexInRtf(form, report) },
  pdf: { name: 'a.pdf', content: () => annexInPdf(form, report) },
  ods: { name: 'a.ods', content: () => bySheetJs('ods') },
  odt: { name: 'a.odt', content: odt },
  mhtml: {
    name: 'a.mht',
    content: () => `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page()}`,
  },
  html: { name: 'a.html', content: page },
  delimited: { name: 'a.csv', content: delimited },
  text: { name: 'a.txt', content: () => source },
};

/** An archive with the report in it, and again in an archive in it. */
const archive: Sample = {
  name: 'a.zip',
  content: () => zipSync({ '甲.txt': strToU8(source), '乙/丙.zip': zipSync({ '丁.txt': strToU8(source) }) }),
};

/** Samples by the kind's id in the registry; archives, whose files are read one by one, as `zip`. */
export const samples: ReadonlyMap<string, Sample> = new Map([...Object.entries(SAMPLES), ['zip', archive]]);
