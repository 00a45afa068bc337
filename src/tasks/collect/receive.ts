import { forms } from '../../forms';
import type { CellRef } from '../../model/expression';
import { cellsOf } from '../../model/expression';
import type { Form } from '../../model/form';
import { checksOf } from '../../model/rule';
import { readFile } from '../../read';
import type { RecognisedReport } from '../../recognise';
import { recognise } from '../../recognise';
import { check } from '../check-report';
import type { FileName } from './chosen-file';
import { problems } from './problems';
import type { ReceivedFile, ReceivedReport } from './received';
import { cellKey } from './received';

/** file → grids → reports → findings, as plain values. Never throws: a bad file has its sentence. */
export async function receive({ path, name }: FileName, bytes: Uint8Array): Promise<ReceivedFile> {
  try {
    const read = await readFile(bytes, name);
    if (!read.ok) return { file: path, problem: read.problem.sentence };
    const reports = recognise(read.document, forms, { fileName: name }).map((each) => plain(path, each));
    return reports.length ? { file: path, reports } : { file: path, problem: problems.nothing };
  } catch (error) {
    return { file: path, problem: problems.failed(error) };
  }
}

function plain(file: string, recognised: RecognisedReport): ReceivedReport {
  const { findings } = check(recognised);
  const { report, readings, unread, form } = recognised;
  const named = findings.flatMap((finding) => [
    ...finding.cells,
    ...('missing' in finding ? (finding.missing ?? []) : []),
  ]);
  const addresses: Record<string, string> = {};
  for (const ref of [...named, ...carryCells(form)]) {
    if (ref.year) continue;
    const key = cellKey(ref);
    if (key in addresses) continue;
    const address = recognised.place(ref)?.address;
    if (address !== undefined) addresses[key] = address;
  }
  return { file, report, findings, readings, unread, addresses };
}

const carried = new WeakMap<Form, readonly CellRef[]>();

/** This year's cells that rules compare with last year's. */
function carryCells(form: Form): readonly CellRef[] {
  let cells = carried.get(form);
  if (!cells) {
    cells = checksOf(form)
      .map(({ left, right }) => [...cellsOf(left), ...cellsOf(right)])
      .filter((refs) => refs.some(({ year }) => year))
      .flatMap((refs) => refs.filter(({ year }) => !year));
    carried.set(form, cells);
  }
  return cells;
}
