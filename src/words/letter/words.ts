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
