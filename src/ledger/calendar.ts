import { getDayDetail } from 'chinese-days';

/** A day of the working calendar. */
export interface CalendarDay {
  /** Serial number as spreadsheets count days. */
  readonly serial: number;
  readonly isWorkday: boolean;
  /** 春节, 调休上班, 未公布; empty for others. */
  readonly note: string;
}

const MILLISECONDS = 86_400_000;
/** Day 0 of spreadsheets, for days after February 1900. */
const DAY_0 = Date.UTC(1899, 11, 30);

export const serialOf = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - DAY_0) / MILLISECONDS;

/** Serial number of the day that this computer has. */
export function today(): number {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Year, month and day of a serial number. */
function dayOf(serial: number): readonly [year: number, month: number, day: number] {
  const date = new Date(DAY_0 + Math.floor(serial) * MILLISECONDS);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** `2025-3-5` of a serial number. */
export const dateText = (serial: number): string => dayOf(serial).join('-');

/** The package reads a text as a day of Greenwich, a Date as one of this place. */
const detail = (year: number, month: number, day: number) => getDayDetail(new Date(year, month - 1, day));

/** Name of a holiday: `Spring Festival,春节,4`; days without one bear that of the weekday. */
const holidayOf = (name: string): string => name.split(',')[1] ?? '';

/** Is it announced which days of a year are free? The National Day of such a year is known. */
const isAnnounced = (year: number): boolean => holidayOf(detail(year, 10, 1).name) !== '';

/** Last day whose working days are announced, from a year on for which they are. */
export function announcedTo(from: number): number {
  let year = from;
  while (isAnnounced(year)) year += 1;
  return serialOf(year - 1, 12, 31);
}

/** Each day of the years from `year` − 1 to `year` + 1. Of years not yet announced only weekends are free. */
export function calendarOf(year: number): readonly CalendarDay[] {
  const first = serialOf(year - 1, 1, 1);
  const announced = [year - 1, year, year + 1].filter(isAnnounced);
  return Array.from({ length: serialOf(year + 2, 1, 1) - first }, (_, index): CalendarDay => {
    const serial = first + index;
    const [at, month, day] = dayOf(serial);
    const { work, name } = detail(at, month, day);
    if (!announced.includes(at)) return { serial, isWorkday: work, note: '未公布' };
    const holiday = holidayOf(name);
    return { serial, isWorkday: work, note: work && holiday ? '调休上班' : holiday };
  });
}
