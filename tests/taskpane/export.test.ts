import { paneTasks } from '../../src/taskpane/tasks';
import type { FormId } from '../../src/model/form';
import type { CheckedReport } from '../../src/tasks/check-report';
import { reportOf } from './reports';

const context = { signal: new AbortController().signal, progress: () => undefined };
const choice = { kind: { to: 'html', whole: true, styling: 'bare' }, zeros: false, sign: false } as const;
const checked = (form: FormId): CheckedReport => reportOf(form, () => 1);

async function chartTitles(report: CheckedReport, charts: boolean): Promise<readonly (string | undefined)[]> {
  const { bytes } = await paneTasks.exportAnnex(report, { ...choice, charts }, context);
  return [...new TextDecoder().decode(bytes).matchAll(/<title>([^<]*)（单位：件）/g)].map(
    ([, title]) => title,
  );
}

test('charts are drawn where they are asked for, with last year where it is known', async () => {
  const { recognised } = checked('2021');
  const lastYear = { ...recognised.report, year: 2022 };
  expect(await chartTitles(checked('2021'), false)).toEqual([]);
  expect(await chartTitles(checked('2021'), true)).toEqual(['申请来源', '办理结果']);
  expect(await chartTitles({ ...checked('2021'), lastYear }, true)).toEqual([
    '申请来源',
    '办理结果',
    '与上年比较',
  ]);
  const other = { ...recognised.report, year: 2020 };
  expect(await chartTitles({ ...checked('2021'), lastYear: other }, true)).toHaveLength(2);
});
