import { shortCellName } from '../../derive/short-names';
import type { Form } from '../../model/form';
import { cellRefs } from '../../model/form-index';
import type { Entry, Report } from '../../model/report';
import { entryAt, isUnread } from '../../model/report';
import type { ReportRow } from '../collect/overview-row';
import { formOf } from '../collect/received';
import type { ItemLine, RoundLine } from './register-lists';
import type { Point } from './register-points';
import { pointsOf, stateOf } from './register-points';

/** What a report that came is beside what its office had sent before. */
export interface Round {
  readonly office: string;
  readonly year: number | null;
  /** 1 for the first time. */
  readonly round: number;
  /** Was it not known yet? */
  readonly isNew: boolean;
  /** What is different from the last time, in words: 改了 2 格：…; empty where nothing is, or it is the first. */
  readonly changes: string;
  /** Of what was asked before: what is corrected or explained now, and what is still open. */
  readonly settled: number;
  readonly open: number;
  /** In a few words each: 第 2 次报送, 有变化, 上次 1 项未改. */
  readonly marks: readonly string[];
  /** All of it in one Chinese sentence; empty for a first report. */
  readonly sentence: string;
}

/**
 * A report beside what its office and year had sent before: `before` its rounds, oldest first, `items` what was asked.
 */
export function comparedWith(
  row: ReportRow,
  before: readonly RoundLine[],
  items: readonly ItemLine[],
): Round {
  const { name, report: received } = row;
  const { report } = received;
  const form = formOf(received);
  const last = before.at(-1)?.cells.numbers;
  const isNew = last !== numbersText(form, report);
  const round = before.length + (isNew ? 1 : 0);
  const changes = last === undefined || !isNew ? '' : changesWords(form, last, report);
  const waiting = items.filter(({ cells }) => cells.state === '未办结');
  const points = waiting.length ? pointsOf(row) : new Map<string, Point>();
  const open = waiting.filter(({ cells }) => stateOf(points.get(cells.key)) === '未办结').length;
  const counts = { settled: waiting.length - open, open };
  const about = { office: name, year: report.year, round, isNew, changes, ...counts };
  return { ...about, marks: roundMarks(about), sentence: roundSentence(about) };
}

const entryText = (entry: Entry): string => (isUnread(entry) ? `“${entry.text}”` : String(entry ?? '空'));

/** All entries of a report, by which it is known whether it is another than the last time. */
export const numbersText = (form: Form, report: Report): string =>
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

type RoundFacts = Omit<Round, 'marks' | 'sentence'>;

function roundMarks({ round, isNew, settled, open }: RoundFacts): readonly string[] {
  return [
    `第 ${round} 次报送`,
    ...(isNew ? (round > 1 ? ['有变化'] : []) : ['与上次相同']),
    ...(open ? [`上次 ${open} 项未改`] : []),
    ...(settled ? [`上次 ${settled} 项已办结`] : []),
  ];
}

function roundSentence({ round, changes, settled, open }: RoundFacts): string {
  if (round < 2 && !settled && !open) return '';
  const asked = settled + open;
  return [
    `这是第 ${round} 次报送${changes && `，${changes}`}。`,
    ...(asked
      ? [`上次反馈的 ${asked} 项，已办结 ${settled} 项${open ? `，仍有 ${open} 项没有办结` : ''}。`]
      : []),
  ].join('');
}

/** All rounds in one sentence. */
export function roundsSummary(rounds: readonly Round[]): string {
  const fresh = rounds.filter(({ isNew }) => isNew);
  const again = fresh.filter(({ round }) => round > 1).length;
  const sum = (of: 'settled' | 'open'): number => rounds.reduce((total, round) => total + round[of], 0);
  return (
    `新收 ${fresh.length} 份${again ? `（第 2 次以上的 ${again} 份）` : ''}；` +
    `以前反馈的已办结 ${sum('settled')} 项，仍有 ${sum('open')} 项没有办结。`
  );
}
