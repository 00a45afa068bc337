import type { Grid, GridValue } from '../../model/grid';
import type { Ledger, LedgerField, LedgerMapping, ListId } from '../../model/ledger';
import type { LedgerCell, LedgerRow } from '../rows';
import { contentOf } from '../rows';
import type { ExistingSheet } from './find-sheets';
import { existingSheets } from './find-sheets';
import type { ExistingText } from './existing-text';
import { OPEN, SKIPPED } from './existing-text';
import type { NotCounted } from './passed-over';
import { isBlankRow, notCountedBecause } from './passed-over';
import { nameHintOf, proposeWord } from './propose-word';
import { lacksYear, readDay } from './read-day';
import { isPersonal, personalTexts } from './personal';

/** A row, or a sheet, that is not counted at all, and why. */
export interface PassedOver extends NotCounted {
  readonly where: string;
}

/** A ledger that an office has kept by itself, read by a mapping and by proposals where it says nothing. */
export interface ExistingLedger {
  readonly sheets: readonly ExistingSheet[];
  readonly applications: readonly LedgerRow[];
  readonly cases: readonly LedgerRow[];
  readonly texts: readonly ExistingText[];
  /** Rows with a day that lacks its year, where the mapping does not say it. */
  readonly withoutYear: readonly string[];
  readonly passedOver: readonly PassedOver[];
  /** Rows that repeat one before them in everything that tells applications apart. */
  readonly repeated: readonly string[];
}

export const NO_MAPPING: LedgerMapping = { columns: {}, words: {}, names: {} };

/** What is known of each text while rows are read. */
type Texts = Map<string, ExistingText & { rows: string[] }>;

/** Reads all sheets of a document that hold a register. Nothing in them is changed; nothing that must be asked is guessed. */
export function readExisting(
  grids: readonly Grid[],
  ledger: Ledger,
  mapping: LedgerMapping = NO_MAPPING,
): ExistingLedger {
  const all = existingSheets(grids, ledger, mapping);
  const sheets = all.filter(({ grid }) => !grid.hidden);
  const personal = personalTexts(sheets);
  const texts: Texts = new Map();
  const rows = { applications: [] as LedgerRow[], cases: [] as LedgerRow[] };
  const passedOver: PassedOver[] = all
    .filter(({ grid }) => grid.hidden)
    .map(({ grid }) => ({ where: `「${grid.name}」`, why: '隐藏的工作表，没有读' }));
  const withoutYear: string[] = [];
  for (const sheet of sheets) {
    const filled = valuesBelow(sheet);
    for (const [row, values] of filled) {
      const where = sheet.grid.addressOf(row, Math.min(...sheet.columns.values()));
      const because = notCountedBecause(sheet, values, row);
      if (because) {
        passedOver.push({ where, ...because });
        continue;
      }
      const read = readRow(values, where, sheet, ledger, mapping, texts);
      if (read === undefined) passedOver.push({ where, why: '按对应不计' });
      else {
        if (read.lacksYear) withoutYear.push(where);
        rows[sheet.register.id].push({ where, cells: read.cells });
      }
    }
  }
  return {
    sheets,
    ...rows,
    texts: [...texts.values()].map((text) =>
      !text.isName && isPersonal(text, personal) ? { ...text, isPersonal: true } : text,
    ),
    withoutYear,
    passedOver,
    repeated: repeatedIn(rows.applications),
  };
}

/** The same application on two sheets, as on one for the quarter and one for the year, counts twice. */
function repeatedIn(rows: readonly LedgerRow[]): readonly string[] {
  const known = new Set<string>();
  return rows.flatMap(({ where, cells: { number, received, applicant, content, closed, result } }) => {
    if (received === null || applicant === null || content === null) return [];
    const key = JSON.stringify([number, received, applicant, content, closed, result]);
    const isKnown = known.has(key);
    known.add(key);
    return isKnown ? [where] : [];
  });
}

/** Values of the fields, row by row. A cell merged down stands in each of its rows; a row that is merged whole is part of the one above. */
function valuesBelow({
  grid,
  below,
  columns,
}: ExistingSheet): readonly (readonly [row: number, values: ReadonlyMap<string, GridValue>])[] {
  const down = new Map<string, number>();
  for (const { row, column, rowSpan } of grid.merges)
    if (rowSpan > 1)
      for (let position = row + 1; position < row + rowSpan; position += 1)
        down.set(`${position}/${column}`, row);
  return grid.rows.flatMap((cells, row) => {
    if (row < below) return [];
    const merged = [...columns.values()].filter((column) => down.has(`${row}/${column}`));
    const isPart =
      merged.length > 0 &&
      [...columns.values()].every((column) => merged.includes(column) || isBlank(cells[column]));
    if (isPart || (!merged.length && isBlankRow(cells))) return [];
    const values = [...columns].map(
      ([id, column]) => [id, grid.rows[down.get(`${row}/${column}`) ?? row]![column] ?? null] as const,
    );
    return [[row, new Map(values)] as const];
  });
}

const isBlank = (value: GridValue | undefined): boolean => contentOf(value) === null;

/** The cells of one row as 台账 has them; undefined where an answer says that the row does not count. */
function readRow(
  values: ReadonlyMap<string, GridValue>,
  where: string,
  { register, year: stated }: ExistingSheet,
  ledger: Ledger,
  mapping: LedgerMapping,
  texts: Texts,
): { readonly cells: LedgerRow['cells']; readonly lacksYear: boolean } | undefined {
  let isSkipped = false;
  const year = yearOfDays(stated, mapping.year);
  const received = readDay(values.get('received'), year);
  // In the year of the others it would be before the application came: nobody has said which year is meant.
  const dayIn = (value: GridValue): number | undefined => {
    const day = readDay(value, year);
    return lacksYear(value) && day !== undefined && received !== undefined && day < Math.floor(received)
      ? undefined
      : day;
  };
  const wordOf = (field: LedgerField, content: LedgerCell): LedgerCell => {
    const text = textOf(content);
    const found = noteText(texts, field.list!, text, where, () => {
      const given = mapping.words[field.list!]?.[text];
      return given ? { from: 'given', word: given } : proposeWord(text, field.list!, ledger);
    });
    if (found.word === SKIPPED) isSkipped = true;
    if (found.word === OPEN && found.from !== 'asked') return null;
    return found.from === 'asked' ? text : (found.word ?? text);
  };
  const cells = Object.fromEntries(
    register.fields.map((field): readonly [string, LedgerCell] => {
      const value = values.get(field.id) ?? null;
      const content = contentOf(value);
      if (content === null) return [field.id, null];
      switch (field.kind) {
        case 'date':
          return [field.id, dayIn(value) ?? textOf(content)];
        case 'days':
          return [field.id, Number(/^\d+/.exec(textOf(content))?.[0] ?? NaN) || textOf(content)];
        case 'choice':
          return [field.id, wordOf(field, content)];
        case 'text':
          return [field.id, textOf(content)];
      }
    }),
  );
  if (isSkipped) return undefined;
  const name = cells['applicant'];
  const typed = cells['type'] === null && typeof name === 'string' && register.id === 'applications';
  const type = typed ? typeOfName(name, where, ledger, mapping, texts) : cells['type'];
  const lacking = register.fields.some(
    ({ id, kind }) =>
      kind === 'date' && lacksYear(values.get(id)) && stated === undefined && mapping.year === undefined,
  );
  return {
    cells: register.id === 'applications' ? { ...cells, type: type ?? null } : cells,
    lacksYear: lacking,
  };
}

/** The year of days without one: what the sheet says of itself and what was answered, unless they differ. */
const yearOfDays = (stated: number | undefined, given: number | undefined): number | undefined =>
  stated !== undefined && given !== undefined && stated !== given ? undefined : (stated ?? given);

/** The type by the sort of a name, where a person has said what these are. */
function typeOfName(
  name: string,
  where: string,
  ledger: Ledger,
  { names }: LedgerMapping,
  texts: Texts,
): string | null {
  const { id, means } = nameHintOf(name, ledger);
  const suggested = ledger.lists.types.find((choice) => choice.id === means)?.label;
  const given = names[id];
  const found = noteText(
    texts,
    'types',
    id,
    where,
    () =>
      given
        ? { from: 'given', word: given }
        : {
            from: 'asked',
            why: '没有申请人类型，名称只能作参考，请选',
            ...(suggested && { word: suggested }),
          },
    true,
  );
  return found.from === 'given' ? (found.word ?? null) : null;
}

function noteText(
  texts: Texts,
  list: ListId,
  text: string,
  where: string,
  tell: () => Pick<ExistingText, 'from' | 'word' | 'why'>,
  isName = false,
): ExistingText {
  const key = `${list}/${isName}/${text}`;
  const known = texts.get(key) ?? { list, text, rows: [], ...(isName && { isName }), ...tell() };
  known.rows.push(where);
  texts.set(key, known);
  return known;
}

const textOf = (content: LedgerCell): string => String(content ?? '').trim();
