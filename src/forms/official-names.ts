import type { Form } from '../model/form';

/** Names and titles common to the official forms, with the spellings met in published reports. */
export const officialNames: Pick<Form, 'titleSpellings' | 'names'> = {
  titleSpellings: {
    pattern:
      /(?:的)?(?:政府)?(?:信息|政务)公开(?:工作)?(?:年度)?(?:报告|年报|工作报告|情况统计表|统计表|情况报告|数据|附表|年度报告)/,
    word: '公开',
  },
  names: { report: '政府信息公开工作年度报告', tables: '政府信息公开统计表' },
};
