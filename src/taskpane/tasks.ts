import { onDemand } from './on-demand';
import type { Beside, ExportChoice, PaneTasks } from './ports';

/** Tasks on the open workbook: fetched while the first screen is looked at. */
const live = () =>
  onDemand(() => import(/* webpackChunkName: "live", webpackPrefetch: true */ '../tasks/live'));

/** Tasks on files, with their libraries. */
const files = () => onDemand(() => import(/* webpackChunkName: "files" */ '../tasks/files'));

/** A person signs by hand: the line is there with room for the names. */
const contentOf = ({ zeros, sign }: Pick<ExportChoice, 'zeros' | 'sign'>) => ({
  blanks: zeros ? ('zero' as const) : ('keep' as const),
  ...(sign ? { signature: { filler: '', reviewer: '', date: '' } } : {}),
});

const checkedWith = ({ lastYear, text }: Beside) => ({ lastYear: lastYear?.reports ?? [], text });

/** Joins the pane to the task objects, which are loaded when first asked for. */
export const paneTasks: PaneTasks = {
  limits: async () => (await (await live()).hostAbility()).missing,
  async insert(request, context) {
    const { sheets, notes, occupiedBy } = await (await live()).insertTables.run(request, context);
    return occupiedBy
      ? { occupied: occupiedBy.sentence }
      : { sheets: [...new Set(sheets.map(({ sheetName }) => sheetName))], ...(notes && { notes }) };
  },
  check: async ({ reports, ...beside }, context) =>
    (await live()).checkWorkbook.run({ ...checkedWith(beside), before: reports }, context),
  async watch(changed) {
    await (await live()).watchWorkbook(changed);
  },
  async goTo(key, ref, marked, context) {
    const { goToCell, markFinding } = await live();
    const report = { key };
    await goToCell.run({ report, ref }, context);
    const { cells, suspects } = marked;
    if (cells.length) await markFinding.run({ report, cells, ...(suspects.length && { suspects }) }, context);
  },
  async adopt(key, changes, context) {
    return (await (await live()).adoptRepair.run({ report: { key }, changes }, context)).cells;
  },
  async undoAdopt({ key, cells }, context) {
    await (await live()).undoAdopt.run({ report: { key }, cells }, context);
  },
  async explain(key, finding, text, context) {
    const { keepExplanation } = await live();
    return (await keepExplanation.run({ report: { key }, finding, text }, context)).sheetName;
  },
  async dropExplanation(key, finding, context) {
    await (await live()).dropExplanation.run({ report: { key }, finding }, context);
  },
  async insertOwnRules(context) {
    return (await (await live()).insertOwnRules.run(undefined, context)).sheetName;
  },
  async carryIn(key, source, how, context) {
    const { carryIn } = await live();
    const request = { target: { key }, source, preview: how === 'preview', replace: how === 'replace' };
    return carryIn.run(request, context);
  },
  async clearMarks(context) {
    return (await (await live()).clearMarks.run(undefined, context)).count;
  },
  async fillBlanks(context) {
    return (await (await live()).fillBlanks.run({}, context)).filled;
  },
  async fill(key, { recognised }, replace, context) {
    const { fillReport } = await live();
    const answer = await fillReport.run({ target: { key }, source: recognised.report, replace }, context);
    return { ...answer, conflicts: answer.conflicts.map(({ address }) => address) };
  },
  async insertCharts(key, lastYear, context) {
    const { insertCharts } = await live();
    return (await insertCharts.run({ report: { key }, ...(lastYear && { lastYear }) }, context)).chartsOn;
  },
  async insertCheckSheet(context) {
    const { sheetName, note } = await (await live()).insertCheckSheet.run({}, context);
    return { sheet: sheetName, ...(note && { note }) };
  },
  opensWithWorkbook: async () => (await live()).opensWithWorkbook(),
  async openWithWorkbook(open, context) {
    await (await live()).openWithWorkbook.run(open, context);
  },
  async saveSettings(settings, context) {
    return (await (await live()).saveSettings.run(settings, context)).sheetName;
  },
  async writeOwnRuleResults(beside, context) {
    const { checkWorkbook, writeOwnRuleResults } = await live();
    const checked = await checkWorkbook.run(checkedWith(beside), context);
    return (await writeOwnRuleResults.run(checked, context)).written;
  },
  async read(source, { lastYear, text, own }, context) {
    const { readPaste, readReports } = await files();
    const given = {
      ...(lastYear && { lastYear: lastYear.reports }),
      ...(own && { own }),
      ...(text && 'paragraphs' in text && { runningText: text.paragraphs }),
    };
    return 'bytes' in source
      ? readReports.run({ ...source, ...given }, context)
      : readPaste.run({ ...source, ...given }, context);
  },
  async readText(source, context) {
    return (await files()).readRunningText.run(source, context);
  },
  async exportAnnex({ recognised, lastYear }, { kind, charts, ...rest }, context) {
    const { exportAnnex } = await files();
    const drawn = charts ? { charts: lastYear ? { lastYear } : {} } : {};
    return exportAnnex.run({ report: recognised.report, kind, ...contentOf(rest), ...drawn }, context);
  },
  async copyAnnex({ recognised }, choice, context) {
    const { copyAnnex } = await files();
    return copyAnnex.run({ report: recognised.report, ...contentOf(choice) }, context);
  },
  async openWorkbook(bytes, context) {
    await (await live()).openWorkbook.run({ bytes }, context);
  },
};
