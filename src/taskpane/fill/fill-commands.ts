import { forms } from '../../forms';
import type { CheckedReport } from '../../tasks/check-report';
import type { InsertInput } from '../../tasks/live';
import type { Source } from '../../tasks/open-document';
import type { TaskContext } from '../../tasks/task';
import type { TableId } from '../../model/form';
import type { Report } from '../../model/report';
import type { CommandContext } from '../command-context';
import type { PaneReport } from '../state';
import { fillTexts } from './texts';
import { fetchSample } from './samples';

/** What the screen 填报 asks for, last year's numbers apart. */
export interface FillCommands {
  insert(request: InsertInput): Promise<void>;
  read(source: Source): Promise<void>;
  readSample(file: string, title: string): Promise<void>;
  /** Fills a report into the tables of the workbook with this key, or into new ones. */
  fill(source: CheckedReport, key?: string, replace?: boolean): Promise<void>;
  /** Takes what was read as the pane's own reports, where there is no workbook. */
  keepDraft(): void;
  fillBlanks(): Promise<void>;
  /** Corrects unit and year of a report of the workbook, in the titles above its tables. */
  retitle(report: Pick<PaneReport, 'key'>, origin: Pick<Report, 'unit' | 'year'>): Promise<void>;
  /** Inserts one table that a report of the workbook lacks. */
  insertMissing(report: PaneReport, table: TableId): Promise<void>;
}

export function fillCommands(pane: CommandContext): FillCommands {
  const { live, files, get, dispatch, run, tell, done, inWorkbook, checkReports, readSource } = pane;

  /** False where the place is taken and a person is to choose. */
  const insertNow = async (
    request: InsertInput,
    sentence: (sheets: readonly string[]) => string,
    context: TaskContext,
  ): Promise<boolean> => {
    dispatch({ occupied: undefined });
    const { sheets, notes = [], occupiedBy, change } = await live.insertTables(request, context);
    if (occupiedBy) {
      dispatch({ occupied: { request, sentence: occupiedBy.sentence } });
      return false;
    }
    await checkReports(context);
    const names = [...new Set(sheets.map(({ sheetName }) => sheetName))];
    done([sentence(names), ...notes].join(''), { name: fillTexts.insert.run, change });
    return true;
  };

  /** The text that came with a report is compared with its tables from now on, unless another was given. */
  const keepText = (key: string, { text: paragraphs }: CheckedReport): boolean => {
    const { text, draft } = get();
    if (!paragraphs || !draft || (text && text.key !== key)) return false;
    dispatch({ text: { name: draft.source.name, key, paragraphs } });
    return true;
  };

  const fillNow = async (key: string, source: CheckedReport, replace: boolean, context: TaskContext) => {
    const { report } = source.recognised;
    const answer = await live.fillReport({ target: { key }, source: report, replace }, context);
    const { filled, left, formulas, differences, conflicts, change } = answer;
    if (conflicts.length && !replace) {
      dispatch({ conflict: { key, source, addresses: conflicts.map(({ address }) => address) } });
      return;
    }
    keepText(key, source);
    dispatch({ draft: undefined, conflict: undefined });
    await checkReports(context);
    done([fillTexts.draft.filled(filled, formulas, left), ...differences].join(''), {
      name: fillTexts.draft.fill,
      change,
    });
  };

  const read = async (source: Source) => {
    await run(fillTexts.source.read, async (context) => {
      const { lastYear, ownChecks } = get();
      const reports = await readSource(
        source,
        inWorkbook() ? { ownChecks } : { ownChecks, lastYear },
        context,
      );
      if (reports.length) return dispatch({ draft: { source, reports }, conflict: undefined });
      const block = await readBlock(source, context);
      if (block?.places.length)
        return dispatch({
          draft: { source, reports: block.places.map(({ report }) => report), block },
          conflict: undefined,
        });
      const text = block ? fillTexts.block.nothing(block.size) : fillTexts.draft.nothing(source.name);
      return tell({ tone: 'error', text });
    });
  };

  /** Numbers without labels, for tables of the workbook, or of the form in force where it has none. */
  const readBlock = async (source: Source, context: TaskContext) => {
    if (!('text' in source)) return undefined;
    const here = (get().reports ?? []).map(({ recognised }) => recognised.report.form);
    const inForce = forms.filter(({ years }) => years.to === undefined).map(({ id }) => id);
    return files.readBlock({ text: source.text, forms: here.length ? [...new Set(here)] : inForce }, context);
  };

  return {
    read,
    async insert(request) {
      await run(fillTexts.insert.run, async (context) => {
        await insertNow(request, fillTexts.insert.done, context);
      });
    },
    async readSample(file, title) {
      const source = await run(fillTexts.source.sample, () => fetchSample(file, title));
      if (source) await read(source);
    },
    async fill(source, key, replace = false) {
      await run(fillTexts.draft.fill, async (context) => {
        if (key !== undefined) return fillNow(key, source, replace, context);
        const { form, unit, year, tables } = source.recognised.report;
        // Typed totals: a formula would put a right total in the place of the wrong one that was read.
        const request = { form, unit, year, totals: 'typed', place: 'newSheets', values: tables } as const;
        const before = get().reports ?? [];
        if (!(await insertNow(request, fillTexts.draft.inserted, context))) return;
        const inserted = get().reports?.find(
          (report) => !before.some(({ key: known }) => known === report.key),
        );
        if (inserted?.key && keepText(inserted.key, source)) await checkReports(context);
        dispatch({ draft: undefined, conflict: undefined });
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
    async retitle({ key }, origin) {
      if (key === undefined) return;
      await run(fillTexts.here.correct, async (context) => {
        const { change } = await live.retitle({ report: { key }, ...origin }, context);
        await checkReports(context);
        done(fillTexts.here.corrected, { name: fillTexts.here.correct, change });
      });
    },
    async insertMissing({ recognised: { report } }, table) {
      const { form, unit, year, computed = [] } = report;
      const totals = computed.length ? 'formula' : 'typed';
      const request = { form, unit, year, totals, place: 'newSheets', tables: [table] } as const;
      await run(fillTexts.insert.run, async (context) => {
        await insertNow(request, fillTexts.insert.done, context);
      });
    },
    async fillBlanks() {
      await run(fillTexts.blanks.run, async (context) => {
        const { filled, change } = await live.fillBlanks({}, context);
        await checkReports(context);
        done(fillTexts.blanks.done(filled), { name: fillTexts.blanks.run, change });
      });
    },
  };
}
