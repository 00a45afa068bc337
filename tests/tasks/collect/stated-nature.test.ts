import { formById } from '../../../src/forms';
import { blankReport } from '../../../src/model/report';
import { statedNature } from '../../../src/tasks/collect/stated-nature';

const form = formById('2021');
const natureOf = (unit: string) => {
  const found = { form, report: blankReport(form, unit, 2024), place: () => undefined };
  const nothing = { readings: [], unread: [], findings: [] };
  return statedNature({ ...found, ...nothing }, { grids: [], paragraphs: [] }, '年报.xlsx', true)?.nature;
};

test.each(['全市', '某市全市', '某市各镇', '某县教育局全系统', '清溪镇全镇', '某县各部门合计'])(
  '%s is several offices',
  (unit) => expect(natureOf(unit)).toBe('total'),
);

test.each(['张家口市万全区人民政府', '万全区财政局', '某市万全镇人民政府', '全南县教育局', '某市国家安全局'])(
  '%s is one office',
  (unit) => expect(natureOf(unit)).toBeUndefined(),
);
