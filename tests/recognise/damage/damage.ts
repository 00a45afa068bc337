import type { CellRef } from '../../../src/model/expression';
import type { Form } from '../../../src/model/form';
import { positionOf } from '../../../src/model/form-index';
import type { ReadDocument } from '../../../src/model/grid';
import type { Report } from '../../../src/model/report';
import type { Format, Pages } from './format';
import { print } from './format';
import { ocr, typed } from './noise';
import type { Page } from './page';
import { addSideColumns, cutPage, drawPage, respell, splitHeader } from './page';
import type { Random } from './random';
import { randomReport } from './report';
import { addColumns, addRows, dropRows, moveColumns } from './variant';

/** What happens to a report on its way. */
export const DAMAGES = [
  'none',
  'typed',
  'moved',
  'columns moved',
  'header split',
  'ocr 1 in 10',
  'ocr 2 in 10',
  'rows dropped',
  'rows added',
  'columns added',
  'side columns',
  'page cuts',
  'notes',
  'several reports',
  'hidden sheets',
  'everything',
] as const;
export type Damage = (typeof DAMAGES)[number];

export interface DamagedFile {
  readonly document: ReadDocument;
  /** What was put in, in order. */
  readonly reports: readonly PrintedReport[];
}

export interface PrintedReport {
  readonly report: Report;
  /** Is the cell on the pages at all? Rows may have been left out. */
  has(ref: CellRef): boolean;
}

const UNITS = ['某市财政局', '某县教育局', '某区城南街道办事处'];
const NOTES = [
  '填报说明：没有的请填 0。',
  '联系人：王某，电话 12345678',
  '1. 本表数据截至 12 月 31 日',
  '其中收到申请 12 件，答复 9 件',
  '单位：件',
];

/** One to three reports of a form, printed as `format` with `damage` done to them. */
export function damagedFile(form: Form, damage: Damage, format: Format, random: Random): DamagedFile {
  const count = damage === 'several reports' ? 2 + random.whole(2) : 1;
  const reports = Array.from({ length: count }, (_, nth) =>
    randomReport(form, UNITS[nth]!, form.years.from, random),
  );
  const shown = reports.map((report) => ({ report, ...pagesOf(form, report, damage, random) }));
  const document = print(
    shown.map(({ pages }) => pages),
    format,
    random,
  );
  const printed = shown.map(({ report, has }) => ({ report, has }));
  if (damage !== 'hidden sheets') return { document, reports: printed };
  const old = randomReport(form, UNITS[0]!, form.years.from - 1, random);
  const hidden = print([pagesOf(form, old, 'none', random).pages], 'merged sheets', random).grids.map(
    (grid) => ({
      ...grid,
      name: `上年${grid.name}`,
      hidden: true,
    }),
  );
  return { document: { ...document, grids: [...hidden, ...document.grids] }, reports: printed };
}

function pagesOf(
  form: Form,
  report: Report,
  damage: Damage,
  random: Random,
): { readonly pages: Pages } & Pick<PrintedReport, 'has'> {
  const has = (name: Damage): boolean => damage === name || (damage === 'everything' && random.chance(0.3));
  let shown = form;
  if (has('columns moved')) shown = moveColumns(shown, random);
  if (has('rows dropped')) shown = dropRows(shown, 0.15, random);
  if (has('rows added')) shown = addRows(shown, random);
  if (has('columns added')) shown = addColumns(shown, random);
  let pages: readonly Page[] = form.tables.map(({ id }) => drawPage(form, shown, report, id, random));
  const share = has('ocr 1 in 10') ? 0.1 : has('ocr 2 in 10') ? 0.2 : 0;
  if (share) pages = pages.map((page) => respell(page, (text) => ocr(text, share, random)));
  if (has('typed')) pages = pages.map((page) => respell(page, (text) => typed(text, random)));
  if (has('header split')) pages = pages.map((page) => splitHeader(page, random));
  if (has('side columns')) pages = pages.map((page) => addSideColumns(page, random));
  if (has('page cuts')) pages = pages.flatMap((page) => cutPage(page, random));
  const noted = has('notes');
  const moved = has('moved');
  const about: Pages = {
    title: `${report.unit}${report.year}年政府信息公开工作年度报告`,
    pages,
    notesAbove: noted ? random.shuffle(NOTES).slice(0, 2) : [],
    notesBelow: noted ? random.shuffle(NOTES).slice(0, 3) : [],
    top: moved ? random.whole(6) : 0,
    left: moved ? random.whole(5) : 0,
  };
  return { pages: about, has: (ref) => positionOf(shown, ref) !== undefined };
}
