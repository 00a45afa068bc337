import {
  adoptRepair,
  carryIn,
  checkWorkbook,
  clearMarks,
  dropExplanation,
  fillBlanks,
  fillReport,
  goToCell,
  hostAbility,
  insertCharts,
  insertCheckSheet,
  insertOwnRules,
  insertTables,
  keepExplanation,
  markFinding,
  openWorkbook,
  undoAdopt,
  watchWorkbook,
} from '../tasks/live';
import type { ExportChoice, PaneTasks } from './ports';

/** A person signs by hand: the line is there with room for the names. */
const contentOf = ({ zeros, sign }: Omit<ExportChoice, 'kind'>) => ({
  blanks: zeros ? ('zero' as const) : ('keep' as const),
  ...(sign ? { signature: { filler: '', reviewer: '', date: '' } } : {}),
});

/** Joins the pane to the task objects. Files and their libraries are loaded when first asked for. */
export const paneTasks: PaneTasks = {
  limits: async () => (await hostAbility()).missing,
  async insert(request, context) {
    const { sheets, occupiedBy } = await insertTables.run(request, context);
    return occupiedBy
      ? { occupied: occupiedBy.sentence }
      : { sheets: [...new Set(sheets.map(({ sheetName }) => sheetName))] };
  },
  check: (lastYear, context) => checkWorkbook.run({ lastYear }, context),
  async watch(changed) {
    await watchWorkbook(changed);
  },
  async goTo(key, ref, marked, context) {
    const report = { key };
    await goToCell.run({ report, ref }, context);
    const { cells, suspects } = marked;
    if (cells.length) await markFinding.run({ report, cells, ...(suspects.length && { suspects }) }, context);
  },
  adopt: async (key, changes, context) =>
    (await adoptRepair.run({ report: { key }, changes }, context)).cells,
  undoAdopt: ({ key, cells }, context) => undoAdopt.run({ report: { key }, cells }, context),
  explain: async (key, finding, text, context) =>
    (await keepExplanation.run({ report: { key }, finding, text }, context)).sheetName,
  async dropExplanation(key, finding, context) {
    await dropExplanation.run({ report: { key }, finding }, context);
  },
  insertOwnRules: async (context) => (await insertOwnRules.run(undefined, context)).sheetName,
  carryIn: (key, source, how, context) =>
    carryIn.run({ target: { key }, source, preview: how === 'preview', replace: how === 'replace' }, context),
  clearMarks: async (context) => (await clearMarks.run(undefined, context)).count,
  fillBlanks: async (context) => (await fillBlanks.run({}, context)).filled,
  async fill(key, { recognised }, replace, context) {
    const answer = await fillReport.run({ target: { key }, source: recognised.report, replace }, context);
    return { ...answer, conflicts: answer.conflicts.map(({ address }) => address) };
  },
  insertCharts: async (key, lastYear, context) =>
    (await insertCharts.run({ report: { key }, ...(lastYear && { lastYear }) }, context)).sheetName,
  async insertCheckSheet(context) {
    const { sheetName, note } = await insertCheckSheet.run({}, context);
    return { sheet: sheetName, ...(note && { note }) };
  },
  async read(source, lastYear, context) {
    const { readPaste, readReports } = await import('../tasks/files');
    return 'bytes' in source
      ? readReports.run({ ...source, lastYear }, context)
      : readPaste.run({ ...source, lastYear }, context);
  },
  async exportAnnex({ recognised }, { kind, ...rest }, context) {
    const { exportAnnex } = await import('../tasks/files');
    return exportAnnex.run({ report: recognised.report, kind, ...contentOf(rest) }, context);
  },
  async copyAnnex({ recognised }, choice, context) {
    const { copyAnnex } = await import('../tasks/files');
    return copyAnnex.run({ report: recognised.report, ...contentOf(choice) }, context);
  },
  openWorkbook: (bytes, context) => openWorkbook.run({ bytes }, context),
};
