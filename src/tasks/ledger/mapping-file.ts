import { answersBeside } from '../../ledger/existing/existing-text';
import type { Ledger, LedgerMapping, ListId } from '../../model/ledger';
import { TaskError } from '../task';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a file that keeps a mapping. */
export const mappingText = (mapping: LedgerMapping): string => `${JSON.stringify(mapping, undefined, 2)}\n`;

/** Reads a kept mapping. Throws a TaskError that says what is wrong with it: a word must be one of its list. */
export function readMapping(text: string, ledger: Ledger): LedgerMapping {
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw wrong('不是 JSON');
  }
  if (!isObject(read)) throw wrong('应是 { "columns": …, "words": …, "names": … }');
  const { columns = {}, words = {}, names = {}, year, ...others } = read;
  const [other] = Object.keys(others);
  if (other !== undefined) throw wrong(`没有“${other}”这一项，可写：columns、words、names、year`);
  if (year !== undefined && !(Number.isInteger(year) && Number(year) >= 2008 && Number(year) < 2100))
    throw wrong('year 应是四位数的年份');
  for (const [register, fields] of entriesOf(columns, 'columns')) {
    if (register !== 'applications' && register !== 'cases')
      throw wrong(`columns 里没有“${register}”，可写：applications、cases`);
    for (const [id] of textsOf(fields, `columns.${register}`))
      if (!ledger[register].fields.some((field) => field.id === id))
        throw wrong(
          `columns.${register} 里没有“${id}”，可写：${ledger[register].fields.map((field) => field.id).join('、')}`,
        );
  }
  for (const [list, texts] of entriesOf(words, 'words')) {
    if (!(list in ledger.lists))
      throw wrong(`words 里没有“${list}”，可写：${Object.keys(ledger.lists).join('、')}`);
    for (const [each, word] of textsOf(texts, `words.${list}`)) needWord(ledger, list as ListId, each, word);
  }
  for (const [each, word] of textsOf(names, 'names')) needWord(ledger, 'types', each, word);
  return { columns, words, names, ...(year !== undefined && { year }) } as LedgerMapping;
}

const wrong = (what: string): TaskError => new TaskError(`对应表不对：${what}。请改正后再试。`);

function entriesOf(value: unknown, name: string): readonly (readonly [string, unknown])[] {
  if (!isObject(value)) throw wrong(`${name} 应是 { … }`);
  return Object.entries(value);
}

const textsOf = (value: unknown, name: string): readonly (readonly [string, string])[] =>
  entriesOf(value, name).map(([key, text]) => {
    if (typeof text !== 'string') throw wrong(`${name} 里“${key}”应是文字`);
    return [key, text];
  });

function needWord({ lists }: Ledger, list: ListId, text: string, word: string): void {
  const choices = [...lists[list].map(({ label }) => label), ...answersBeside(list)];
  if (word === '' || choices.includes(word)) return;
  throw wrong(`“${text}”对应的“${word}”不在列表，可写：${choices.join('、')}，空着是还没有定`);
}
