/** First line of the file with the texts of all letters, by which it is known again. */
export const LETTER_TEXTS_TITLE = '反馈单汇总';

/** What titles of letters end with. */
export const LETTER_ENDINGS = {
  report: '数据核对情况的反馈',
  unreadable: '未能读取的反馈',
  reminder: '的催报',
} as const;

/** Is this the title of a letter? By it a letter is known again that was saved as a file of another kind. */
export const isLetterTitle = (text: string): boolean => {
  const title = text.replace(/\s/g, '');
  return title.startsWith('关于') && Object.values(LETTER_ENDINGS).some((ending) => title.endsWith(ending));
};

/** Titles of what a letter says of an item; by them an item is known again in a letter that comes back. */
export const ITEM_TITLES = {
  number: '序号',
  place: '位置',
  filled: '现填',
  expected: '要求',
  advice: '处理意见',
} as const;

/** Before the place where an office writes why what is to be verified is right. */
export const ANSWER_LABEL = '你单位的说明：';

/** `2024年1月5日`, in local time. */
export const dateWords = (date: Date): string =>
  `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;

/** An ISO date becomes `2024年1月20日前`; other words stay, with one 前 at their end; none becomes 近期. */
export function deadlineWords(deadline = ''): string {
  const text = deadline.trim();
  if (!text) return '近日';
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const words = iso ? `${iso[1]}年${Number(iso[2])}月${Number(iso[3])}日` : text;
  return /前$/.test(words) ? words : `${words}前`;
}

const DAY = /^(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})/;

/** Is it a day of the calendar? Without a year, of a leap year. */
export const isDay = (month: number, day: number, year = 2024): boolean => {
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day;
};

/** Why a deadline cannot be meant, in one sentence; undefined where it may be: a day of the calendar, or other words. */
export function deadlineProblem(deadline: string): string | undefined {
  if (!deadline.trim()) return undefined;
  const [, year, month, day] = DAY.exec(deadline.trim()) ?? [];
  if (month === undefined)
    return /^[\d\s/.-]+$/.test(deadline)
      ? `“${deadline}”看不出是哪一天。请写成 2024-01-20 或 1月20日。`
      : undefined;
  return isDay(Number(month), Number(day), year === undefined ? undefined : Number(year))
    ? undefined
    : `“${deadline}”没有这一天。请写成 2024-01-20 或 1月20日。`;
}
