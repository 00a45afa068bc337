import type { NatureFound } from '../../combine';
import { partName } from '../../combine';

const MOST_NAMED = 3;

/** What a report is, and by what that is known: `像是合计表（工作表名“合计”），不是一个单位的报告。` */
export function natureSentence({ nature, words, sumOf }: NatureFound): string {
  if (nature === 'excluded') return '按要求不计入。';
  if (nature === 'earlier') return '是上年的报告，本年的也已报送，不计入。';
  if (nature === 'blank') return '是空白表，没有填一个数，不算已经报送。';
  const by = sumOf
    ? `各格恰好等于${sumOf
        .slice(0, MOST_NAMED)
        .map((part) => (part.name === part.file ? partName(part) : part.name))
        .join('、')}${sumOf.length > MOST_NAMED ? '等' : ''} ${sumOf.length} 份之和`
    : `${words}`;
  return nature === 'total'
    ? `像是合计表（${by}），不是一个单位的报告，没有重复相加。`
    : `像是填报示例（${by}），不是一个单位的报告。`;
}
