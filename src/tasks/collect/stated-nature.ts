import type { StatedNature } from '../../combine';
import { cellRefs } from '../../model/form-index';
import type { Form } from '../../model/form';
import type { ReadDocument } from '../../model/grid';
import type { RecognisedReport } from '../../recognise';
import { ACCOUNT_SHEET_TITLE, firstCell } from '../../sheet/own-sheets';

const EXAMPLE =
  /示例|样例|范例|样表|例表|填[报表写]说明|[×xX＊*]{2}\s*(?:省|市|县|区|局|委|办|厅|镇|乡|街道|单位)/;
const TOTAL = /合计|汇总|总表|累计/;
/** What stands above a table as its title, not as a header of its columns. */
const TITLE = /政府信息公开|年度?报(?:告|表)|(?:汇总|合计|总|样|例)表|示例|填[报表写]说明/;
/** A name of an office that says that it is several; 万全区 and 万全镇 are one. */
const SEVERAL =
  /各(?:乡镇|乡|镇|街道|县|区|市|部门|单位|科室)|(?<![^省市州盟县区旗乡镇局委办厅])全(?:省|市|县|区|镇|乡|系统)|整个|合计|汇总/;

/** Rows above a table in which its title is looked for. */
const ABOVE = 8;

/**
 * What the words around a report say that it is, besides an office's own: its title, its unit, its sheet; the name of
 * its file where the file holds no other report. Undefined where they say nothing.
 */
export function statedNature(
  { form, report, place }: RecognisedReport,
  { grids, paragraphs }: ReadDocument,
  fileName: string,
  isOnly: boolean,
): StatedNature | undefined {
  if (isOnly && grids.some((grid) => firstCell(grid) === ACCOUNT_SHEET_TITLE))
    return { nature: 'total', words: '由本程序汇总生成', ours: true };
  const first = firstPlace(form, place);
  const above = first
    ? first.grid.rows
        .slice(Math.max(0, first.row - ABOVE), first.row)
        .flat()
        .filter(isTitle)
    : [];
  const titles = [...above, ...(isOnly ? paragraphs.slice(0, ABOVE).filter(isTitle) : [])];
  const places = [
    ...(first?.grid.aligned ? [{ text: first.grid.name, by: '工作表名' }] : []),
    ...titles.map((text) => ({ text, by: '标题' })),
    ...(isOnly ? [{ text: fileName, by: '文件名' }] : []),
  ];
  for (const [nature, pattern] of [
    ['example', EXAMPLE],
    ['total', TOTAL],
  ] as const) {
    const stated = places.find(({ text }) => pattern.test(text));
    if (stated) return { nature, words: `${stated.by}“${stated.text.trim()}”` };
  }
  return SEVERAL.test(report.unit ?? '') ? { nature: 'total', words: `单位“${report.unit}”` } : undefined;
}

/** Where the first cell stands that is there. */
export function firstPlace(form: Form, place: RecognisedReport['place']): ReturnType<typeof place> {
  for (const ref of cellRefs(form)) {
    const found = place(ref);
    if (found) return found;
  }
  return undefined;
}

const LONGEST_TITLE = 60;

const isTitle = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_TITLE && TITLE.test(value);
