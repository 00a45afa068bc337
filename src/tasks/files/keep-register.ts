import { grouped } from '../../model/grouped';
import { officeKey } from '../../model/office-name';
import type { OfficeList } from '../collect/offices';
import { namesInCell } from '../collect/offices';
import { inListOrder } from '../collect/overview-order';
import type { OverviewRow, ReportRow } from '../collect/overview-row';
import { formOf } from '../collect/received';
import { isoDay } from '../iso-day';
import { baseName } from './base-name';
import type { KeptAnswer } from './keep-answers';
import { keepAnswers, letterAnswers, letterSentence } from './keep-answers';
import type { RegisterBook, RegisterEdit } from './register-book';
import type { ItemLine } from './register-lists';
import { ITEMS, OFFICES, ROUNDS } from './register-lists';
import type { Point } from './register-points';
import { pointsOf, stateOf } from './register-points';
import type { ReturnedLetter } from './returned-letters';
import { officeYear } from './returned-letters';
import type { Round } from './rounds';
import { comparedWith, numbersText, roundsSummary } from './rounds';

export interface RegisterInput {
  readonly rows: readonly OverviewRow[];
  readonly letters: readonly ReturnedLetter[];
  readonly list: OfficeList;
  readonly date: Date;
}

export interface KeptRegister {
  readonly rounds: readonly Round[];
  /** The round of a report; undefined where another one of its office counts, or it counts nowhere. */
  roundOf(row: ReportRow): Round | undefined;
  /** What letters say of earlier ones, by office. */
  readonly sentences: ReadonlyMap<string, string>;
  /** What came of each letter that came back, in one sentence. */
  readonly letters: readonly string[];
  /** `新收 3 份（第 2 次以上的 2 份）；以前反馈的已办结 5 项，仍有 2 项没有办结。` */
  readonly summary: string;
  /** The register's file with all of it. */
  bytes(): Uint8Array;
}

/**
 * What is to be entered into the register: each report whose numbers are not those of the last time as a line, what is
 * wrong with it, what has become of what was asked before, and what letters that came back explain. Of several reports
 * of one office the one changed last counts. Lines of offices that have sent nothing now stay as they are.
 */
export function keepRegister(book: RegisterBook, { rows, letters, list, date }: RegisterInput): KeptRegister {
  const day = isoDay(date);
  const linesOf = {
    rounds: grouped(book.lines(ROUNDS), ({ cells }) => officeYear(cells.office, cells.year)),
    items: grouped(book.lines(ITEMS), ({ cells }) => officeYear(cells.office, cells.year)),
  };
  const sent = latest(inListOrder(rows, list.offices)).map((row): Sent => {
    const { year } = row.report.report;
    const key = officeYear(row.name, year);
    const rounds = linesOf.rounds.get(key) ?? [];
    const items = (linesOf.items.get(key) ?? []).filter(({ cells }) => cells.key !== '');
    return { key, row, items, round: comparedWith(row, rounds, items) };
  });
  const sentBy = new Map(sent.map((each) => [each.key, each]));
  const answered = letters.map((letter) =>
    letterAnswers(letter, linesOf.items.get(letter.key) ?? [], sentBy.get(letter.key)?.row),
  );
  const answers = grouped(answered.flat(), ({ letter }) => letter.key);
  const rounds = sent.map(({ round }) => round);
  const roundsBy = new Map(sent.map(({ row, round }) => [row.report, round]));
  return {
    rounds,
    roundOf: (row) => roundsBy.get(row.report),
    sentences: new Map(rounds.map(({ office, sentence }) => [office, sentence])),
    summary: roundsSummary(rounds),
    letters: answered.map(letterSentence),
    bytes() {
      const edit = book.edit();
      keepOffices(book, edit, list);
      edit.make(ROUNDS);
      edit.make(ITEMS);
      for (const each of sent) {
        if (each.round.isNew) keepRound(edit, each, day);
        keepItems(edit, each, answers.get(each.key) ?? [], day);
      }
      keepAnswers(edit, answered.flat(), day);
      return edit.bytes(date);
    },
  };
}

/** A report beside the lines of its office and year. */
interface Sent {
  /** Tells its office and year. */
  readonly key: string;
  readonly row: ReportRow;
  readonly items: readonly ItemLine[];
  readonly round: Round;
}

function keepRound(edit: RegisterEdit, { row, round }: Sent, day: string): void {
  const { report: received } = row;
  edit.add(ROUNDS, {
    office: round.office,
    year: round.year ?? '',
    round: round.round,
    date: day,
    file: baseName(received.file),
    result: resultWords(row),
    changes: round.changes,
    numbers: numbersText(formOf(received), received.report),
  });
}

/** The sheet of offices, made where a person has not; where they have, it gets the short names confirmed since. */
function keepOffices(
  book: RegisterBook,
  edit: RegisterEdit,
  { offices, shortNames, details }: OfficeList,
): void {
  const namesBy = grouped([...shortNames], ([, full]) => officeKey(full));
  const shortNamesOf = (office: string): readonly string[] =>
    (namesBy.get(officeKey(office)) ?? []).map(([name]) => name);
  const lines = book.lines(OFFICES);
  if (!lines.length) {
    edit.make(OFFICES);
    offices.forEach((office, index) => {
      const { parent = '', contact = '', deadline = '' } = details.get(office) ?? {};
      const known = shortNamesOf(office).join('、');
      edit.add(OFFICES, { order: index + 1, office, shortNames: known, parent, contact, deadline });
    });
  }
  for (const line of lines) {
    const known = line.cells.shortNames;
    const added = shortNamesOf(line.cells.office).filter((name) => !namesInCell(known).includes(name));
    if (added.length) edit.set(OFFICES, line, 'shortNames', [known, ...added].filter(Boolean).join('、'));
  }
}

/** One report of each office and year: the one whose file was changed last. */
function latest(rows: readonly OverviewRow[]): readonly ReportRow[] {
  const byOffice = new Map<string, ReportRow>();
  for (const row of rows) {
    if (row.kind !== 'report' || row.aside) continue;
    const key = officeYear(row.name, row.report.report.year);
    const known = byOffice.get(key);
    if (!known || (row.report.changed ?? 0) > (known.report.changed ?? 0)) byOffice.set(key, row);
  }
  return [...byOffice.values()];
}

/** Updates the items of one office and year. */
function keepItems(
  edit: RegisterEdit,
  { row, items: before }: Sent,
  answers: readonly KeptAnswer[],
  day: string,
): void {
  const { name, report: received } = row;
  const points = withAnswers(pointsOf(row), answers);
  for (const line of before) {
    const { cells } = line;
    const point = points.get(cells.key);
    const state = stateOf(point);
    if (cells.state !== '未办结' && state === '已更正') continue;
    if (cells.state !== state) {
      edit.set(ITEMS, line, 'state', state);
      edit.set(ITEMS, line, 'settled', state === '未办结' ? '' : day);
    }
    if (!point) continue;
    const { asked, values, explanation } = point;
    if (asked && asked !== cells.asked) edit.set(ITEMS, line, 'asked', asked);
    // What stands there is the words of whoever keeps the register, until the numbers are others.
    if (state !== '已说明' || (cells.explanation !== '' && cells.values === values)) continue;
    edit.set(ITEMS, line, 'explanation', explanation!.text);
    edit.set(ITEMS, line, 'from', explanation!.from ?? baseName(received.file));
    edit.set(ITEMS, line, 'values', values);
  }
  const known = new Set(before.map(({ cells }) => cells.key));
  for (const [key, point] of points) {
    if (known.has(key)) continue;
    const { explanation, ...about } = point;
    const state = stateOf(point);
    edit.add(ITEMS, {
      ...about,
      office: name,
      year: received.report.year ?? '',
      first: day,
      state,
      settled: state === '未办结' ? '' : day,
      explanation: explanation?.text ?? '',
      from: explanation ? (explanation.from ?? baseName(received.file)) : '',
      key,
    });
  }
}

/** Points beside other reports are known only now: a letter may have explained them before the register knew of them. */
function withAnswers(
  points: ReadonlyMap<string, Point>,
  answers: readonly KeptAnswer[],
): ReadonlyMap<string, Point> {
  const all = new Map(points);
  for (const { letter, answer, about } of answers)
    for (const { key, values } of about) {
      const point = all.get(key);
      if (!point || point.explanation || point.values !== values || point.nature !== '核实') continue;
      const from = baseName(letter.file);
      all.set(key, { ...point, explanation: { state: 'kept', text: answer.text, values, date: '', from } });
    }
  return all;
}

/** `错误 2，核实 1`, or 无误. */
function resultWords(row: ReportRow): string {
  const open = [...pointsOf(row).values()].filter((point) => stateOf(point) === '未办结');
  const words = ['错误', '核实', '补填'].flatMap((nature) => {
    const count = open.filter((point) => point.nature === nature).length;
    return count ? [`${nature} ${count}`] : [];
  });
  return words.join('，') || '无误';
}
