import { fullNames, isShortened, isVariant, officeKey } from './office-name';
import { KINDS } from './office-short-names';

/** How a name that a text gives stands to an office: it, a part of it or of what lies below it, or another. */
export interface OfficeRelation {
  readonly relation: 'same' | 'part' | 'other';
  /** What speaks for it, in few Chinese words. */
  readonly reason: string;
}

/** Words for offices below, or for all of them together. */
export const OFFICES_BELOW =
  /各(?:县|区|市|镇|乡|街道|级|部门|单位|科室|处室|地|有关)|下属|所属|下级|基层|[市县区省]直|派驻/;
/** The same in a name, where fewer words do: never one that reports alone. */
const OTHERS = new RegExp(
  String.raw`${OFFICES_BELOW.source}|下辖|分局|分中心|[镇乡]街|乡镇街道|县[区市]|县\(`,
);
/** What a name of the office is followed by where only a part of it is meant. */
const PART = /(?:机关|科室|科|处室|系统|本级|机关处室)$/u;
const OWN_WORDS = /^(?:我|本)(?<kind>\p{Script=Han}{1,5})$/u;
const AREA_WORDS = /^(?:全|我|本)(?<area>市|县|区|省|州|旗|盟|自治区|镇|乡|街道?|局|校|院|委)$/u;
const GOVERNMENT = /(?:政府|[市县区省州旗盟]|自治区)$/u;
/** Whose figures are those of a whole area: a government, and below it the office that stands for one. */
const STANDS_FOR_AREA = /(?:政府|管理委员会|管委会|街道办事处|[市县区省州旗盟镇乡]|自治区|开发区|园区)$/u;

const same = (reason: string): OfficeRelation => ({ relation: 'same', reason });
const part = (reason: string): OfficeRelation => ({ relation: 'part', reason });
const other = (reason: string): OfficeRelation => ({ relation: 'other', reason });

/**
 * Whose number is it, where a text names `name` and the report is of `unit` (null where it does not say)? A short name
 * is the office's where the table of short names or its region says so, or it has nothing that the full name lacks and
 * ends as it does.
 */
export function officeRelation(name: string, unit: string | null): OfficeRelation {
  if (name === '') return same('没有写明单位，为本单位');
  const others = OTHERS.exec(name)?.[0];
  if (others && !unit?.includes(others)) return other(`“${name}”包括别的单位`);
  const key = unit === null ? null : officeKey(unit);
  const area = AREA_WORDS.exec(name)?.groups?.['area'];
  if (area) return relationOfArea(name, area, key);
  if (/^[我本]/u.test(name) && PART.test(name) && name.length > 3) return part(`“${name}”只是本单位的一部分`);
  if (OWN_WORDS.test(name)) return same('本单位自称');
  if (key === null) return other('报告没有写明单位');
  return relationOfName(officeKey(name), key, name);
}

function relationOfArea(name: string, area: string, key: string | null): OfficeRelation {
  const isOwn = !/^全/u.test(name);
  if (/[局校院委]/u.test(area)) return isOwn || key === null ? same('本单位自称') : same(`“${name}”即本单位`);
  if (key !== null && STANDS_FOR_AREA.test(key) && (isOwn || isAreaOf(area, key)))
    return same(`“${name}”即本单位`);
  if (isOwn && /[镇乡街]/u.test(area)) return same('本单位自称');
  return other(`“${name}”包括别的单位`);
}

/** 全镇 of 某县白水镇政府, 全市 of 某市政府; 全区 of a 开发区 too. */
const isAreaOf = (area: string, key: string): boolean => {
  const place = key.replace(/(?:人民)?政府$|(?:办事处|管理委员会|管委会)$/u, '');
  return place.endsWith(area) || (/街/u.test(area) && place.endsWith('街道'));
};

function relationOfName(name: string, unit: string, written: string): OfficeRelation {
  if (name === unit) return same('与报告单位同名');
  if (KINDS.some(([kind, names]) => kind === name && names.test(unit))) return same('本单位自称');
  if (name.length < 2) return other(`“${written}”不是本单位`);
  if (PART.test(name) && !PART.test(unit)) return part(`“${written}”只是本单位的一部分`);
  if (isVariant(name, unit)) return same(`“${written}”是本单位的简称`);
  for (const short of fullNames(name))
    for (const full of fullNames(unit))
      if (short === full || (isShortened(short, full) && short.slice(-1) === full.slice(-1)))
        return same(`“${written}”是本单位的简称`);
  if (GOVERNMENT.test(unit) && /[市县区省州旗盟]$/u.test(name) && isShortened(name, unit))
    return same(`“${written}”即本单位所在地`);
  if (name.startsWith(unit)) return part(`“${written}”只是本单位的一部分`);
  return other(`“${written}”不是本单位`);
}
