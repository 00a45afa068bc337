import { forms } from '../forms';
import type { FormId } from '../model/form';
import { UsageError } from './io';

/** The form of `--form`. */
export function formId(text: string): FormId {
  const form = forms.find(({ id }) => id === text);
  if (!form) throw new UsageError(`没有“${text}”这种格式。可选：${forms.map(({ id }) => id).join('、')}。`);
  return form.id;
}

/** The year of `--year`. */
export function yearOf(text: string): number {
  const year = Number(text);
  if (!/^\d{4}$/.test(text) || year < 2014)
    throw new UsageError(`年度“${text}”不对，应为 2014 以后的四位年份。`);
  return year;
}

/** An option that may be given several times. */
export const repeated = (value: string, all: string[]): string[] => [...all, value];
