import { explanationsOn } from '../../derive/explanation-list';
import { forms } from '../../forms';
import type { ReadDocument } from '../../model/grid';
import type { Report } from '../../model/report';
import { readFile, readPaste as gridsOf } from '../../read';
import type { Paste } from '../../read';
import type { RecognisedReport } from '../../recognise';
import { recognise } from '../../recognise';
import type { CheckedReport } from '../check-report';
import { check, runningText } from '../check-report';
import { lastYearIn } from '../collect/last-year';
import { NO_OWN_CHECKS, onOwnForm } from '../own-checks';
import type { Task } from '../task';
import { TaskError } from '../task';

interface Compared {
  /** Last year's reports, where they are known; a lone one is for a lone report. */
  readonly lastYear?: readonly Report[];
}

/** A file's content and its name without folder. */
export interface FileInput extends Compared {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads and checks every report in a file; none found gives an empty list. Throws a TaskError for a bad file. */
export const readReports: Task<FileInput, readonly CheckedReport[]> = {
  id: 'readReports',
  name: '读取文件',
  run: async ({ name, bytes, lastYear }, { signal, progress }) => {
    progress(0, 2, '读取文件');
    const read = await readFile(bytes, name);
    signal.throwIfAborted();
    if (!read.ok) throw new TaskError(read.problem.sentence);
    progress(1, 2, '查找表格并核对');
    return checked(recognise(read.document, forms, { fileName: name }), read.document, lastYear);
  },
};

/** The same for what was copied from a document, a web page or a sheet. */
export const readPaste: Task<Paste & Compared, readonly CheckedReport[]> = {
  id: 'readPaste',
  name: '读取粘贴内容',
  run: async (paste, { progress }) => {
    progress(0, 1, '查找表格并核对');
    const document = await gridsOf(paste);
    return checked(recognise(document, forms), document, paste.lastYear);
  },
};

function checked(
  found: readonly RecognisedReport[],
  document: ReadDocument,
  last: readonly Report[] = [],
): readonly CheckedReport[] {
  const text = runningText(found, document);
  const explanations = explanationsOn(document.grids);
  const given = lastYearIn(last);
  const lone = found.length === 1 && last.length === 1 ? last[0] : undefined;
  return found.map((each) => {
    const lastYear = given.of(each.report) ?? lone;
    return check(onOwnForm(each, NO_OWN_CHECKS), { lastYear, explanations, text });
  });
}
