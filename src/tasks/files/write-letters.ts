import { fileNamePart, uniqueNames } from '../../derive/file-name';
import type { Letter, LetterFrame } from '../../words/letter/letter';
import { letterText } from '../../words/letter/letter-text';
import { LETTER_TEXTS_TITLE } from '../../words/letter/words';
import { writeLetter } from '../../write';
import type { OfficeDetails } from '../collect/offices';
import type { Task } from '../task';
import { baseName } from './base-name';
import { regularPauses } from '../pauses';
import type { ExportedFile } from './export-annex';
import type { LetterRow } from './letter-rows';
import { letterFor, officeOf } from './letter-rows';

export interface LettersInput extends LetterFrame {
  /** In the order of the letters; a report without findings gets none. */
  readonly rows: readonly LetterRow[];
  /** The year that reports are collected for. */
  readonly year: number | null;
  /** What the list says of offices: a day of their own, whom to send the letter to. */
  readonly details?: ReadonlyMap<string, OfficeDetails>;
  /** What has become of earlier letters, by office: sentences of the register. */
  readonly rounds?: ReadonlyMap<string, string>;
}

export interface WrittenLetter {
  readonly row: LetterRow;
  /** To paste into a message or mail. */
  readonly text: string;
  /** `某局2023年反馈单.docx` */
  readonly file: ExportedFile;
}

export interface WrittenLetters {
  readonly letters: readonly WrittenLetter[];
  /** `汇总.txt`: the texts of all letters. */
  readonly texts: ExportedFile;
  /** All letters and their texts. */
  readonly zip: ExportedFile;
}

const RULE = `${'—'.repeat(20)}\n\n`;

/** Writes the letters to all offices in one go. */
export const writeLetters: Task<LettersInput, WrittenLetters> = async (
  { rows, year, details = new Map(), rounds = new Map(), ...frame },
  { signal, progress },
) => {
  const letters: WrittenLetter[] = [];
  const unique = uniqueNames();
  const pause = regularPauses();
  for (const [index, row] of rows.entries()) {
    progress(index, rows.length, row.name);
    await pause();
    signal.throwIfAborted();
    const deadline = details.get(row.name)?.deadline;
    const round = rounds.get(row.name);
    const own = { ...(deadline && { deadline }), ...(round && { round }) };
    const letter = letterFor(row, { ...frame, ...own }, year);
    if (letter) letters.push(await writtenLetter(row, letter, year, unique));
  }
  progress(rows.length, rows.length, '打包');
  const texts = { name: '汇总.txt', bytes: textsOf(letters, details) };
  return { letters, texts, zip: { name: '反馈单.zip', bytes: await zipOf(letters, texts, frame.date) } };
};

async function writtenLetter(
  row: LetterRow,
  letter: Letter,
  collected: number | null,
  unique: (stem: string, ending: string) => string,
): Promise<WrittenLetter> {
  const year = row.kind === 'report' ? row.report.report.year : collected;
  const office = officeOf(row) ?? baseName(row.name).replace(/\.[^.]*$/, '');
  const kind = row.kind === 'missing' ? '催报单' : '反馈单';
  const name = unique(`${fileNamePart(office)}${year === null ? '' : `${year}年`}${kind}`, '.docx');
  return { row, text: letterText(letter), file: { name, bytes: writeLetter(letter) } };
}

/** For old editors: a byte order mark, by which they know UTF-8, and both characters at the end of a line. */
function textsOf(letters: readonly WrittenLetter[], details: ReadonlyMap<string, OfficeDetails>): Uint8Array {
  const contents = letters.map(({ file, row }, index) => {
    const contact = details.get(row.name)?.contact;
    const office = officeOf(row) ?? baseName(row.name);
    return `${index + 1}. ${office}${contact ? `（${contact}）` : ''}：${file.name}\n`;
  });
  const texts = [
    `${LETTER_TEXTS_TITLE}（${letters.length} 份）\n${contents.join('')}\n`,
    ...letters.map(({ text }) => text),
  ].join(RULE);
  return new TextEncoder().encode(`\ufeff${texts.replaceAll('\n', '\r\n')}`);
}

/** The letters are compressed already; only their texts are. */
async function zipOf(
  letters: readonly WrittenLetter[],
  texts: ExportedFile,
  date: Date,
): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  const stored = letters.map(({ file }) => [file.name, [file.bytes, { level: 0 }] as const]);
  return zipSync({ ...Object.fromEntries(stored), [texts.name]: texts.bytes }, { mtime: date });
}
