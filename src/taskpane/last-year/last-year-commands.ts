import { reportWithText } from '../../model/report';
import type { TaskContext } from '../../tasks/task';
import type { Desk } from '../desk';
import type { Source } from '../ports';
import type { LastYear, PaneReport } from '../state';
import { texts } from '../texts';

/** What a person does with last year's report. */
export interface LastYearCommands {
  /** Compares with last year's reports from now on; undefined: with those of the workbook only. */
  compareWith(lastYear: LastYear | undefined): Promise<void>;
  readLastYear(source: Source): Promise<void>;
  /** Shows what last year's report gives to a report of the workbook. */
  previewCarryIn(report: PaneReport): Promise<void>;
  carryIn(report: PaneReport, replace: boolean): Promise<void>;
}

async function preview({ tasks, dispatch }: Desk, report: PaneReport, context: TaskContext): Promise<void> {
  const { key, lastYear } = report;
  if (key === undefined || !lastYear) return;
  dispatch({ carry: { key, answer: await tasks.carryIn(key, lastYear, 'preview', context) } });
}

/** A preview that is open shows what is so now. */
export async function previewAgain(desk: Desk, context: TaskContext): Promise<void> {
  const { carry, reports = [] } = desk.get();
  const target = carry && reports.find(({ key }) => key === carry.key);
  if (target) await preview(desk, target, context);
}

export function lastYearCommands(desk: Desk): LastYearCommands {
  const { tasks, dispatch, run, tell, done, check } = desk;

  const compareNow = (lastYear: LastYear | undefined, context: TaskContext): Promise<void> => {
    dispatch({ carry: undefined });
    return desk.checkWith({ lastYear }, context);
  };

  return {
    async compareWith(lastYear) {
      await run(texts.lastYear.heading, async (context) => {
        await compareNow(lastYear, context);
        dispatch({ draft: undefined, conflict: undefined });
      });
    },
    async readLastYear(source) {
      await run(texts.source.read, async (context) => {
        const found = await tasks.read(source, {}, context);
        const reports = found.map(({ recognised: { report }, text }) =>
          reportWithText({ report, ...(text && { text }) }),
        );
        if (reports.length) await compareNow({ name: source.name, reports }, context);
        else tell({ tone: 'error', text: texts.draft.nothing(source.name) });
      });
    },
    async previewCarryIn(report) {
      await run(texts.carry.heading, (context) => preview(desk, report, context));
    },
    async carryIn({ key, lastYear }, replace) {
      if (key === undefined || !lastYear) return;
      await run(texts.carry.heading, async (context) => {
        const answer = await tasks.carryIn(key, lastYear, replace ? 'replace' : 'blanks', context);
        await check(context);
        await previewAgain(desk, context);
        const changed = answer.filled.filter(({ place, value }) => place.content !== value).length;
        done([texts.carry.done(changed), ...answer.formulas].join(''));
      });
    },
  };
}
