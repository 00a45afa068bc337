import { cell, constant } from '../model/expression';
import type { UnitRule } from '../model/rule';

/** Names of towns, sub-districts, villages, of whatever region. */
export const OF_A_TOWN =
  /(?:[乡镇]|街道|苏木|村|社区)(?:人民政府|政府|办事处|街道办事处|办公室|公所|(?:村|居)民委员会|居委会|村委会)?$/;

/**
 * 《立法法》第九十一条、第九十三条: 规章 are made by departments of the State Council, provinces and cities with districts.
 * The column is the form's own number of 规章 that stand.
 */
export const noRegulations = (column: string, label: string): UnitRule => ({
  id: 'authority.regulations',
  appliesTo: OF_A_TOWN,
  name: '制定权限',
  severity: 'verify',
  origin: 'practice',
  condition: { left: cell('disclosure', 'regulations', column), relation: '<=', right: constant(0) },
  sides: [`规章${label}`, '上限'],
  wording: `乡镇、街道、村、社区没有规章制定权，规章${label}应为 0`,
  source: '《中华人民共和国立法法》关于规章制定权限的规定',
});
