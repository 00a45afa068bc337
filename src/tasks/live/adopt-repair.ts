import { cellName } from '../../derive/names';
import type { CellEntry } from '../../excel';
import { isSamePlace, writeValues } from '../../excel';
import type { CellRef } from '../../model/expression';
import type { GridValue } from '../../model/grid';
import type { Change } from '../../model/repair';
import type { Entry } from '../../model/report';
import { entryAt, isUnread } from '../../model/report';
import { TaskError } from '../task';
import type { FoundReport, LivePlace } from './live-report';
import { findAgain } from './live-report';
import { liveTask } from './live-task';

export interface AdoptInput {
  readonly report: Pick<FoundReport, 'key'>;
  /** All changes of one repair. */
  readonly changes: readonly Change[];
}

/** A cell that was changed: what it holds now, and what stood there before. */
export interface AdoptedCell {
  readonly ref: CellRef;
  readonly now: number;
  readonly before: number | string;
  /** Where formulas come into it: the one it holds now, and the one that stood there. */
  readonly formulas?: { readonly now?: string; readonly before?: string };
}

export interface Adopted {
  readonly cells: readonly AdoptedCell[];
}

/**
 * 采用: makes all changes of a repair at once, or none: throws a TaskError where a cell no longer holds what it held
 * when it was checked, and where one holds a formula and is to get a number.
 */
export const adoptRepair = liveTask<AdoptInput, Adopted>(async ({ report, changes }) => {
  const cells = await write(
    report,
    changes.map(({ ref, from, to, formula }) => ({ ref, expected: from, value: to, formula })),
  );
  return {
    cells: cells.map(({ ref, value, formula, place }) => ({
      ref,
      now: Number(value),
      before: raw(place.content),
      ...(formula !== undefined && {
        formulas: { now: formula, ...(place.formula !== undefined && { before: place.formula }) },
      }),
    })),
  };
});

export interface UndoAdoptInput extends Adopted {
  readonly report: Pick<FoundReport, 'key'>;
}

/** 撤销采用: puts back what stood in the cells of a repair, where they still hold what it wrote. */
export const undoAdopt = liveTask<UndoAdoptInput, void>(async ({ report, cells }) => {
  await write(
    report,
    cells.map(({ ref, now, before, formulas }) => ({
      ref,
      expected: now,
      value: before,
      formula: formulas?.before,
      holds: formulas?.now,
    })),
  );
});

interface Writing {
  readonly ref: CellRef;
  /** What the cell must hold still. */
  readonly expected: Entry;
  readonly value: number | string;
  /** The formula that it is to hold instead. */
  readonly formula?: string | undefined;
  /** The formula that it must hold still and that is replaced. */
  readonly holds?: string | undefined;
}

interface PlacedWriting extends Writing {
  readonly place: LivePlace;
}

async function write(
  report: Pick<FoundReport, 'key'>,
  writings: readonly Writing[],
): Promise<readonly PlacedWriting[]> {
  const found = await findAgain(report);
  const placed = writings.map((writing) => placedIn(found, writing));
  const entries = placed.map(({ place: { sheetId, row, column }, value, formula, holds }): CellEntry => {
    const over = (formula ?? holds) === undefined ? {} : { overFormula: true as const };
    return { sheetId, row, column, value, ...over, ...(formula !== undefined && { formula }) };
  });
  const { formulas } = await writeValues(entries, 'whole');
  if (formulas.length) {
    const addresses = placed
      .filter((_, index) => formulas.some((each) => isSamePlace(each, entries[index]!)))
      .map(({ place: { address } }) => address);
    throw new TaskError(
      `${addresses.join('、')} 是公式，没有改写，各格都没有改动。请核对并改正它所加的各分项。`,
    );
  }
  return placed;
}

function placedIn({ recognised: { form, report }, placeOf }: FoundReport, writing: Writing): PlacedWriting {
  const { ref, expected, holds } = writing;
  const place = placeOf(ref);
  const entry = entryAt(form, report, ref);
  const isSame = isSameEntry(entry, expected) && (holds === undefined || place?.formula === holds);
  if (!place || !isSame)
    throw new TaskError(`${cellName(form, ref)}已改动，没有写入。请按「重新校验」后再试。`);
  return { ...writing, place };
}

const isSameEntry = (a: Entry, b: Entry): boolean =>
  isUnread(a) && isUnread(b) ? a.text === b.text : a === b;

/** What to assign so that a cell holds this again. */
function raw(content: GridValue): number | string {
  if (content === null) return '';
  if (typeof content !== 'object') return typeof content === 'boolean' ? String(content) : content;
  return 'serial' in content ? content.serial : 'error' in content ? content.error : '';
}
