import { explanationsOn } from '../../derive/explanation-list';
import { forms } from '../../forms';
import type { ReadDocument } from '../../model/grid';
import { readFile, readPaste as gridsOf } from '../../read';
import type { Paste } from '../../read';
import type { RecognisedReport } from '../../recognise';
import { recognise } from '../../recognise';
import type { CheckedReport } from '../check-report';
import { check, runningText } from '../check-report';
import { NO_OWN_CHECKS, onOwnForm } from '../own-checks';
import type { Task } from '../task';
import { TaskError } from '../task';

/** A file's content and its name without folder. */
export interface FileInput {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads and checks every report in a file; none found gives an empty list. Throws a TaskError for a bad file. */
export const readReports: Task<FileInput, readonly CheckedReport[]> = {
  id: 'readReports',
  name: '读取文件',
  run: async ({ name, bytes }, { signal, progress }) => {
    progress(0, 2, '读取文件');
    const read = await readFile(bytes, name);
    signal.throwIfAborted();
    if (!read.ok) throw new TaskError(read.problem.sentence);
    progress(1, 2, '查找表格并核对');
    return checked(recognise(read.document, forms, { fileName: name }), read.document);
  },
};

/** The same for what was copied from a document, a web page or a sheet. */
export const readPaste: Task<Paste, readonly CheckedReport[]> = {
  id: 'readPaste',
  name: '读取粘贴内容',
  run: async (paste, { progress }) => {
    progress(0, 1, '查找表格并核对');
    const document = await gridsOf(paste);
    return checked(recognise(document, forms), document);
  },
};

function checked(found: readonly RecognisedReport[], document: ReadDocument): readonly CheckedReport[] {
  const text = runningText(found, document);
  const explanations = explanationsOn(document.grids);
  return found.map((each) => check(onOwnForm(each, NO_OWN_CHECKS), { explanations, text }));
}
