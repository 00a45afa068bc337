import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escaped } from '../markup';
import type { CellEdit } from '../ooxml/edit-cells';
import { attributeOf, elementsOf, prefixOf, replaced, UnknownMarkup, withCells } from '../ooxml/edit-cells';
import { columnLetters } from '../../derive/address';
import { columnWidth, NORMAL_FONT_XML } from '../ooxml/normal-font';
import { packageOf } from '../ooxml/package';
import { isFormulaLike } from '../formula-like';
import { legalText } from '../legal-text';
import { textPoints } from './page';
import { columnPoints, heightOf } from './row-heights';
import { zipDate } from './workbook-bytes';

/** A cell to be written, 1-based. */
export interface WrittenCell extends Omit<CellEdit, 'style' | 'height'> {
  /** Of a header, or of a line below it. */
  readonly isTitle?: boolean;
  /** Nothing for people to read: it takes one line, as far as the column goes. */
  readonly isForProgram?: boolean;
}

/** What is to be written on one sheet of a workbook. */
export interface SheetEdit {
  readonly sheet: string;
  readonly cells: readonly WrittenCell[];
  /** Its columns, with their widths in characters, where the sheet is to be made; those for programs stand last. */
  readonly made?: readonly { readonly width: number; readonly isForProgram?: boolean }[];
}

/** Namespaces of both classes of workbooks (ECMA-376 part 1, annex; part 4). */
const TRANSITIONAL = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;
const STRICT = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
} as const;
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** A workbook without any sheet, to which sheets are added before it is a file. */
export const emptyWorkbook = (title: string, category: string): Uint8Array =>
  packageOf({ title, creator: '勾稽 Gouji', category }, [
    {
      path: 'xl/workbook.xml',
      type: 'spreadsheetml.sheet.main+xml',
      content: `<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.relations}"><sheets></sheets></workbook>`,
      relations: [{ id: 'rId1', type: 'styles', target: 'xl/styles.xml' }],
    },
    {
      path: 'xl/styles.xml',
      type: 'spreadsheetml.styles+xml',
      content: `<styleSheet xmlns="${TRANSITIONAL.main}"><fonts count="1">${NORMAL_FONT_XML}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    },
  ]);

/**
 * The workbook with these cells, every other part of the package as it was, byte for byte: charts, pictures, macros,
 * other sheets. `date` stands in the package. Throws UnknownMarkup where the parts are not written as expected.
 */
export function editWorkbook(bytes: Uint8Array, edits: readonly SheetEdit[], date: Date): Uint8Array {
  const parts = new WorkbookParts(unzipSync(bytes));
  for (const { sheet, cells, made } of edits) {
    if (made) parts.addSheet(sheet, made);
    const path = parts.sheetPath(sheet);
    const xml = parts.read(path);
    const widths = columnPoints(xml);
    const styled = cells.map((cell): CellEdit => ({
      ...cell,
      style: parts.styleFor(cell),
      height: heightOf(cell, widths.get(cell.column)),
    }));
    parts.write(path, withCells(xml, styled));
    parts.extendTables(path, cells);
  }
  return zipSync(parts.files, { mtime: zipDate(date), level: 6 });
}

class WorkbookParts {
  private readonly workbook: string;
  private readonly styles: string | undefined;
  private readonly formats = new Map<string, number>();

  /** The parts of a package, by path. Throws UnknownMarkup where it holds no workbook. */
  constructor(readonly files: Record<string, Uint8Array>) {
    const main = this.relationsOf('').find(({ type }) => type === 'officeDocument');
    if (!main) throw new UnknownMarkup('officeDocument');
    this.workbook = main.path;
    this.styles = this.relationsOf(this.workbook).find(({ type }) => type === 'styles')?.path;
    this.sheets();
  }

  /** The text of a part. */
  read(path: string): string {
    const bytes = this.files[path];
    if (!bytes) throw new UnknownMarkup(path);
    const text = strFromU8(bytes).replace(/^\ufeff/, '');
    if (!text.startsWith('<')) throw new UnknownMarkup(path);
    return text;
  }

  write(path: string, text: string): void {
    this.files[path] = strToU8(text);
  }

  sheetPath(name: string): string {
    const sheet = this.sheets().find(({ tag }) => attributeOf(tag, 'name') === escaped(name));
    const id = sheet && /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(sheet.tag)?.[1];
    const relation = this.relationsOf(this.workbook).find((each) => each.id === id);
    if (!relation) throw new UnknownMarkup(name);
    return relation.path;
  }

  /** Adds a sheet at the end, with a first row that stays in sight and columns so wide. */
  addSheet(name: string, made: NonNullable<SheetEdit['made']>): void {
    const xml = this.read(this.workbook);
    const prefix = prefixOf(xml, 'sheets');
    const [all] = elementsOf(xml, `${prefix}sheets`);
    const tags = this.sheets().map(({ tag }) => tag);
    const sheetId = Math.max(0, ...tags.map((tag) => Number(attributeOf(tag, 'sheetId')))) + 1;
    const relations = this.relationsOf(this.workbook);
    const id = firstFree('rId', (each) => relations.some((relation) => relation.id === each));
    const folder = this.workbook.slice(0, this.workbook.lastIndexOf('/') + 1);
    const inFolder = (file: string): string => `${folder}worksheets/${file}.xml`;
    const file = firstFree('sheet', (each) => inFolder(each) in this.files);
    const { main, relations: uri } = xml.includes(STRICT.main) ? STRICT : TRANSITIONAL;
    const sheet = `<${prefix}sheet name="${escaped(name)}" sheetId="${sheetId}" xmlns:r="${uri}" r:id="${id}"/>`;
    this.write(
      this.workbook,
      replaced(xml, [[all!, `<${prefix}sheets>${all!.content}${sheet}</${prefix}sheets>`]]),
    );
    const columns = made.map(
      ({ width }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${columnWidth(textPoints(width))}" customWidth="1"/>`,
    );
    this.write(
      inFolder(file),
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData></sheetData>${PAGE}</worksheet>`,
    );
    const printed = made.filter(({ isForProgram }) => !isForProgram).length;
    this.setPrinted(name, tags.length, printed);
    this.insert(
      relationsPath(this.workbook),
      'Relationships',
      `<Relationship Id="${id}" Type="${uri}/worksheet" Target="worksheets/${file}.xml"/>`,
    );
    this.insert(
      '[Content_Types].xml',
      'Types',
      `<Override PartName="/${inFolder(file)}" ContentType="${SHEET_TYPE}"/>`,
    );
  }

  /** Of the sheet at this place so many columns are printed, the first row on every page. */
  private setPrinted(sheet: string, place: number, columns: number): void {
    const xml = this.read(this.workbook);
    const prefix = prefixOf(xml, 'sheets');
    const nameOf = (name: string, area: string): string =>
      `<${prefix}definedName name="_xlnm.${name}" localSheetId="${place}">` +
      `${escaped(`'${sheet.replaceAll("'", "''")}'!${area}`)}</${prefix}definedName>`;
    const own = nameOf('Print_Area', `$A:$${columnLetters(columns - 1)}`) + nameOf('Print_Titles', '$1:$1');
    const [names] = elementsOf(xml, `${prefix}definedNames`);
    // The order of elements is the schema's (ECMA-376 part 1, 18.2.27).
    const before = ['externalReferences', 'functionGroups', 'sheets'].flatMap((each) =>
      elementsOf(xml, `${prefix}${each}`),
    )[0]!;
    const all = `<${prefix}definedNames>${names?.content ?? ''}${own}</${prefix}definedNames>`;
    const at = names ?? { from: before.to, to: before.to };
    this.write(this.workbook, replaced(xml, [[at, all]]));
  }

  /** The format of a cell without one, made where the workbook lacks it; undefined where it has no formats at all. */
  styleFor({ isTitle, isForProgram, value }: WrittenCell): number | undefined {
    if (this.styles === undefined) return undefined;
    const isText = typeof value === 'string' && isFormulaLike(legalText(value));
    const kind = isTitle ? 'title' : `${isForProgram ? 'program' : 'person'} ${isText}`;
    const known = this.formats.get(kind);
    if (known !== undefined) return known;
    const font = isTitle ? this.itemOf('font', boldOf) : 0;
    const format = isText ? '49' : '0';
    const made = this.itemOf(
      'cellXf',
      (_, prefix) =>
        `<${prefix}xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><${prefix}alignment ${isForProgram && !isTitle ? 'horizontal="fill" vertical="top"' : 'horizontal="left" vertical="top" wrapText="1"'}/></${prefix}xf>`,
    );
    this.formats.set(kind, made);
    return made;
  }

  /** Tables of the sheet that end right above the new rows go on over them. */
  extendTables(sheet: string, cells: readonly WrittenCell[]): void {
    const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
    for (const { type, path } of this.relationsOf(sheet)) {
      if (type !== 'table') continue;
      const xml = this.read(path);
      const [, corner, letters, last] =
        /^([A-Z]+\d+:)([A-Z]+)(\d+)$/.exec(attributeOf(xml, 'ref') ?? '') ?? [];
      if (last === undefined || Number(attributeOf(xml, 'totalsRowCount') ?? 0) > 0) continue;
      let end = Number(last);
      for (const row of rows) if (row === end + 1) end = row;
      const area = `${corner}${letters}`;
      if (end > Number(last)) this.write(path, xml.replaceAll(`ref="${area}${last}"`, `ref="${area}${end}"`));
    }
  }

  private sheets() {
    const xml = this.read(this.workbook);
    const prefix = prefixOf(xml, 'sheets');
    return elementsOf(xml, `${prefix}sheets`).flatMap(({ content }) => elementsOf(content, `${prefix}sheet`));
  }

  /** The place of an item among the fonts or cell formats, added where it is not there. */
  private itemOf(name: 'font' | 'cellXf', make: (first: string, prefix: string) => string): number {
    const xml = this.read(this.styles!);
    const prefix = prefixOf(xml, `${name}s`);
    const [list] = elementsOf(xml, `${prefix}${name}s`);
    const items = elementsOf(list!.content, `${prefix}${name === 'font' ? 'font' : 'xf'}`);
    const texts = items.map(({ from, to }) => list!.content.slice(from, to));
    const wanted = make(texts[0] ?? '', prefix);
    const position = texts.indexOf(wanted);
    if (position >= 0) return position;
    const tag = list!.tag.replace(/(\scount\s*=\s*)(?:"\d*"|'\d*')/, `$1"${items.length + 1}"`);
    const closing = `</${prefix}${name}s>`;
    this.write(this.styles!, replaced(xml, [[list!, `${tag}${list!.content}${wanted}${closing}`]]));
    return items.length;
  }

  /** Puts an element last into the root element of a part. */
  private insert(path: string, root: string, element: string): void {
    const xml = this.read(path);
    const prefix = prefixOf(xml, root);
    const end = xml.lastIndexOf(`</${prefix}${root}`);
    if (prefix || end < 0) throw new UnknownMarkup(root);
    this.write(path, `${xml.slice(0, end)}${element}${xml.slice(end)}`);
  }

  private relationsOf(owner: string) {
    const path = relationsPath(owner);
    if (!(path in this.files)) return [];
    const xml = this.read(path);
    return elementsOf(xml, `${prefixOf(xml, 'Relationships')}Relationship`).map(({ tag }) => ({
      id: attributeOf(tag, 'Id'),
      type: (attributeOf(tag, 'Type') ?? '').replace(/^.*\//, ''),
      path: this.resolved(owner, attributeOf(tag, 'Target') ?? ''),
    }));
  }

  /** The path of a part as the package has it; names of parts are equal whatever their case. */
  private resolved(owner: string, target: string): string {
    const base = new URL(`package:/${owner}`);
    const path = decodeURI(new URL(target, base).pathname).slice(1);
    const same = Object.keys(this.files).find((key) => key.toLowerCase() === path.toLowerCase());
    return same ?? path;
  }
}

const boldOf = (font: string, prefix: string): string =>
  new RegExp(`<${prefix}b[\\s/>]`).test(font)
    ? font
    : font.endsWith('/>')
      ? `<${prefix}font><${prefix}b/></${prefix}font>`
      : font.replace(/^<[^>]*>/, `$&<${prefix}b/>`);

/** A4 across, one page wide, with lines between cells and page numbers. */
const PAGE =
  '<printOptions gridLines="1"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
  '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>';

const relationsPath = (owner: string): string => {
  const name = owner.lastIndexOf('/') + 1;
  return `${owner.slice(0, name)}_rels/${owner.slice(name)}.rels`;
};

function firstFree(name: string, isTaken: (name: string) => boolean): string {
  let number = 1;
  while (isTaken(`${name}${number}`)) number += 1;
  return `${name}${number}`;
}
