import { titleWords } from '../derive/title';
import { readSheetTitle } from '../sheet/sheet-title';
import type { Form } from '../model/form';
import { memo, memoText } from '../model/memo';
import { plainText } from '../model/plain-text';
import { THRESHOLDS } from './thresholds';

/** Unit and year as one text tells them; null where it does not. */
export interface Origin {
  readonly unit: string | null;
  readonly year: number | null;
}

const YEAR = '(20[0-4]\\d)\\s*年(?:度)?';
const UNIT_LABEL =
  /^(?:(?:填报|报送|编制|报告|上报)(?:单位|机关|部门)(?:名称)?(?:[(（](?:盖章|公章)[)）])?\s*(?::\s*)?|(?:单位|机关|部门)(?:名称)?(?:[(（](?:盖章|公章)[)）])?\s*:\s*)(\S.*)?$/;
const YEAR_LABEL = /^(?:报告|统计|填报)?年(?:度|份)\s*(?:[::]\s*)?(?:(20[0-4]\d)\s*年?度?)?$/;
const PERIOD = /(20[0-4]\d)\s*年\s*1\s*月\s*1\s*日\s*(?:起\s*)?至\s*(?:\1\s*年\s*)?12\s*月\s*31\s*日/;
const ORGANISATION =
  /(?:局|委|委员会|办|办公室|中心|院|镇|乡|街道|办事处|政府|处|所|站|厅|公司|支队|大队|馆|学校|大学|学院|管委会|队|协会|联合会|法院|检察院|社|园|集团|银行|部|市|区|县)$/;

/** `2 0 2 3 年`: a layout has spread the digits. */
const SPREAD_YEAR = /(?<!\d)2 ?0 ?[0-4] ?\d(?= ?年)/g;

const tidy = memoText((text): string =>
  plainText(text)
    .replace(/\s+/g, ' ')
    .replace(SPREAD_YEAR, (year) => year.replaceAll(' ', ''))
    .trim(),
);

/** Name of an office; null where a text is none. Spaces that a layout put between characters say nothing. */
export const unitOf = (text: string): string | null => {
  const unit = text
    .replace(/\s+/g, '')
    .replace(/^(?:附件\d*|附表\d*)[::]?|^\p{Script=Han}{2,6}[::]|^[【[][^】\]]*[】\]]|[《》"“”]/gu, '');
  return /\p{Script=Han}{2}/u.test(unit) && !/[。,;::>|/»]/.test(unit) ? unit : null;
};

/** Does a line of its own name an organisation, as the upper line of a title does? */
export const readOrganisation = memoText((text): string | null => {
  const line = tidy(text).replace(/\s+/g, '');
  return line.length >= 3 &&
    line.length <= THRESHOLDS.longestUnit &&
    ORGANISATION.test(line) &&
    /^[\p{Script=Han}()·\d]+$/u.test(line)
    ? line
    : null;
});

/** Reads `单位：某局` and `年度：2023`; the value may stand in the next cell. */
export function readLabelled(text: string, next: string): Origin | undefined {
  const line = tidy(text);
  const year = YEAR_LABEL.exec(line);
  if (year) {
    const value = year[1] ?? /^(20[0-4]\d)\s*年?度?$/.exec(tidy(next))?.[1];
    return value ? { unit: null, year: Number(value) } : undefined;
  }
  const unit = UNIT_LABEL.exec(line);
  if (!unit) return undefined;
  // 单位：万元 and 单位：件 say what is counted, not who reports.
  const name = unitOf((unit[1] || tidy(next)).trim());
  return name && name.length >= 3 ? { unit: name, year: null } : undefined;
}

/** Year of the period that the report says its figures are for. */
export function readPeriod(text: string): number | null {
  const period = PERIOD.exec(tidy(text));
  return period ? Number(period[1]) : null;
}

/** Not the year of a form (2021格式), nor of a day on which the file was sent (2024-01-15). */
const YEAR_IN_NAME = /(?<!\d)(20[0-4]\d)(?!\d|\s*(?:年\s*)?(?:格式|版)|[\s.年]\s*\d{1,2}(?!\d))/;

const anyOf = (patterns: readonly string[]): string => `(?:${[...new Set(patterns)].join('|')})`;
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Reads titles of reports on some forms, as these print them and as they are spelt else. */
export class TitleReader {
  private readonly tableTitles: readonly string[];
  private readonly patterns: ReturnType<typeof patternsFor>;

  constructor(forms: readonly Form[]) {
    this.patterns = patternsFor(forms);
    this.tableTitles = [...new Set(forms.flatMap(({ tables }) => tables.map(({ title }) => title)))];
    const words = forms.flatMap((form) =>
      form.titleSpellings
        ? [form.titleSpellings.word]
        : [titleWords(form), ...form.tables.map(({ title }) => title)],
    );
    const telling = new RegExp(anyOf([...words.map(literally), '单位', '机关', '部门', '年度', '年份']));
    this.isTelling = memoText((text) => telling.test(text));
  }

  /** Has a text what a title or a labelled cell cannot do without? Asked first because most cells are neither. */
  readonly isTelling: (text: string) => boolean;

  /** Unit and year of a title that the add-in has written above a table; undefined where the text is none. */
  readonly readOwnTitle = memoText((text): Origin | undefined =>
    this.tableTitles
      .filter((title) => text.includes(title))
      .map((title) => readSheetTitle(text, title))
      .find((origin) => origin !== undefined),
  );

  /** Reads a title line; undefined where the text is no title of a report. */
  readonly readTitle = memoText((text): Origin | undefined => {
    const { yearFirst, unitFirst, aboveTable, bare } = this.patterns;
    const line = tidy(text);
    if (line.length > THRESHOLDS.longestTitle || /[。;]$/.test(line)) return undefined;
    const [, year, unit] = yearFirst.exec(line) ?? [];
    if (year) return { unit: unitOf(unit ?? ''), year: Number(year) };
    for (const pattern of [unitFirst, aboveTable]) {
      const title = pattern.exec(line);
      if (title) return { unit: unitOf(title[1] ?? ''), year: Number(title[2]) };
    }
    const title = bare.exec(line);
    if (!title || (title[1] ?? '').length > THRESHOLDS.longestUnit) return undefined;
    const name = unitOf(title[1] ?? '');
    return { unit: name && ORGANISATION.test(name) ? name : null, year: title[2] ? Number(title[2]) : null };
  });

  /** Unit and year in the name of a file or a sheet. */
  readonly readName = memoText((name): Origin => {
    const stem = tidy(name.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,5}$/, '')).replace(
      /[_\-—]+/g,
      ' ',
    );
    const title = this.readTitle(stem);
    if (title?.unit) return title;
    const year = YEAR_IN_NAME.exec(stem)?.[1];
    const words = stem
      .replace(/(?<!\d)20[0-4]\d(?!\d)\s*(?:年度|年)?|\d{6,}/g, ' ')
      .split(/[\s()[\]+]+/)
      .map((word) => word.replace(this.patterns.fixedWordsOn, ''));
    return {
      unit: words.map(readOrganisation).find((unit) => unit !== null) ?? null,
      year: year ? Number(year) : null,
    };
  });
}

function patternsFor(forms: readonly Form[]) {
  const words = anyOf(
    forms.map((form) => form.titleSpellings?.pattern.source ?? literally(tidy(titleWords(form)))),
  );
  const tables = forms.flatMap((form) => form.tables.map(({ title }) => literally(tidy(title))));
  return {
    /** 某局2023年政府信息公开工作年度报告 */
    unitFirst: new RegExp(`^(.*?)\\s*${YEAR}\\s*(?:工作)?${words}`),
    /** 2023年某局政府信息公开工作年度报告 */
    yearFirst: new RegExp(`^${YEAR}\\s*(.*?)\\s*${words}`),
    /** 某局2023年 三、收到和处理…: the line above a table that stands by itself */
    aboveTable: new RegExp(`^(.*?)\\s*${YEAR}\\s*${anyOf(['[二三四五]、', ...tables])}`),
    bare: new RegExp(`^(.*?)\\s*${words}(?:[（(]?${YEAR}[）)]?)?`),
    fixedWordsOn: new RegExp(`${words}.*$`),
  };
}

/** The reader for these forms; what it has read is kept. */
export const titleReaderOf = memo((forms: readonly Form[]) => new TitleReader(forms));
