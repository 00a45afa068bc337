import type { Grid, GridValue, ReadDocument } from '../../model/grid';
import { grouped } from '../../model/grouped';
import { ANSWER_LABEL, isLetterTitle } from '../../words/letter/words';

/** What an office has written about an item of its letter: the item as the letter prints it, and the explanation. */
export interface LetterAnswer {
  readonly number: number;
  readonly place: string;
  readonly filled: string;
  readonly text: string;
}

/** A letter that came back, or the lines of an office on a list that did, with what was written in it. */
export interface AnsweredLetter {
  readonly office: string;
  readonly year: number | null;
  readonly answers: readonly LetterAnswer[];
}

/** Lines over which the title of a letter may be broken. */
const LONGEST_TITLE = 3;

/** How many paragraphs the title of a letter takes; 0 where the text is none. */
export function letterTitle(paragraphs: readonly string[]): number {
  for (let lines = 1; lines <= LONGEST_TITLE; lines += 1)
    if (isLetterTitle(paragraphs.slice(0, lines).join(''))) return lines;
  return 0;
}

/** What offices have written in a letter, or in the review list that went round; nothing where they have not. */
export function answersIn(document: ReadDocument): readonly AnsweredLetter[] {
  const letter = answersInLetter(document);
  return letter ? [letter] : document.grids.flatMap(answersInList);
}

/** The explanations in a letter, item by item. */
function answersInLetter({ grids, paragraphs }: ReadDocument): AnsweredLetter | undefined {
  const lines = letterTitle(paragraphs);
  const office = /^(.+)[：:]$/.exec(paragraphs[lines]?.trim() ?? '')?.[1];
  const answers = [...grids.flatMap(answersInTable), ...answersInText(paragraphs)];
  if (!lines || office === undefined || !answers.length) return undefined;
  const year = /(\d{4})年/.exec(paragraphs.slice(0, lines).join(''))?.[1];
  return { office, year: year === undefined ? null : Number(year), answers };
}

type Item = Omit<LetterAnswer, 'text'>;

/** `我单位的说明：` is what some make of it. */
const LABEL = new RegExp(`^\\s*[你我本]${ANSWER_LABEL.slice(1, -1)}\\s*[：:]?\\s*`);

function answersInTable({ rows }: Grid): readonly LetterAnswer[] {
  const columns = { number: -1, place: -1, filled: -1 };
  const answers: LetterAnswer[] = [];
  let item: Item | undefined;
  for (const row of rows.map((values) => Array.from(values, textOf))) {
    if (row.includes('序号') && row.includes('位置')) {
      columns.number = row.indexOf('序号');
      columns.place = row.indexOf('位置');
      columns.filled = row.indexOf('现填');
      continue;
    }
    const number = Number(row[columns.number] || NaN);
    const at = row.findIndex((text) => LABEL.test(text));
    if (at >= 0) {
      const written = [row[at]!.replace(LABEL, ''), ...row.slice(at + 1)].filter(Boolean).join('\n').trim();
      if (item && written) answers.push({ ...item, text: written });
    } else if (Number.isInteger(number))
      item = { number, place: row[columns.place] ?? '', filled: row[columns.filled] ?? '' };
  }
  return answers;
}

/** Columns of the sheet 问题清单. */
const LIST = ['单位', '表', '行', '列', '规则', '性质', '现填', '单位说明'] as const;

/** What the program writes in this column itself, where an explanation no longer holds. */
const STALE = /^原说明“/;

/** Explanations that were written beside what is to be verified, by office. */
function answersInList({ rows }: Grid): readonly AnsweredLetter[] {
  const lines = rows.map((values) => Array.from(values, textOf));
  const header = lines.findIndex((line) => LIST.every((title) => line.includes(title)));
  if (header < 0) return [];
  const year = /(\d{4})年/.exec(lines.slice(0, header).flat().join(''))?.[1];
  const answers = lines.slice(header + 1).flatMap((line, at) => {
    const [office, table, row, column, rule, nature, filled, text] = LIST.map(
      (title) => line[lines[header]!.indexOf(title)] ?? '',
    ) as [string, string, string, string, string, string, string, string];
    if (!office || !text || nature !== '核实' || STALE.test(text)) return [];
    const place = `${table}${row && `「${row}」行`}${column && `「${column}」列`}：${rule}`;
    return [{ office, number: at + 1, place, filled, text }];
  });
  return [...grouped(answers, ({ office }) => office)].map(([office, ofOffice]) => ({
    office,
    year: year === undefined ? null : Number(year),
    answers: ofOffice.map(({ number, place, filled, text }) => ({ number, place, filled, text })),
  }));
}

/** A line of the letter as text, as `letterText` writes it. */
const ITEM = /^\s*(\d+)\.\s*(\S.*?)。现填：(\S.*?)；要求：/;

function answersInText(paragraphs: readonly string[]): readonly LetterAnswer[] {
  let item: Item | undefined;
  return paragraphs.flatMap((paragraph) => {
    const [, number, place = '', filled = ''] = ITEM.exec(paragraph) ?? [];
    if (number !== undefined) item = { number: Number(number), place, filled };
    const text = LABEL.test(paragraph) ? paragraph.replace(LABEL, '').trim() : '';
    return item && text ? [{ ...item, text }] : [];
  });
}

function textOf(value: GridValue | undefined): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : '';
}
