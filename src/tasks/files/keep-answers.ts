import type { LetterAnswer } from '../collect/letter-answers';
import type { ReportRow } from '../collect/overview-row';
import type { Asked } from './asked';
import { answered, askedInLine, askedOf } from './asked';
import { baseName } from './base-name';
import type { RegisterEdit } from './register-book';
import type { ItemLine } from './register-lists';
import { ITEMS } from './register-lists';
import type { ReturnedLetter } from './returned-letters';

/** What an office has written about one item, beside what the register knows. */
export interface KeptAnswer {
  readonly letter: ReturnedLetter;
  readonly answer: LetterAnswer;
  /** Lines of the register that it explains, where no report is there to tell. */
  readonly lines: readonly ItemLine[];
  /** What it is about; nothing where nothing is known that it could be. */
  readonly about: readonly Asked[];
  /** Does the register have it already as a line of its own? */
  readonly isKnown: boolean;
}

/** The answers of a letter; `row`: the report of its office, where that was sent too. */
export function letterAnswers(
  letter: ReturnedLetter,
  lines: readonly ItemLine[],
  row: ReportRow | undefined,
): readonly KeptAnswer[] {
  const asked = [...(row ? askedOf(row) : []), ...lines.flatMap(askedInLine)];
  return letter.answers.map((answer) => {
    const found = answered(answer, asked);
    const isAbout = (line: ItemLine): boolean =>
      found.some(({ key, values }) => key === line.cells.key && values === line.cells.values);
    const isKnown = lines.some(
      ({ cells }) => cells.problem === aloneWords(answer) && cells.explanation === answer.text,
    );
    return { letter, answer, lines: row ? [] : lines.filter(isAbout), about: found, isKnown };
  });
}

/** Enters what letters explain beyond the reports that were sent with them; what is about nothing known as a line of its own. */
export function keepAnswers(edit: RegisterEdit, answers: readonly KeptAnswer[], day: string): void {
  for (const { letter, answer, lines, about, isKnown } of answers) {
    const from = baseName(letter.file);
    for (const line of lines) {
      if (line.cells.explanation !== '') continue;
      edit.set(ITEMS, line, 'explanation', answer.text);
      edit.set(ITEMS, line, 'from', from);
      edit.set(ITEMS, line, 'state', '已说明');
      edit.set(ITEMS, line, 'settled', day);
    }
    if (!about.length && !isKnown)
      edit.add(ITEMS, {
        office: letter.office,
        year: letter.year ?? '',
        first: day,
        nature: '核实',
        problem: aloneWords(answer),
        state: '已说明',
        settled: day,
        explanation: answer.text,
        from,
        values: '',
        asked: '',
        key: '',
      });
  }
}

const aloneWords = ({ place, filled }: LetterAnswer): string =>
  `反馈单所列：${place.replaceAll('\n', '')}，现填 ${filled}。`;

/** `某局（反馈单.docx）报回说明 3 条，其中 1 条没有对上现有的问题，另记一行，请查看。` */
export function letterSentence(answers: readonly KeptAnswer[]): string {
  const [{ letter }] = answers as [KeptAnswer];
  const alone = answers.filter(({ about }) => !about.length).length;
  return (
    `${letter.office}（${baseName(letter.file)}）报回说明 ${answers.length} 条，已记入登记` +
    `${alone ? `；其中 ${alone} 条没有对上现有的问题，另记一行，请查看` : ''}。`
  );
}
