import type { OverviewTotals } from './overview';
import type { ReceivedFile } from './received';

/** `应报 10，已报 8，未报 2；收到报告 9 份：有错误 3，待核实 1，无误 5；1 个文件没有读出。` */
export function totalsSentence(totals: OverviewTotals): string {
  const { expected, sent, missing, unreadable, reports, withErrors, toVerify, clean, setAside } = totals;
  const offices = expected === null ? `已报 ${sent}` : `应报 ${expected}，已报 ${sent}，未报 ${missing}`;
  const aside = setAside ? `；不计入 ${setAside} 份` : '';
  const files = unreadable ? `；${unreadable} 个文件没有读出` : '';
  return `${offices}；收到报告 ${reports} 份：有错误 ${withErrors}，待核实 ${toVerify}，无误 ${clean}${aside}${files}。`;
}

/** What of the files was no report to begin with: `2 个是本程序写的反馈单或清单，没有当作报告；1 个文件没有看`; none where all may be. */
export const asideWords = (made: number, passedOver: number): readonly string[] => [
  ...(made ? [`${made} 个是本程序写的反馈单或清单，没有当作报告`] : []),
  ...(passedOver ? [`${passedOver} 个文件没有看`] : []),
];

/** The same as a sentence, empty for none. */
export function asideSentence(files: readonly ReceivedFile[], passedOver: number): string {
  const words = asideWords(files.filter((file) => 'made' in file).length, passedOver);
  return words.length ? `${words.join('；')}。` : '';
}

/** `报回的反馈单 2 份，写有说明 3 条，还没有采用。` Undefined where none came back. */
export function answersWaiting(files: readonly ReceivedFile[]): string | undefined {
  const letters = files.flatMap((file) => ('made' in file ? (file.letters ?? []) : []));
  const answers = letters.reduce((sum, letter) => sum + letter.answers.length, 0);
  return letters.length
    ? `报回的反馈单 ${letters.length} 份，写有说明 ${answers} 条，还没有采用。`
    : undefined;
}
