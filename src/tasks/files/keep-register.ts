import { explainedValues, explanationKey } from '../../check/explain';
import { shortCellName } from '../../derive/short-names';
import type { Cause } from '../../model/cause';
import { causesOf } from '../../model/cause';
import { isExplained } from '../../model/finding';
import type { Form } from '../../model/form';
import { cellRefs } from '../../model/form-index';
import { officeKey } from '../../model/office-name';
import type { Entry, Report } from '../../model/report';
import { entryAt, isUnread } from '../../model/report';
import { findingMessage } from '../../words/catalogue';
import type { OfficeList } from '../collect/offices';
import { namesInCell } from '../collect/offices';
import type { OverviewRow, ReportRow } from '../collect/overview-row';
import type { ReceivedReport } from '../collect/received';
import { formOf } from '../collect/received';
import { isoDay } from '../iso-day';
import { baseName } from './base-name';
import type { ItemState } from './register';
import { ITEMS, OFFICES, ROUNDS } from './register';
import type { RegisterBook, RegisterEdit, RegisterLine } from './register-book';

type ItemLine = RegisterLine<keyof typeof ITEMS.columns>;

/** What a report that came is beside what its office had sent before. */
export interface Round {
  readonly office: string;
  /** 1 for the first time. */
  readonly round: number;
  /** Was it not known yet? */
  readonly isNew: boolean;
  /** Of what was asked before: what is corrected or explained now, and what is still open. */
  readonly settled: number;
  readonly open: number;
  /** All of it in one Chinese sentence; empty for a first report. */
  readonly sentence: string;
}

export interface RegisterInput {
  readonly rows: readonly OverviewRow[];
  readonly list: OfficeList;
  readonly date: Date;
}

export interface KeptRegister {
  readonly rounds: readonly Round[];
  /** The register's file with all of it. */
  bytes(): Uint8Array;
}

/**
 * Enters into the register what was sent: each report whose numbers are not those of the last time as a line, what is
 * wrong with it, and what has become of what was asked before. Of several reports of one office the one changed last
 * counts. Lines of offices that have sent nothing now stay as they are.
 */
export function keepRegister(book: RegisterBook, { rows, list, date }: RegisterInput): KeptRegister {
  const day = isoDay(date);
  const lines = { rounds: book.lines(ROUNDS), items: book.lines(ITEMS) };
  const edit = book.edit();
  keepOffices(book, edit, list);
  edit.make(ROUNDS);
  edit.make(ITEMS);
  const rounds = latest(rows).map(({ name, report: received }) => {
    const { report } = received;
    const form = formOf(received);
    const isOf = ({ cells }: { readonly cells: { readonly office: string; readonly year: string } }) =>
      cells.office === name && cells.year === String(report.year ?? '');
    const before = lines.rounds.filter(isOf);
    const last = before.at(-1)?.cells.numbers;
    const isNew = last !== numbersText(form, report);
    const round = before.length + (isNew ? 1 : 0);
    const changes = last === undefined || !isNew ? '' : changesWords(form, last, report);
    if (isNew)
      edit.add(ROUNDS, {
        office: name,
        year: report.year ?? '',
        round,
        date: day,
        file: baseName(received.file),
        result: resultWords(received),
        changes,
        numbers: numbersText(form, report),
      });
    const counts = keepItems(edit, lines.items.filter(isOf), name, received, day);
    return { office: name, round, isNew, ...counts, sentence: roundSentence(round, changes, counts) };
  });
  return { rounds, bytes: () => edit.bytes(date) };
}

/** The sheet of offices, made where a person has not; where they have, it gets the short names confirmed since. */
function keepOffices(
  book: RegisterBook,
  edit: RegisterEdit,
  { offices, shortNames, details }: OfficeList,
): void {
  const shortNamesOf = (office: string): readonly string[] =>
    [...shortNames].filter(([, full]) => officeKey(full) === officeKey(office)).map(([name]) => name);
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
    const key = `${row.name}|${row.report.report.year}`;
    const known = byOffice.get(key);
    if (!known || (row.report.changed ?? 0) > (known.report.changed ?? 0)) byOffice.set(key, row);
  }
  return [...byOffice.values()];
}

/** Updates the items of one office and year; counts those that were open before. */
function keepItems(
  edit: RegisterEdit,
  before: readonly ItemLine[],
  office: string,
  received: ReceivedReport,
  day: string,
): Pick<Round, 'settled' | 'open'> {
  const { report } = received;
  const form = formOf(received);
  const now = new Map(
    causesOf(received.findings)
      .filter(({ waitsFor }) => !waitsFor.length)
      .map((cause) => [explanationKey(cause.findings[0]), cause]),
  );
  const counts = { settled: 0, open: 0 };
  for (const line of before) {
    const cause = now.get(line.cells.key);
    const state: ItemState = cause ? stateOf(cause) : '已更正';
    if (line.cells.state !== '未办结' && state === '已更正') continue;
    if (line.cells.state === '未办结') counts[state === '未办结' ? 'open' : 'settled'] += 1;
    if (line.cells.state !== state) {
      edit.set(ITEMS, line, 'state', state);
      edit.set(ITEMS, line, 'settled', state === '未办结' ? '' : day);
    }
    const given = cause?.findings[0].explanation;
    if (given && line.cells.explanation === '') edit.set(ITEMS, line, 'explanation', given.text);
  }
  const known = new Set(before.map(({ cells }) => cells.key));
  for (const [key, cause] of now) {
    if (known.has(key)) continue;
    const [first] = cause.findings;
    const state = stateOf(cause);
    edit.add(ITEMS, {
      office,
      year: report.year ?? '',
      first: day,
      nature: NATURES[cause.tier],
      problem: findingMessage(form, first),
      state,
      settled: state === '未办结' ? '' : day,
      explanation: first.explanation?.text ?? '',
      values: explainedValues(form, report, first),
      key,
    });
  }
  return counts;
}

const NATURES: Readonly<Record<Cause['tier'], string>> = {
  error: '错误',
  verify: '核实',
  undecided: '补填',
  explained: '核实',
};

const stateOf = ({ findings: [first] }: Cause): ItemState => (isExplained(first) ? '已说明' : '未办结');

/** `错误 2，核实 1`, or 无误. */
function resultWords({ findings }: ReceivedReport): string {
  const tiers = causesOf(findings).map(({ tier }) => tier);
  const words = (['error', 'verify', 'undecided'] as const).flatMap((tier) => {
    const count = tiers.filter((each) => each === tier).length;
    return count ? [`${NATURES[tier]} ${count}`] : [];
  });
  return words.join('，') || '无误';
}

const entryText = (entry: Entry): string => (isUnread(entry) ? `“${entry.text}”` : String(entry ?? '空'));

/** All entries of a report, by which it is known whether it is another than the last time. */
const numbersText = (form: Form, report: Report): string =>
  cellRefs(form)
    .map((ref) => entryText(entryAt(form, report, ref)).replaceAll(' ', ''))
    .join(' ');

/** How many changed cells are named. */
const MOST_NAMED = 5;

/** `改了 2 格：本年新收·自然人 2 → 0、…`; the form's cells come in one order. */
function changesWords(form: Form, last: string, report: Report): string {
  const before = last.split(' ');
  const refs = cellRefs(form);
  if (before.length !== refs.length) return '改用了另一种格式';
  const now = numbersText(form, report).split(' ');
  const changed = refs.flatMap((ref, index) =>
    before[index] === now[index] ? [] : [`${shortCellName(form, ref)} ${before[index]} → ${now[index]}`],
  );
  const named = changed.slice(0, MOST_NAMED).join('、');
  return `改了 ${changed.length} 格：${named}${changed.length > MOST_NAMED ? '等' : ''}`;
}

function roundSentence(
  round: number,
  changes: string,
  { settled, open }: Pick<Round, 'settled' | 'open'>,
): string {
  if (round < 2 && !settled && !open) return '';
  const asked = settled + open;
  return [
    `这是第 ${round} 次报送${changes && `，${changes}`}。`,
    ...(asked
      ? [`上次反馈的 ${asked} 项，已办结 ${settled} 项${open ? `，仍有 ${open} 项没有办结` : ''}。`]
      : []),
  ].join('');
}
