import type { Explanation } from '../../model/explanation';
import { grouped } from '../../model/grouped';
import { officeKey } from '../../model/office-name';
import { withExplanations } from '../collect/last-year';
import { checkDeadlines } from '../collect/office-file';
import { senderNames } from '../collect/match-offices';
import type { OfficeList } from '../collect/offices';
import { NO_OFFICES, readOffices } from '../collect/offices';
import type { OverviewRow } from '../collect/overview-row';
import type { ReceivedFile, ReceivedReport } from '../collect/received';
import { TaskError } from '../task';
import { answered, askedInLine, askedOf, rowOf } from './asked';
import { baseName } from './base-name';
import type { KeptRegister } from './keep-register';
import { keepRegister } from './keep-register';
import type { RegisterFile } from './register-book';
import { RegisterBook } from './register-book';
import type { ItemLine } from './register-lists';
import { ITEMS, OFFICES, ROUNDS } from './register-lists';
import type { ReturnedLetter } from './returned-letters';
import { officeYear, returnedLetters } from './returned-letters';

/** 报送登记: what it says of offices and reports, and what is entered into it. Pane and command line ask the same. */
export interface ReportRegister {
  /** The offices to go by: those given, with the names that the register knows besides, else its own. */
  listWith(given?: OfficeList): OfficeList;
  /**
   * The files, their reports with what is explained: in the register, in their own files, in letters that came back
   * among them. Of several explanations of one finding the last in this order counts.
   */
  explained(files: readonly ReceivedFile[], list: OfficeList): readonly ReceivedFile[];
  /** What is new, and what becomes of the register with it. `rows`: the overview of `files` as they were explained. */
  enter(input: EnterInput): KeptRegister;
}

interface EnterInput {
  readonly files: readonly ReceivedFile[];
  readonly rows: readonly OverviewRow[];
  readonly list: OfficeList;
  readonly date: Date;
}

/** The register in this file, a new one where it has no bytes. Throws a TaskError where it is no workbook that can be added to. */
export async function openRegister(file: RegisterFile): Promise<ReportRegister> {
  const book = await openBook(file);
  const register = registerIn(book);
  checkDeadlines(file.name, register.listWith());
  return register;
}

/** The workbook of a register, tried whether it can be added to. */
export async function openBook(file: RegisterFile): Promise<RegisterBook> {
  try {
    const book = await RegisterBook.open(file);
    const edit = book.edit();
    for (const list of [OFFICES, ROUNDS, ITEMS]) edit.make<string>(list);
    edit.bytes(new Date());
    return book;
  } catch (error) {
    throw new TaskError(
      `${file.name} 不是能够登记的 .xlsx 工作簿，没有改动。请用 Excel 或 WPS 打开后另存为 .xlsx 再试，或换一个文件名。`,
      { cause: error },
    );
  }
}

/** Letters that came back, by office and year. */
type LettersBy = ReadonlyMap<string, readonly ReturnedLetter[]>;

function registerIn(book: RegisterBook): ReportRegister {
  const own = listIn(book);
  const lines = grouped(book.lines(ITEMS), ({ cells }) => officeYear(cells.office, cells.year));
  const known = new WeakMap<ReceivedReport, { readonly given: string; readonly explained: ReceivedReport }>();
  const explainedReport = (received: ReceivedReport, name: string, letters: LettersBy) => {
    const { report } = received;
    const key = officeYear(name, report.year);
    const kept = (lines.get(key) ?? []).flatMap((line) => keptExplanation(line, report));
    const returned = (letters.get(key) ?? []).flatMap((letter) =>
      returnedExplanations(letter, lines.get(key) ?? [], received, name),
    );
    if (!kept.length && !returned.length) return received;
    const explanations = [...kept, ...(received.explanations ?? []), ...returned];
    const given = JSON.stringify(explanations);
    const before = known.get(received);
    if (before?.given === given) return before.explained;
    const explained = withExplanations(received, explanations);
    known.set(received, { given, explained });
    return explained;
  };
  return {
    listWith(given = NO_OFFICES) {
      if (!given.offices.length) return own;
      const offices = new Map(given.offices.map((office) => [officeKey(office), office]));
      const shortNames = [...own.shortNames].flatMap(([name, office]) => {
        const listed = offices.get(officeKey(office));
        return listed === undefined ? [] : [[name, listed] as const];
      });
      return { ...given, shortNames: new Map([...shortNames, ...given.shortNames]) };
    },
    explained(files, list) {
      const nameOf = senderNames(files, list.offices, list.shortNames);
      const letters = grouped(returnedLetters(files, list), (letter) => letter.key);
      return files.map((file) => {
        if (!('reports' in file)) return file;
        const reports = file.reports.map((report) => explainedReport(report, nameOf(report), letters));
        return reports.every((report, index) => report === file.reports[index]) ? file : { ...file, reports };
      });
    },
    enter: ({ files, ...input }) =>
      keepRegister(book, { ...input, letters: returnedLetters(files, input.list) }),
  };
}

/** The offices on the sheet 单位; none where it has none. */
const listIn = (book: RegisterBook): OfficeList => readOffices(book.sheets(OFFICES.sheet));

function keptExplanation(
  { cells }: ItemLine,
  { unit, year }: ReceivedReport['report'],
): readonly Explanation[] {
  const { explanation: text, values, key, settled: date } = cells;
  return key !== '' && text !== '' ? [{ unit, year, key, text, values, date }] : [];
}

/** What a letter explains of a report: of what it asks now, and of what the register says that the letter had asked. */
function returnedExplanations(
  { file, answers }: ReturnedLetter,
  lines: readonly ItemLine[],
  received: ReceivedReport,
  name: string,
): readonly Explanation[] {
  const { unit, year } = received.report;
  const asked = [...askedOf(rowOf(name, received)), ...lines.flatMap(askedInLine)];
  return answers.flatMap((answer) =>
    answered(answer, asked).map(({ key, values }) => ({
      ...{ unit, year, key, values, text: answer.text },
      date: '',
      from: baseName(file),
    })),
  );
}
