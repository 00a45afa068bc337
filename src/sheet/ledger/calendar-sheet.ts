import { cellAddress } from '../../derive/address';
import type { CalendarDay } from '../../ledger/calendar';
import { CALENDAR_ROW, CALENDAR_SHEET } from '../../ledger/names';
import type { LedgerSheet } from './ledger-sheet';
import { DATE_FORMAT, TITLE_POINTS } from './ledger-sheet';

const NOTE =
  '1 是工作日，0 不是；放假和调休按国务院办公厅的通知。标“未公布”的按周末推算，公布后请改 1、0，或更新加载项后重新插入。';

/** 工作日历: each of its days, whether it is a working day, and how many there were up to it. */
export function calendarSheet(days: readonly CalendarDay[]): LedgerSheet {
  let sum = 0;
  const rows = days.map(({ serial, isWorkday, note }, index) => {
    const row = CALENDAR_ROW + index;
    sum += isWorkday ? 1 : 0;
    const formula = `=N(${cellAddress(row - 1, 2)})+${cellAddress(row, 1)}`;
    return [serial, isWorkday ? 1 : 0, { formula, result: sum }, note || null];
  });
  const table = { row: CALENDAR_ROW, column: 0, rows: days.length, columns: 4 };
  const area = { row: 0, column: 0, rows: CALENDAR_ROW + days.length, columns: 4 };
  const first = cellAddress(CALENDAR_ROW, 1).replace('B', '$B');
  return {
    name: CALENDAR_SHEET,
    area,
    typed: { ...table, column: 1, columns: 1 },
    blocks: [
      { row: 0, column: 0, rows: [[CALENDAR_SHEET], [NOTE]] },
      { row: CALENDAR_ROW - 1, column: 0, rows: [['日期', '工作日', '累计工作日', '说明']] },
      { row: CALENDAR_ROW, column: 0, rows },
    ],
    looks: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, look: 'title' },
      { area: { row: 1, column: 0, rows: 1, columns: 1 }, look: 'note' },
      { area: { ...table, row: CALENDAR_ROW - 1, rows: 1 }, look: 'header' },
      { area: table, look: 'plain' },
    ],
    formats: [{ area: { ...table, columns: 1 }, format: DATE_FORMAT }],
    widths: [90, 70, 90, 120],
    heights: [{ row: 0, points: TITLE_POINTS }],
    hidden: [],
    inputs: [],
    colours: [{ area: table, formula: `${first}=0`, tone: 'undecided' }],
    frozen: { rows: CALENDAR_ROW, columns: 0 },
    printed: area,
    paper: 'A4 portrait',
  };
}
