import type { LetterItem } from '../../words/letter/source';
import type { CollectionFinding } from '../collect/collection-finding';
import { collectionLetter, collectionName, tableOf } from '../collect/wording';

/**
 * What shows only beside other reports, as items of the letter to the office `name`. Other offices are counted, not
 * named. That an office is not on the list is the reviewer's concern and left out.
 */
export function besideItems(name: string, together: readonly CollectionFinding[]): readonly LetterItem[] {
  return together.flatMap((finding): readonly LetterItem[] => {
    const words = collectionLetter(finding, name);
    if (!words) return [];
    const table = finding.kind === 'sameNumbers' ? finding.table : undefined;
    const place = finding.kind === 'sameNumbers' && table ? tableOf(finding) : '整份报告';
    return [
      {
        tier: finding.severity,
        ...(table && { table }),
        place: `${place}：${collectionName(finding)}`,
        addresses: '',
        ...words,
      },
    ];
  });
}
