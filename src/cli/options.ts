import { forms } from '../forms';
import type { FormId } from '../model/form';
import { deadlineProblem, isDay } from '../words/letter/words';
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

/** One of the words that an option may be. */
export function oneOf<Word extends string>(words: readonly Word[], text: string, option: string): Word {
  const word = words.find((each) => each === text);
  if (word === undefined) throw new UsageError(`${option} 不能是“${text}”。可选：${words.join('、')}。`);
  return word;
}

/** The day of an option, `2024-01-20`, in local time. */
export function dayOf(text: string, option: string): Date {
  const [, year, month, day] = (/^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []).map(Number);
  if (year === undefined || !isDay(month!, day!, year))
    throw new UsageError(`${option} 的日期“${text}”不对，应如 2024-01-20。`);
  return new Date(year, month! - 1, day);
}

/** The words of `--deadline`; a day in them must be one of the calendar. */
export function deadlineOf(text: string): string {
  const problem = deadlineProblem(text);
  if (problem !== undefined) throw new UsageError(`--deadline ${problem}`);
  return text;
}

/** An option that may be given several times. */
export const repeated = (value: string, all: string[]): string[] => [...all, value];

/** Another name of an office, for every command that takes a list of offices. */
export const ALIAS_OPTION = [
  '--alias <名称=单位>',
  '报告上的名称就是名单里的哪个单位，可重复；用了 --register 就记入“简称”，以后不必再写',
  repeated,
  [] as string[],
] as const;

/** The paths named on the line, else those of the config file. */
export function neededPaths(
  paths: readonly string[],
  { files = [] }: { readonly files?: readonly string[] },
): readonly string[] {
  const needed = paths.length ? paths : files;
  if (!needed.length) throw new UsageError('缺少文件或文件夹。用 gouji 命令 --help 查看用法。');
  return needed;
}
