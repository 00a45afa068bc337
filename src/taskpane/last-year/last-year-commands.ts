import { reportWithText } from '../../model/report';
import type { Source } from '../../tasks/open-document';
import type { TaskContext } from '../../tasks/task';
import type { CommandContext } from '../command-context';
import type { LastYear, PaneReport } from '../state';
import { checkTexts } from '../check/texts';
import { fillTexts } from '../fill/texts';

/** What a person does with last year's report. */
export interface LastYearCommands {
  /** Compares with last year's reports from now on; undefined: with those of the workbook only. */
  compareWith(lastYear: LastYear | undefined): Promise<void>;
  readLastYear(source: Source): Promise<void>;
  /** Shows what last year's report gives to a report of the workbook. */
  previewCarryIn(report: PaneReport): Promise<void>;
  carryIn(report: PaneReport, replace: boolean): Promise<void>;
}

async function preview(
  { live, dispatch }: CommandContext,
  { key, lastYear }: PaneReport,
  context: TaskContext,
): Promise<void> {
  if (key === undefined || !lastYear) return;
  const answer = await live.carryIn({ target: { key }, source: lastYear, preview: true }, context);
  dispatch({ carry: { key, answer } });
}

/** A preview that is open shows what is so now. */
export async function previewAgain(pane: CommandContext, context: TaskContext): Promise<void> {
  const { carry, reports = [] } = pane.get();
  const target = carry && reports.find(({ key }) => key === carry.key);
  if (target) await preview(pane, target, context);
}

export function lastYearCommands(pane: CommandContext): LastYearCommands {
  const { live, dispatch, run, tell, done, checkReports, checkWith, readSource } = pane;

  const compareNow = (lastYear: LastYear | undefined, context: TaskContext): Promise<void> => {
    dispatch({ carry: undefined });
    return checkWith({ lastYear }, context);
  };

  return {
    async compareWith(lastYear) {
      await run(checkTexts.lastYear.heading, async (context) => {
        await compareNow(lastYear, context);
        dispatch({ draft: undefined, conflict: undefined });
      });
    },
    async readLastYear(source) {
      await run(fillTexts.source.read, async (context) => {
        const read = await readSource(source, {}, context);
        const reports = read.map(({ recognised: { report }, text, digest }) =>
          reportWithText({ report, text, digest }),
        );
        if (reports.length) await compareNow({ name: source.name, reports }, context);
        else tell({ tone: 'error', text: fillTexts.draft.nothing(source.name) });
      });
    },
    async previewCarryIn(report) {
      await run(fillTexts.carry.heading, (context) => preview(pane, report, context));
    },
    async carryIn({ key, lastYear }, replace) {
      if (key === undefined || !lastYear) return;
      await run(fillTexts.carry.heading, async (context) => {
        const answer = await live.carryIn({ target: { key }, source: lastYear, replace }, context);
        await checkReports(context);
        await previewAgain(pane, context);
        const changed = answer.filled.filter(({ place, value }) => place.content !== value).length;
        done([fillTexts.carry.done(changed), ...answer.formulas].join(''), {
          name: replace ? fillTexts.carry.replace : fillTexts.carry.heading,
          change: answer.change,
        });
      });
    },
  };
}
