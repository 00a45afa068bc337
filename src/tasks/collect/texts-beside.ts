import { grouped } from '../../model/grouped';
import { isOneOffice } from '../../model/office-name';
import { isNamed, textExtensions } from '../../read/readable';
import type { ChosenFile } from './chosen-file';
import { withText } from './last-year';
import type { ReceivedFile, ReceivedReport, RunningText } from './received';

const folderOf = (path: string): string => path.replace(/(?<![^\\/])[^\\/]*$/, '');
const isText = ({ name }: ChosenFile): boolean => isNamed(name, textExtensions);

/** Holds back what may be a table and its running text in two files, until all files of their folder have come. */
export class TextsBeside {
  private readonly awaited = new Map<string, number>();
  private readonly waiting = new Map<string, Map<number, ReceivedFile>>();

  constructor(files: readonly ChosenFile[]) {
    for (const [folder, inFolder] of grouped(files, ({ path }) => folderOf(path)))
      if (inFolder.some(isText) && !inFolder.every(isText)) this.awaited.set(folder, inFolder.length);
  }

  /** A result has come: those that need to wait no longer, by the numbers of their files. */
  after(result: ReceivedFile, index: number): ReadonlyMap<number, ReceivedFile> {
    const folder = folderOf(result.file);
    const awaited = this.awaited.get(folder);
    if (awaited === undefined) return new Map([[index, result]]);
    const results = this.waiting.get(folder) ?? new Map<number, ReceivedFile>();
    this.waiting.set(folder, results.set(index, result));
    if (results.size < awaited) return new Map();
    this.awaited.delete(folder);
    return withTextsBeside(results);
  }

  /** What still waits, where the rest was not read. */
  rest(): ReadonlyMap<number, ReceivedFile> {
    return new Map([...this.awaited.keys()].flatMap((folder) => [...(this.waiting.get(folder) ?? [])]));
  }
}

/** Gives each running text without tables to the one report without text of the same unit and year. */
function withTextsBeside(results: ReadonlyMap<number, ReceivedFile>): ReadonlyMap<number, ReceivedFile> {
  const all = new Map(results);
  for (const [at, { file, ...received }] of results) {
    if (!('text' in received) || !received.text) continue;
    const { text } = received;
    const fitting = [...all].flatMap(([index, each]) =>
      'reports' in each
        ? each.reports.filter((report) => isOf(text, report)).map((report) => ({ index, each, report }))
        : [],
    );
    const [only, ...others] = fitting;
    if (!only || others.length) continue;
    const reports = only.each.reports.map((report) =>
      report === only.report ? withText(report, text.paragraphs) : report,
    );
    all.set(only.index, { ...only.each, reports });
    all.set(at, { file, reports: [] });
  }
  return all;
}

/** Is a text of the same unit and year as a report that has none? Both must say so. */
export const isOf = (text: RunningText, { report, text: own }: ReceivedReport): boolean =>
  !own?.length &&
  text.year !== null &&
  text.year === report.year &&
  text.unit !== null &&
  report.unit !== null &&
  isOneOffice(text.unit, report.unit);
