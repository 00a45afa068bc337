import type { Grid, GridValue, ReadDocument } from '../../model/grid';
import { grouped } from '../../model/grouped';
import { PROBLEM_TITLES } from '../../sheet/review-list';
import { STALE_START } from '../../words/explanation-words';
import { ANSWER_LABEL, isLetterTitle, ITEM_TITLES } from '../../words/letter/words';

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
    if (row.includes(ITEM_TITLES.number) && row.includes(ITEM_TITLES.place)) {
      columns.number = row.indexOf(ITEM_TITLES.number);
      columns.place = row.indexOf(ITEM_TITLES.place);
      columns.filled = row.indexOf(ITEM_TITLES.filled);
      continue;
    }
    const number = Number(row[columns.number] || NaN);
    const position = row.findIndex((text) => LABEL.test(text));
    if (position >= 0) {
      const written = [row[position]!.replace(LABEL, ''), ...row.slice(position + 1)]
        .filter(Boolean)
        .join('\n')
        .trim();
      if (item && written) answers.push({ ...item, text: written });
    } else if (Number.isInteger(number))
      item = { number, place: row[columns.place] ?? '', filled: row[columns.filled] ?? '' };
  }
  return answers;
}

/** Columns of the sheet 问题清单 that tell what is explained, and how. */
const LIST = (['office', 'table', 'row', 'column', 'rule', 'nature', 'filled', 'explanation'] as const).map(
  (column) => PROBLEM_TITLES[column],
);

/** Explanations that were written beside what is to be verified, by office. */
function answersInList({ rows }: Grid): readonly AnsweredLetter[] {
  const lines = rows.map((values) => Array.from(values, textOf));
  const header = lines.findIndex((line) => LIST.every((title) => line.includes(title)));
  if (header < 0) return [];
  const year = /(\d{4})年/.exec(lines.slice(0, header).flat().join(''))?.[1];
  const answers = lines.slice(header + 1).flatMap((line, index) => {
    const [office, table, row, column, rule, nature, filled, text] = LIST.map(
      (title) => line[lines[header]!.indexOf(title)] ?? '',
    ) as [string, string, string, string, string, string, string, string];
    if (!office || !text || nature !== '核实' || text.startsWith(STALE_START)) return [];
    const place = `${table}${row && `「${row}」行`}${column && `「${column}」列`}：${rule}`;
    return [{ office, number: index + 1, place, filled, text }];
  });
  return [...grouped(answers, ({ office }) => office)].map(([office, ofOffice]) => ({
    office,
    year: year === undefined ? null : Number(year),
    answers: ofOffice.map(({ number, place, filled, text }) => ({ number, place, filled, text })),
  }));
}

/** A line of the letter as text, as `letterText` writes it. */
const ITEM = new RegExp(
  `^\\s*(\\d+)\\.\\s*(\\S.*?)。${ITEM_TITLES.filled}：(\\S.*?)；${ITEM_TITLES.expected}：`,
);

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
