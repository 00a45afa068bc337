import { plainText } from './label-key';
import { remembered } from './remembered';

/** Unit and year as one text tells them; null where it does not. */
export interface Origin {
  readonly unit: string | null;
  readonly year: number | null;
}

const YEAR = '(20[0-4]\\d)\\s*年(?:度)?';
const SUBJECT =
  '(?:的)?(?:政府)?(?:信息|政务)公开(?:工作)?(?:年度)?(?:报告|年报|工作报告|情况统计表|统计表|情况报告|数据|附表|年度报告)';
/** 某局2023年政府信息公开工作年度报告 */
const UNIT_FIRST = new RegExp(`^(.*?)\\s*${YEAR}\\s*(?:工作)?${SUBJECT}`);
/** 2023年某局政府信息公开工作年度报告 */
const YEAR_FIRST = new RegExp(`^${YEAR}\\s*(.*?)\\s*${SUBJECT}`);
/** 某局2023年 三、收到和处理…: the line above a table that stands by itself */
const ABOVE_TABLE = new RegExp(`^(.*?)\\s*${YEAR}\\s*[二三四五]、`);
const SUBJECT_TO_END = new RegExp(`${SUBJECT}.*$`);
const BARE = new RegExp(`^(.*?)\\s*${SUBJECT}(?:[（(]?${YEAR}[）)]?)?`);
const LONGEST_TITLE = 80;
const UNIT_LABEL =
  /^(?:(?:填报|报送|编制|报告|上报)(?:单位|机关|部门)(?:名称)?(?:[(（](?:盖章|公章)[)）])?\s*:?|(?:单位|机关|部门)(?:名称)?(?:[(（](?:盖章|公章)[)）])?\s*:)\s*(.*)$/;
const YEAR_LABEL = /^(?:报告|统计|填报)?年(?:度|份)\s*[::]?\s*(?:(20[0-4]\d)\s*年?度?)?$/;
const PERIOD = /自?\s*(20[0-4]\d)\s*年\s*1\s*月\s*1\s*日\s*(?:起)?\s*至\s*(?:\1\s*年\s*)?12\s*月\s*31\s*日/;
const ORGANISATION =
  /(?:局|委|委员会|办|办公室|中心|院|镇|乡|街道|办事处|政府|处|所|站|厅|公司|支队|大队|馆|学校|大学|学院|管委会|队|协会|联合会|法院|检察院|社|园|集团|银行|部|市|区|县)$/;

const tidy = remembered((text): string => plainText(text).replace(/\s+/g, ' ').trim());

/** Name of an office; null where a text is none. Spaces that a layout put between characters say nothing. */
export const unitOf = (text: string): string | null => {
  const unit = text.replace(/\s+/g, '').replace(/^(?:附件\d*|附表\d*)[::]?|[《》"“”]/g, '');
  return /\p{Script=Han}{2}/u.test(unit) && !/[。,;::]/.test(unit) ? unit : null;
};

/** Reads a title line; undefined where the text is no title of a report. */
export const readTitle = remembered((text): Origin | undefined => {
  const line = tidy(text);
  if (line.length > LONGEST_TITLE || /[。;]$/.test(line)) return undefined;
  const yearFirst = YEAR_FIRST.exec(line);
  if (yearFirst) return { unit: unitOf(yearFirst[2] ?? ''), year: Number(yearFirst[1]) };
  const unitFirst = UNIT_FIRST.exec(line);
  if (unitFirst) return { unit: unitOf(unitFirst[1] ?? ''), year: Number(unitFirst[2]) };
  const aboveTable = ABOVE_TABLE.exec(line);
  if (aboveTable) return { unit: unitOf(aboveTable[1] ?? ''), year: Number(aboveTable[2]) };
  const bare = BARE.exec(line);
  if (bare && (bare[1] ?? '').length <= 40) {
    const unit = unitOf(bare[1] ?? '');
    return { unit: unit && ORGANISATION.test(unit) ? unit : null, year: bare[2] ? Number(bare[2]) : null };
  }
  return undefined;
});

/** Does a line of its own name an organisation, as the upper line of a title does? */
export const readOrganisation = remembered((text): string | null => {
  const line = tidy(text).replace(/\s+/g, '');
  return line.length >= 3 &&
    line.length <= 40 &&
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
  const period = PERIOD.exec(plainText(text));
  return period ? Number(period[1]) : null;
}

/** Not the year of a form (2021格式), nor of a day on which the file was sent (2024-01-15). */
const YEAR_IN_NAME = /(?<!\d)(20[0-4]\d)(?!\d|\s*年?\s*(?:格式|版)|[\s.年]\s*\d{1,2}(?!\d))/;

/** Unit and year in the name of a file or a sheet. */
export const readName = remembered((name): Origin => {
  const stem = tidy(name.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,5}$/, '')).replace(/[_\-—]+/g, ' ');
  const title = readTitle(stem);
  if (title?.unit) return title;
  const year = YEAR_IN_NAME.exec(stem)?.[1];
  const words = stem
    .replace(/(?<!\d)20[0-4]\d(?!\d)\s*(?:年度|年)?|\d{6,}/g, ' ')
    .split(/[\s()[\]+]+/)
    .map((word) => word.replace(SUBJECT_TO_END, ''));
  return {
    unit: words.map(readOrganisation).find((unit) => unit !== null) ?? null,
    year: year ? Number(year) : null,
  };
});
