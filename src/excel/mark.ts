import type { Area } from '../derive/address';
import type { Ability } from './ability';
import { ability } from './ability';
import { rectangles, targetsOf } from './areas';
import type { SheetCell } from './go-to';
import { MARKS } from './tones';
import type { SheetMarks } from './find-marks';
import { findMarks, MARK_FORMULA } from './find-marks';
import { applyTone } from './paint';
import { isAccessDenied } from './problem';
import { closeAgain } from './protection';
import { inExcel } from './session';

export interface MarkedCell extends SheetCell {
  readonly tone: keyof typeof MARKS;
}

export interface MarkResult {
  /** Cells that were marked, or marks that were taken away. */
  readonly count: number;
  /** What could not be marked or cleared, in Chinese. */
  readonly sentences: readonly string[];
}

/**
 * Marks cells, and takes all earlier marks away. A mark is a conditional format above all others: fills, fonts and
 * conditional formats of the user's stay as they are underneath. A protected sheet of which the formats may not be
 * changed is opened and closed again; one that Excel does not open is left as it is, and a sentence says so.
 */
export async function mark(cells: readonly MarkedCell[]): Promise<MarkResult> {
  const { done, sentences } = await change(cells);
  return { count: done.reduce((sum, job) => sum + job.cells.length, 0), sentences };
}

/** Takes away every mark of ours, in whichever session it was made, and nothing else. */
export async function clearMarks(): Promise<MarkResult> {
  const { done, sentences } = await change([]);
  return { count: done.reduce((sum, { sheet }) => sum + sheet.marks.length, 0), sentences };
}

/** Four syncs, and one more for each sheet that must be opened first. */
async function change(cells: readonly MarkedCell[]): Promise<{
  readonly done: readonly Job[];
  readonly sentences: readonly string[];
}> {
  const host = await ability();
  return inExcel(async (context) => {
    const jobs = (await findMarks(context))
      .map((sheet) => ({ sheet, cells: cells.filter(({ sheetId }) => sheetId === sheet.id) }))
      .filter((job) => job.cells.length > 0 || job.sheet.marks.length > 0);
    for (const job of jobs) if (!job.sheet.closed) remark(job, host);
    await context.sync();
    const closed = jobs.filter(({ sheet }) => sheet.closed);
    const refused = await remarkClosed(context, closed, host);
    return {
      done: jobs.filter(({ sheet }) => !refused.has(sheet.id)),
      sentences: closed
        .filter(({ sheet }) => refused.has(sheet.id))
        .map(
          ({ sheet }) => `工作表「${sheet.name}」受保护，不能添加或清除标记。请在“审阅”中撤销保护后再试。`,
        ),
    };
  });
}

interface Job {
  readonly sheet: SheetMarks;
  readonly cells: readonly MarkedCell[];
}

function remark({ sheet, cells }: Job, host: Ability): void {
  for (const old of sheet.marks) old.delete();
  // The last one added is above the others.
  for (const tone of ['operand', 'anchor'] as const) {
    const areas = rectangles(
      cells.flatMap((cell): Area[] =>
        cell.tone === tone ? [{ row: cell.row, column: cell.column, rows: 1, columns: 1 }] : [],
      ),
    );
    for (const { conditionalFormats } of targetsOf(sheet.worksheet, areas, host)) {
      const { custom } = conditionalFormats.add('Custom');
      custom.rule.formula = MARK_FORMULA;
      applyTone(custom.format, MARKS[tone]);
    }
  }
}

/**
 * Sheets one after another, each opened, marked and closed in one request: Excel stops a request at its first error,
 * so that a sheet which it does not open is not touched. Answers the ids of those. A sheet that an error left open is
 * closed again.
 */
async function remarkClosed(
  context: Excel.RequestContext,
  [job, ...rest]: readonly Job[],
  host: Ability,
): Promise<ReadonlySet<string>> {
  if (!job) return new Set();
  const { protection } = job.sheet.worksheet;
  const { options } = protection;
  protection.unprotect();
  remark(job, host);
  protection.protect(options);
  const refused = await context.sync().then(
    () => false,
    async (error: unknown) => {
      await closeAgain(context, protection, options);
      if (isAccessDenied(error)) return true;
      throw error;
    },
  );
  const others = await remarkClosed(context, rest, host);
  return refused ? new Set([job.sheet.id, ...others]) : others;
}
