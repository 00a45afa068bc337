import type { LetterItem } from '../../derive/letter/source';
import { tableName } from '../../derive/names';
import { formById } from '../../forms';
import { tableIndex } from '../../model/form-index';
import type { CollectionFinding } from '../collect/collection-finding';
import { officeKey } from '../collect/office-key';
import { baseName } from './base-name';

type Words = Pick<LetterItem, 'filled' | 'expected' | 'advice'>;

const ABOUT = { addresses: '', place: '整份报告' } as const;

/**
 * What shows only beside other reports, as items of the letter to the office `name`. Other offices are counted, not
 * named. That an office is not on the list is the reviewer's concern and left out.
 */
export function besideItems(name: string, together: readonly CollectionFinding[]): readonly LetterItem[] {
  return together.flatMap((finding): LetterItem[] => {
    switch (finding.kind) {
      case 'missing':
      case 'unlisted':
        return [];
      case 'sentTwice':
        return [
          { ...ABOUT, tier: finding.severity, place: '整份报告：重复报送', ...sentTwiceWords(finding) },
        ];
      case 'lastYearAgain':
        return [
          { ...ABOUT, tier: finding.severity, place: '整份报告：与上年重复', ...lastYearWords(finding) },
        ];
      case 'sameNumbers':
        return [sameNumbersItem(name, finding)];
    }
  });
}

const sentTwiceWords = ({ senders, identical }: CollectionFinding & { kind: 'sentTwice' }): Words => ({
  filled: `收到 ${senders.length} 份（${senders.map(({ report }) => baseName(report.file)).join('、')}）`,
  expected: '只报一份',
  advice: identical ? '各份数字完全相同，请确认留用哪一份。' : '各份数字不同，请说明以哪一份为准。',
});

function lastYearWords({ byYear, identical }: CollectionFinding & { kind: 'lastYearAgain' }): Words {
  const expected = '本年的报告';
  if (byYear && identical) return { filled: '上年的报告', expected, advice: '请补报本年的报告。' };
  return byYear
    ? {
        filled: '写的是上年的年度',
        expected,
        advice: '如误报了上年的报告，请补报本年的；如只是年度有误，请改正。',
      }
    : {
        filled: '各表数字与上年报告完全相同',
        expected: '本年的数字',
        advice: '请核实是否误用了上年的数字。',
      };
}

function sameNumbersItem(
  name: string,
  { severity, table, senders }: CollectionFinding & { kind: 'sameNumbers' },
): LetterItem {
  const others = new Set(senders.map((sender) => officeKey(sender.name)));
  others.delete(officeKey(name));
  const form = senders[0] && formById(senders[0].report.report.form);
  const place = table && form ? tableName(tableIndex(form, table).table) : ABOUT.place;
  return {
    tier: severity,
    ...(table && { table }),
    place: `${place}：与其他单位相同`,
    addresses: '',
    filled: `${table ? '本表' : '各表'}数字与另外 ${others.size} 个单位报送的完全相同`,
    expected: '本单位的数字',
    advice: '请核实是否误用了其他单位的表。',
  };
}
