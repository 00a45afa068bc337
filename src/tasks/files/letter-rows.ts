import type { Letter, LetterFrame } from '../../words/letter/letter';
import { letterOf, reminderLetter, unreadableLetter } from '../../words/letter/letter';
import type { LetterItem, LetterSource } from '../../words/letter/source';
import { forms, reportNameIn } from '../../forms';
import type { GivenExplanation } from '../../model/explanation';
import { cellKey } from '../../model/expression';
import { isExplained } from '../../model/finding';
import { originOfText } from '../../recognise';
import { baseName } from './base-name';
import type { ReportRow } from '../collect/overview-row';
import type { ReceivedReport } from '../collect/received';
import { formOf } from '../collect/received';
import {
  collectionExplanation,
  collectionKey,
  collectionLetter,
  collectionName,
  tableOf,
} from '../collect/wording';

/**
 * What is said of one office: it has not sent, its file could not be read, or its report. `name` is the office, or
 * the path of the file where the office is not known. Rows of the overview are such rows.
 */
export type LetterRow =
  | { readonly kind: 'missing'; readonly name: string }
  | { readonly kind: 'unreadable'; readonly name: string; readonly file: string; readonly problem: string }
  | (Pick<ReportRow, 'kind' | 'name' | 'file' | 'report' | 'together' | 'aside'> &
      Partial<Pick<ReportRow, 'listed'>>);

/** The office of a row, by the name of its file at worst; null where nothing tells it. */
export const officeOf = (row: LetterRow): string | null =>
  row.kind !== 'missing' && row.name === row.file ? unitInName(row.file) : row.name;

const unitInName = (path: string): string | null =>
  originOfText({ grids: [], paragraphs: [] }, forms, baseName(path)).unit;

/** The letter for a row; undefined where there is nothing to say. `year`: of the reports that are collected. */
export function letterFor(row: LetterRow, frame: LetterFrame, year: number | null): Letter | undefined {
  if (row.kind === 'missing') return reminderLetter(row.name, reportNameIn(year), year, frame);
  const office = officeOf(row);
  const file = baseName(row.file);
  // A file of nobody known is the reviewer's to look into: the lists show it.
  if (office === null && (row.kind === 'unreadable' || row.listed === false)) return undefined;
  if (row.kind === 'unreadable') {
    const { problem } = row;
    return unreadableLetter({ office, file, problem, report: reportNameIn(year) }, frame);
  }
  return letterOf(sourceOf(row), frame);
}

/** What the letter on a report is written from. */
export function sourceOf(row: LetterRow & { readonly kind: 'report' }): LetterSource {
  const { report } = row;
  const blankTexts = blankTextsIn(report);
  return {
    form: formOf(report),
    report: { unit: officeOf(row), year: report.report.year },
    // The same for the findings of a report; of what is no office's own only what shows beside others counts.
    findings: row.aside ? [] : report.findings.filter((finding) => !isExplained(finding)),
    file: baseName(row.file),
    // What is explained needs no answer any more.
    beside: besideItems(row).filter(({ explanation }) => explanation?.state !== 'kept'),
    addressOf: (ref) => report.addresses[cellKey(ref)],
    textOf: (ref) => blankTexts.get(cellKey(ref)),
  };
}

/** What stands in cells that were read as blank, by `cellKey`. */
const blankTextsIn = ({ readings }: ReceivedReport): ReadonlyMap<string, string> =>
  new Map(
    readings.flatMap(({ ref, value, reason, text }) =>
      ref && value === null && reason === 'placeholder' ? [[cellKey(ref), text] as const] : [],
    ),
  );

/** What shows only beside other reports, with the key by which it is known again and what the office has explained. */
export interface BesideItem extends LetterItem {
  readonly key: string;
  readonly explanation?: GivenExplanation;
}

/**
 * What shows only beside other reports, as items of the letter to the office `name`. Other offices are counted, not
 * named. That an office is not on the list is the reviewer's concern and left out; that it sent several is said once.
 */
export function besideItems({
  name,
  report,
  together,
}: Pick<ReportRow, 'name' | 'report' | 'together'>): readonly BesideItem[] {
  return together.flatMap((finding): readonly BesideItem[] => {
    if (finding.kind === 'sentTwice' && finding.senders[0]?.report !== report) return [];
    const words = collectionLetter(finding, name);
    if (!words) return [];
    const table = finding.kind === 'sameNumbers' ? finding.table : undefined;
    const place = finding.kind === 'sameNumbers' && table ? tableOf(finding) : '整份报告';
    const explanation = collectionExplanation(finding, name, report);
    return [
      {
        key: collectionKey(finding),
        tier: finding.severity,
        ...(table && { table }),
        place: `${place}：${collectionName(finding)}`,
        addresses: '',
        ...words,
        ...(explanation && { explanation }),
      },
    ];
  });
}
