import type { IRange } from '@univerjs/core';
import type { Rect } from '../host/address';
import { cellsOf } from '../host/rect';
import type { ProtectionRecord } from '../host/records';
import { toRect } from './ranges';

/** The parts of Univer's commands that say which cells they change. */
export interface EditParams {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly clearRange?: IRange;
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
}

/** What a protected sheet refuses a person, in the words of the page. */
export const REFUSALS = {
  content: '单元格受保护，不能更改。',
  allowInsertRows: '工作表受保护，不能插入行。',
  allowInsertColumns: '工作表受保护，不能插入列。',
  allowDeleteRows: '工作表受保护，不能删除行。',
  allowDeleteColumns: '工作表受保护，不能删除列。',
  allowFormatRows: '工作表受保护，不能更改行高，也不能隐藏行。',
  allowFormatColumns: '工作表受保护，不能更改列宽，也不能隐藏列。',
  allowFormatCells: '工作表受保护，不能更改格式。',
  lockedRows: '这些行里有受保护的单元格，不能删除。',
  lockedColumns: '这些列里有受保护的单元格，不能删除。',
  never: '工作表受保护，不能合并、移动单元格。',
} as const;

type Option = Extract<keyof typeof REFUSALS, `allow${string}`>;

/** The option of the protection that a command needs; `never`: Excel has no option that allows it. */
const NEEDED: readonly (readonly [RegExp, Option | 'never'])[] = [
  [/^(insert-(multi-)?rows?(-|$)|append-row)/, 'allowInsertRows'],
  [/^insert-(multi-)?cols?(-|$)/, 'allowInsertColumns'],
  [/^remove-row/, 'allowDeleteRows'],
  [/^remove-col/, 'allowDeleteColumns'],
  [/^(delta-row-height|set-row-(height|is-auto-height)|set-rows-hidden|hide-row)/, 'allowFormatRows'],
  [
    /^(delta-column-width|set-worksheet-col-width|set-col-(hidden|auto-width|is-auto)|hide-col)/,
    'allowFormatColumns',
  ],
  [
    /^(set-style|set-border|set-bold|set-italic|set-.*(font|color|text-(wrap|rotation)|align|underline|stroke)|numfmt\.|clear-selection-format|paste-format|paste-col-width|apply-format-painter)/,
    'allowFormatCells',
  ],
  [
    /^(add-worksheet-merge|remove-worksheet-merge|(insert|delete)-range-move|move-(rows|cols)|reorder-range)/,
    'never',
  ],
];
const COMMAND = 'sheet.command.';
const CONTENT =
  /^(set-range-values|clear-selection-(content|all)|auto-(fill|clear-content)|refill|move-range|toggle-cell-checkbox|split-text|text-to-number)/;
const LOCKED_LINES = { allowDeleteRows: 'lockedRows', allowDeleteColumns: 'lockedColumns' } as const;

/**
 * Why a person may not run a command of Univer on a protected sheet; null if they may.
 * `locked` says whether a cell is, `selected` are the selected blocks, `size` is the whole sheet.
 */
export function refusal(
  id: string,
  params: EditParams,
  { options }: ProtectionRecord,
  locked: (row: number, column: number) => boolean,
  selected: readonly Rect[],
  size: Rect,
): string | null {
  if (!id.startsWith(COMMAND)) return null;
  const command = id.slice(COMMAND.length);
  const anyLocked = (rects: readonly Rect[]): boolean =>
    rects.some((rect) => [...cellsOf(rect)].some(({ row, column }) => locked(row, column)));
  const needed = NEEDED.find(([pattern]) => pattern.test(command))?.[1];
  if (needed) {
    if (needed === 'never' || options[needed] !== true) return REFUSALS[needed];
    if (needed !== 'allowDeleteRows' && needed !== 'allowDeleteColumns') return null;
    const lines = (params.range ? [toRect(params.range)] : selected).map((rect) =>
      needed === 'allowDeleteRows'
        ? { ...rect, column: 0, columns: size.columns }
        : { ...rect, row: 0, rows: size.rows },
    );
    return anyLocked(lines) ? REFUSALS[LOCKED_LINES[needed]] : null;
  }
  return CONTENT.test(command) && anyLocked(changed(params) ?? selected) ? REFUSALS.content : null;
}

/** The blocks that a command itself says it changes. */
function changed({
  range,
  ranges,
  clearRange,
  fromRange,
  toRange,
  sourceRange,
  targetRange,
}: EditParams): Rect[] | null {
  if (sourceRange && targetRange)
    return [...outside(targetRange, sourceRange), ...outside(sourceRange, targetRange)];
  const named = [range, clearRange, fromRange, toRange, ...(ranges ?? [])].filter(
    (block) => block !== undefined,
  );
  return named.length > 0 ? named.map(toRect) : null;
}

/** The cells of one block that another does not hold. */
function outside(block: IRange, other: IRange): Rect[] {
  const isInOther = ({ row, column }: { row: number; column: number }): boolean =>
    row >= other.startRow && row <= other.endRow && column >= other.startColumn && column <= other.endColumn;
  return [...cellsOf(toRect(block))]
    .filter((cell) => !isInOther(cell))
    .map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
}
