import { strFromU8, unzipSync } from 'fflate';
import type { ReportTextOptions } from '../../../src/words/report-text';
import { reportText } from '../../../src/words/report-text';
import type { Report } from '../../../src/model/report';
import { blankReport } from '../../../src/model/report';
import { exportAnnex, readReports } from '../../../src/tasks/files';
import type { TaskContext } from '../../../src/tasks/task';
import { form, lastYear, report } from '../../check/text/fixture';
import { descendants, parseXml } from '../../support/xml-tree';

const context: TaskContext = { signal: new AbortController().signal, progress: () => undefined };

async function exported(
  of: Report,
  sentences: ReportTextOptions,
  blanks: 'keep' | 'zero' = 'keep',
): Promise<Uint8Array> {
  const kind = { to: 'docx', chapters: true, sentences } as const;
  return (await exportAnnex({ report: of, kind, blanks }, context)).bytes;
}

const readBack = async (bytes: Uint8Array) => (await readReports({ name: 'a.docx', bytes }, context))[0]!;

test('the whole report holds the sentences at their places, and they agree with its tables', async () => {
  const { text = [], findings } = await readBack(await exported(report, { lastYear, processingFee: 0 }));
  const made = reportText(form, report, { lastYear, processingFee: 0 });
  expect(text.slice(text.indexOf('一、总体情况'))).toEqual([
    '一、总体情况',
    '（一）主动公开。〔待填〕',
    `（二）依申请公开。${made.applications}`,
    '（三）政府信息管理。〔待填〕',
    '（四）政府信息公开平台建设。〔待填〕',
    '（五）监督保障。〔待填〕',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    made.review,
    '五、存在的主要问题及改进情况',
    '（请填写存在的主要问题及改进情况）',
    '六、其他需要报告的事项',
    made.processingFee,
  ]);
  expect(findings.filter(({ kind }) => kind === 'text')).toEqual([]);
});

test('what a ledger knows besides is said too, and is taken for no number of the tables', async () => {
  const ledger = {
    ways: [
      ['网络', 4],
      ['信函', 2],
    ],
    days: 12.34,
    extended: 3,
    overdue: 1,
  } as const;
  const { text = [], findings } = await readBack(await exported(report, { ledger, processingFee: 0 }));
  expect(text.join()).toContain(
    '按申请方式，网络4件、信函2件。从收到到答复平均12.3天。依法延期答复3件。超期1件。',
  );
  expect(findings.filter(({ kind }) => kind === 'text')).toEqual([]);
});

test('a number that was changed in the document since is told by its sentence', async () => {
  const bytes = await exported(report, { processingFee: 0 });
  const { text = [] } = await readBack(bytes);
  const sentences = text.map((line) => line.replace('予以公开8件', '予以公开9件'));
  const [again] = await readReports({ name: 'a.docx', bytes, runningText: sentences }, context);
  const told = again!.findings.filter(({ kind }) => kind === 'text');
  expect(told).toMatchObject([{ rule: 'text.count', left: 9, right: 8 }]);
});

test('what a person must write is marked, in sentences too, and nothing else', async () => {
  const bytes = await exported(blankReport(form, '某局', 2023), {});
  const runs = descendants(parseXml(strFromU8(unzipSync(bytes)['word/document.xml']!))).filter(
    ({ name }) => name === 'w:r',
  );
  const isMarked = (run: (typeof runs)[number]) =>
    descendants(run).some(({ name }) => name === 'w:highlight');
  const textOf = (run: (typeof runs)[number]) =>
    descendants(run)
      .filter(({ name }) => name === 'w:t')
      .map(({ text }) => text)
      .join('');
  const marked = runs.filter(isMarked).map(textOf);
  expect(new Set(marked)).toEqual(new Set(['〔待填〕', '（请填写存在的主要问题及改进情况）']));
  expect(runs.filter((run) => !isMarked(run)).filter((run) => textOf(run).includes('待填'))).toEqual([]);
});

test('blanks that are written as 0 are 0 in the sentences; a report of another year gives no change', async () => {
  const zeros = await readBack(await exported(blankReport(form, '某局', 2023), {}, 'zero'));
  expect(zeros.text).toContain('（二）依申请公开。2023年，本机关未收到政府信息公开申请。');
  const older = await readBack(await exported(report, { lastYear: { ...lastYear, year: 2021 } }));
  expect(older.text!.join('')).not.toContain('比上年');
});
