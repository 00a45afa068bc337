import type { Nature, OverviewLine, ProblemLine, ReviewList } from '../../sheet/review-list';
import { natureOf, problemLine } from '../../sheet/review-list';
import { reportNameIn } from '../../forms';
import { causesOf } from '../../model/cause';
import { cellKey } from '../../model/expression';
import type { Finding } from '../../model/finding';
import { writeReviewList as writeFile } from '../../write';
import type { CollectionFinding } from '../collect/collection-finding';
import type { OfficeDetails } from '../collect/offices';
import { formOf } from '../collect/received';
import { collectionExplanation, collectionName, collectionSentence } from '../collect/wording';
import type { Task } from '../task';
import { regularPauses } from '../pauses';
import type { ExportedFile } from './export-annex';
import type { LetterRow } from './letter-rows';
import { baseName } from './base-name';
import type { ListWriter } from './list-writer';
import { FOUND, reviewCounts } from './review-counts';

export interface ReviewListInput {
  readonly rows: readonly LetterRow[];
  /** One line under the title: how many must send, have sent, are in error. Counted from the rows unless given. */
  readonly summary?: string;
  readonly year: number | null;
  /** What the list of offices says of each, by name. */
  readonly details?: ReadonlyMap<string, OfficeDetails>;
  readonly date: Date;
  /** Where the file is made; here unless given. */
  readonly write?: ListWriter;
}

const writeHere: ListWriter = (list, date) => writeFile(list, date);

type ReportedRow = LetterRow & { readonly kind: 'report' };

/** What was found comes before what has not been sent; within it the order that is given stays. */
const STAGES: readonly LetterRow['kind'][] = ['report', 'unreadable', 'missing'];
const inStages = (rows: readonly LetterRow[]): readonly LetterRow[] =>
  STAGES.flatMap((stage) => rows.filter(({ kind }) => kind === stage));

/** Everything found in all reports as one workbook: 总览 in counts, 各单位情况 by office, 问题清单 line by line. */
export const writeReviewList: Task<ReviewListInput, ExportedFile> = async (
  { rows: given, summary, year, details, date, write = writeHere },
  { signal, progress },
) => {
  const rows = inStages(given);
  const overview: OverviewLine[] = [];
  const problems: ProblemLine[] = [];
  const listed = new Set<CollectionFinding>();
  const pause = regularPauses();
  for (const [index, row] of rows.entries()) {
    progress(index, rows.length, row.name);
    await pause();
    signal.throwIfAborted();
    overview.push({ ...overviewLine(row, year), parent: details?.get(row.name)?.parent ?? '' });
    problems.push(...problemLines(row, listed));
  }
  progress(rows.length, rows.length, '生成文件');
  const title = `${year === null ? '' : `${year}年`}${reportNameIn(year)}核对清单`;
  const list: ReviewList = {
    title,
    summary: summary ?? countsSentence(overview),
    counts: reviewCounts(overview, problems),
    overview,
    problems,
  };
  const bytes = await write(list, date, signal);
  signal.throwIfAborted();
  return { name: `${title}.xlsx`, bytes };
};

const NOTHING = { form: '', file: '', errors: null, verify: null, blanks: null, undecided: null } as const;

function overviewLine(row: LetterRow, collected: number | null): Omit<OverviewLine, 'parent'> {
  const office = row.name;
  if (row.kind === 'missing')
    return { ...NOTHING, office, state: '未报送', result: '未报送', year: collected, note: '请催报。' };
  if (row.kind === 'unreadable') {
    const { problem } = row;
    const file = baseName(row.file);
    return { ...NOTHING, office, state: '无法读取', result: '无法读取', year: null, file, note: problem };
  }
  const { report } = row.report;
  const findings = findingsOf(row);
  const natures = [
    ...causesOf(findings).map(natureOf),
    ...row.together.map((finding) => togetherNature(finding, row)),
  ];
  const count = (nature: string) => natures.filter((each) => each === nature).length;
  const worst = (['错误', '核实', '空白', '无法判断'] as const).find((nature) => count(nature));
  return {
    office,
    state: row.aside ? '不计入' : '已报',
    result: worst ?? '无误',
    year: report.year,
    form: formOf(row.report).name,
    file: baseName(row.file),
    errors: count('错误'),
    verify: count('核实'),
    blanks: findings.reduce((sum, { rule, cells }) => sum + (rule === 'entry.blank' ? cells.length : 0), 0),
    undecided: count('无法判断'),
    note: row.together.map(sentenceOf).join(''),
  };
}

/** A line that is about no cell. */
const about = (office: string, file: string) => ({
  office,
  file,
  table: '',
  row: '',
  column: '',
  address: '',
  filled: '',
  difference: null,
  explanation: '',
});

/** `listed`: what shows beside other reports and stands on the list already, under the first of them. */
function problemLines(row: LetterRow, listed: Set<CollectionFinding>): readonly ProblemLine[] {
  const { name } = row;
  switch (row.kind) {
    case 'report':
      return reportLines(row, listed);
    case 'missing': {
      const words = { message: `${name}没有报送。`, advice: '请催报。' };
      return [{ ...about(name, ''), ...words, rule: '报送', nature: '未报送' }];
    }
    case 'unreadable': {
      const words = { message: row.problem, advice: '请退回重新报送。' };
      return [{ ...about(name, baseName(row.file)), ...words, rule: '读取', nature: '无法读取' }];
    }
  }
}

/** What is to be said of a report; of one that is no office's own only that. */
const findingsOf = ({ report, aside }: ReportedRow): readonly Finding[] => (aside ? [] : report.findings);

function togetherNature(finding: CollectionFinding, { name, report }: ReportedRow): Nature {
  if (collectionExplanation(finding, name, report)?.state === 'kept') return '已说明';
  return finding.severity === 'error' ? '错误' : '核实';
}

/** What shows beside other reports, files without their folders: the list goes to others. */
const sentenceOf = (finding: CollectionFinding): string =>
  finding.senders.reduce(
    (sentence, { report: { file } }) => sentence.replaceAll(file, baseName(file)),
    collectionSentence(finding),
  );

function reportLines(row: ReportedRow, listed: Set<CollectionFinding>): readonly ProblemLine[] {
  const { name, file: path, report, together } = row;
  const file = baseName(path);
  const form = formOf(report);
  const fresh = together.filter((finding) => !listed.has(finding));
  for (const finding of fresh) listed.add(finding);
  const lines: readonly ProblemLine[] = [
    ...fresh.map((finding) => ({
      ...about(name, file),
      rule: collectionName(finding),
      nature: togetherNature(finding, row),
      message: sentenceOf(finding),
      advice: '请核实。',
      explanation: collectionExplanation(finding, name, report)?.text ?? '',
    })),
    ...causesOf(findingsOf(row)).map((cause) => ({
      office: name,
      file,
      ...problemLine(form, cause, (ref) => report.addresses[cellKey(ref)]),
    })),
  ];
  return [...lines].sort((a, b) => FOUND.indexOf(a.nature) - FOUND.indexOf(b.nature));
}

function countsSentence(overview: readonly OverviewLine[]): string {
  const count = (test: (line: OverviewLine) => boolean) => overview.filter(test).length;
  const missing = count(({ state }) => state === '未报送');
  const unreadable = count(({ state }) => state === '无法读取');
  const reports = count(({ state }) => state === '已报');
  const wrong = count(({ result }) => result === '错误');
  const clean = count(({ result }) => result === '无误');
  return `收到报告 ${reports} 份：有错误 ${wrong}，待核实或补填 ${reports - wrong - clean}，无误 ${clean}；未报送 ${missing} 个单位，无法读取 ${unreadable} 个文件。`;
}
