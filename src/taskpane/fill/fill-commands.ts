import type { CheckedReport } from '../../tasks/check-report';
import type { TaskContext } from '../../tasks/task';
import type { Desk } from '../desk';
import type { Inserted, Source } from '../ports';
import type { InsertRequest } from '../state';
import { texts } from '../texts';
import { fetchSample } from './samples';

/** What the screen 填报 asks for, last year's numbers apart. */
export interface FillCommands {
  insert(request: InsertRequest): Promise<void>;
  read(source: Source): Promise<void>;
  readSample(file: string, title: string): Promise<void>;
  /** Fills a report into the tables of the workbook with this key, or into new ones. */
  fill(source: CheckedReport, key?: string, replace?: boolean): Promise<void>;
  /** Takes what was read as the pane's own reports, where there is no workbook. */
  keepDraft(): void;
  fillBlanks(): Promise<void>;
}

export function fillCommands(desk: Desk): FillCommands {
  const { tasks, get, dispatch, run, tell, done, check } = desk;

  /** Undefined where the place is taken and a person is to choose. */
  const insertNow = async (request: InsertRequest, context: TaskContext): Promise<Inserted | undefined> => {
    dispatch({ occupied: undefined });
    const answer = await tasks.insert(request, context);
    if ('occupied' in answer) {
      dispatch({ occupied: { request, sentence: answer.occupied } });
      return undefined;
    }
    await check(context);
    return answer;
  };

  const tellInserted = (words: string, { notes = [] }: Inserted) => done([words, ...notes].join(''));

  const fillNow = async (key: string, source: CheckedReport, replace: boolean, context: TaskContext) => {
    const { filled, left, formulas, conflicts } = await tasks.fill(key, source, replace, context);
    if (conflicts.length && !replace) {
      dispatch({ conflict: { key, source, addresses: conflicts } });
      return;
    }
    dispatch({ draft: undefined, conflict: undefined });
    await check(context);
    done(texts.draft.filled(filled, formulas, left));
  };

  const read = async (source: Source) => {
    await run(texts.source.read, async (context) => {
      const { lastYear, own } = get();
      const reports = await tasks.read(source, desk.inWorkbook() ? { own } : { own, lastYear }, context);
      if (reports.length) dispatch({ draft: { source, reports }, conflict: undefined });
      else tell({ tone: 'error', text: texts.draft.nothing(source.name) });
    });
  };

  return {
    read,
    async insert(request) {
      await run(texts.insert.run, async (context) => {
        const inserted = await insertNow(request, context);
        if (inserted) tellInserted(texts.insert.done(inserted.sheets), inserted);
      });
    },
    async readSample(file, title) {
      const source = await run(texts.source.sample, () => fetchSample(file, title));
      if (source) await read(source);
    },
    async fill(source, key, replace = false) {
      await run(texts.draft.fill, async (context) => {
        if (key !== undefined) return fillNow(key, source, replace, context);
        const { form, unit, year, tables } = source.recognised.report;
        // Typed totals: a formula would put a right total in the place of the wrong one that was read.
        const request = { form, unit, year, totals: 'typed', place: 'newSheets', values: tables } as const;
        const inserted = await insertNow(request, context);
        if (!inserted) return;
        dispatch({ draft: undefined, conflict: undefined });
        tellInserted(texts.draft.inserted(inserted.sheets), inserted);
      });
    },
    keepDraft() {
      const { draft } = get();
      if (!draft) return;
      // A text that was given is that of the report before.
      dispatch({
        reports: draft.reports,
        kept: draft.source,
        draft: undefined,
        text: undefined,
        screen: 'check',
      });
    },
    async fillBlanks() {
      await run(texts.blanks.run, async (context) => {
        const count = await tasks.fillBlanks(context);
        await check(context);
        done(texts.blanks.done(count));
      });
    },
  };
}
