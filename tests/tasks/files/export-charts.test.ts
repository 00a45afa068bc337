import type { Report } from '../../../src/model/report';
import { exportAnnex } from '../../../src/tasks/files';
import { reportOf } from '../../taskpane/reports';

const context = { signal: new AbortController().signal, progress: () => undefined };
const kind = { to: 'html', whole: true, styling: 'bare' } as const;
const { report } = reportOf('2021', () => 1).recognised;

async function chartTitles(charts?: {
  readonly lastYear?: Report;
}): Promise<readonly (string | undefined)[]> {
  const { bytes } = await exportAnnex({ report, kind, blanks: 'keep', ...(charts && { charts }) }, context);
  return [...new TextDecoder().decode(bytes).matchAll(/<title>([^<]*)（单位：件）/g)].map(
    ([, title]) => title,
  );
}

test('charts are drawn where they are asked for, with last year where it is known', async () => {
  expect(await chartTitles()).toEqual([]);
  expect(await chartTitles({})).toEqual(['申请来源', '办理结果']);
  const of = (year: number) => ({ lastYear: { ...report, year } });
  expect(await chartTitles(of(2022))).toEqual(['申请来源', '办理结果', '与上年比较']);
  expect(await chartTitles(of(2020))).toHaveLength(2);
});
