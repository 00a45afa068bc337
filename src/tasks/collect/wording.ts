import { partName } from '../../combine';
import { tableName } from '../../derive/names';
import { formById } from '../../forms';
import type { GivenExplanation } from '../../model/explanation';
import { tableIndex } from '../../model/form-index';
import { officeKey } from '../../model/office-name';
import { baseName } from '../files/base-name';
import { natureSentence } from './nature-words';
import type { CollectionFinding, Sender } from './collection-finding';
import type { ReceivedReport } from './received';

/** What is said of one kind of finding about several reports. */
interface Wording<F extends CollectionFinding> {
  /** Short name, for lists. */
  readonly name: string;
  /** To the reviewer: what, where, what to do. */
  readonly sentence: (finding: F) => string;
  /** To one of the offices, which never reads the name of another; none where it is the reviewer's concern. */
  readonly letter?: (finding: F, office: string) => LetterWords | undefined;
}

export interface LetterWords {
  readonly filled: string;
  readonly expected: string;
  readonly advice: string;
}

type OfKind<K extends CollectionFinding['kind']> = CollectionFinding & { readonly kind: K };

const WORDINGS: { readonly [K in CollectionFinding['kind']]: Wording<OfKind<K>> } = {
  missing: {
    name: '没有报送',
    sentence: ({ office }) => `${office}没有报送。请催报。`,
  },
  setAside: {
    name: '不计入',
    sentence: ({ senders, found }) => `${whoAndWhere(senders)}${natureSentence(found)}`,
    letter: ({ found }) =>
      found.nature === 'blank'
        ? {
            filled: '整份表没有填数',
            expected: '填好的报告',
            advice: '请填写后重新报送，没有的填 0。',
          }
        : undefined,
  },
  unlisted: {
    name: '不在名单',
    sentence: ({ senders, near }) =>
      `${whoAndWhere(senders)}不在报送单位名单里${near ? `，可能是“${near}”` : ''}。` +
      (near ? '是的，请在名单的“简称”一列写上这个名称。' : '请核对单位名称或名单。'),
  },
  sentTwice: {
    name: '重复报送',
    sentence: ({ senders, year, identical }) =>
      `${senders[0]?.name}${year === null ? '' : `${year}年`}的报告收到 ${senders.length} 份（${filesOf(senders)}），` +
      (identical ? '各表数字完全相同。请只留一份。' : '数字不同。请核实以哪一份为准。'),
    letter: ({ senders, identical }) => ({
      filled: `收到 ${senders.length} 份（${listed(
        senders.map(({ report }) => baseName(report.file)),
        '个文件',
      )}）`,
      expected: '只报一份',
      advice: identical ? '各份数字完全相同，请确认留用哪一份。' : '各份数字不同，请说明以哪一份为准。',
    }),
  },
  lastYearAgain: {
    name: '与上年重复',
    sentence: (finding) => `${whoAndWhere(finding.senders)}${lastYearAgain(finding).sentence}`,
    letter: (finding) => lastYearAgain(finding).letter,
  },
  sameNumbers: {
    name: '与其他单位相同',
    sentence: (finding) =>
      `${namesOf(finding.senders)}的${tableOf(finding)}数字完全相同（${filesOf(finding.senders)}）。请核实是否误报了别的单位的表。`,
    letter: ({ senders, table }, office) => {
      const others = new Set(senders.map(({ name }) => officeKey(name)));
      others.delete(officeKey(office));
      return {
        filled: `${table ? '本表' : '各表'}数字与另外 ${others.size} 个单位报送的完全相同`,
        expected: '本单位的数字',
        advice: '请核实是否误用了其他单位的表。',
      };
    },
  },
};

function lastYearAgain({ byYear, identical }: OfKind<'lastYearAgain'>): {
  readonly sentence: string;
  readonly letter: LetterWords;
} {
  if (byYear && identical)
    return {
      sentence: '报的是上年的报告。请补报本年的。',
      letter: { filled: '上年的报告', expected: '本年的报告', advice: '请补报本年的报告。' },
    };
  return byYear
    ? {
        sentence: '写的是上年的年度。请核实是否误报了上年的报告。',
        letter: {
          filled: '写的是上年的年度',
          expected: '本年的报告',
          advice: '如误报了上年的报告，请补报本年的；如只是年度有误，请改正。',
        },
      }
    : {
        sentence: '各表数字与上年报告完全相同。请核实是否误报了上年的数字。',
        letter: {
          filled: '各表数字与上年报告完全相同',
          expected: '本年的数字',
          advice: '请核实是否误用了上年的数字。',
        },
      };
}

const MOST_NAMED = 5;

/** `甲、乙等 7 个` */
function listed(names: readonly string[], measure: string): string {
  const different = [...new Set(names)];
  return different.length > MOST_NAMED
    ? `${different.slice(0, MOST_NAMED).join('、')}等 ${different.length} ${measure}`
    : different.join('、');
}

const filesOf = (senders: readonly Sender[]): string =>
  listed(
    senders.map(({ report }) => partName(report)),
    '个文件',
  );
const namesOf = (senders: readonly Sender[]): string =>
  listed(
    senders.map(({ name }) => name),
    '个单位',
  );

/** `甲局（甲.xlsx）`; the file alone where nothing else tells who has sent it. */
function whoAndWhere(senders: readonly Sender[]): string {
  const [names, files] = [namesOf(senders), filesOf(senders)];
  return names === files ? files : `${names}（${files}）`;
}

/** Name of the one table that is the same, or `各表`. */
export function tableOf({ table, senders }: OfKind<'sameNumbers'>): string {
  const report = senders[0]?.report.report;
  return table && report ? tableName(tableIndex(formById(report.form), table).table) : '各表';
}

const wordingOf = <K extends CollectionFinding['kind']>({ kind }: OfKind<K>): Wording<OfKind<K>> =>
  WORDINGS[kind];

/** What shows when all reports are looked at together, in one Chinese sentence: what, where, what to do. */
export const collectionSentence = (finding: CollectionFinding): string =>
  wordingOf(finding).sentence(finding);

/** Short name of such a finding. */
export const collectionName = (finding: CollectionFinding): string => wordingOf(finding).name;

/** The same as an item of the letter to an office; undefined where it is the reviewer's concern. */
export const collectionLetter = (finding: CollectionFinding, office: string): LetterWords | undefined =>
  wordingOf(finding).letter?.(finding, office);

/** Tells such findings of one report apart, today and the next time. */
export const collectionKey = (finding: CollectionFinding): string =>
  [
    'together',
    finding.kind,
    ...(finding.kind === 'sameNumbers' && finding.table ? [finding.table] : []),
  ].join('|');

/**
 * What an office has written about such a finding of its report; stale where the letter says something else of it by
 * now. An error cannot be explained away.
 */
export function collectionExplanation(
  finding: CollectionFinding,
  office: string,
  { explanations = [] }: Pick<ReceivedReport, 'explanations'>,
): GivenExplanation | undefined {
  const key = collectionKey(finding);
  const written = explanations.filter((explanation) => explanation.key === key).at(-1);
  if (!written || finding.severity === 'error') return undefined;
  const { text, values, date, from } = written;
  const state = values === collectionLetter(finding, office)?.filled ? 'kept' : 'stale';
  return { state, text, values, date, ...(from !== undefined && { from }) };
}
