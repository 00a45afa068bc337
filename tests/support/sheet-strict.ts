import type { XmlElement } from './xml-tree';

const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((each) => each.name === name);

const columnOf = (address: string): number =>
  [...address.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Rows and cells ascending, addresses that fit their rows, shared strings that exist. */
export function sheetFaults(
  path: string,
  sheet: XmlElement,
  parts: ReadonlyMap<string, XmlElement>,
): readonly string[] {
  const faults: string[] = [];
  const strings = parts.get('xl/sharedStrings.xml')?.children.length ?? 0;
  let lastRow = 0;
  for (const row of child(sheet, 'sheetData')?.children ?? []) {
    const number = Number(row.attributes.r);
    if (!(number > lastRow)) faults.push(`${path}: row ${row.attributes.r} after ${lastRow}`);
    lastRow = number;
    let lastColumn = 0;
    for (const cell of row.children) {
      const { r = '', t } = cell.attributes;
      const column = columnOf(r);
      if (r.replace(/\D/g, '') !== row.attributes.r) faults.push(`${path}: ${r} in row ${row.attributes.r}`);
      if (!(column > lastColumn)) faults.push(`${path}: ${r} out of order`);
      lastColumn = column;
      const value = child(cell, 'v')?.text;
      if (t === 's' && !(Number(value) < strings))
        faults.push(`${path}: ${r} has string ${value} of ${strings}`);
    }
  }
  return faults;
}

/** Names that belong to a sheet which is not there. */
export function workbookFaults(path: string, workbook: XmlElement): readonly string[] {
  const sheets = child(workbook, 'sheets')?.children ?? [];
  const defined = child(workbook, 'definedNames')?.children ?? [];
  return defined
    .filter(({ attributes }) => Number(attributes.localSheetId ?? 0) >= sheets.length)
    .map(({ attributes }) => `${path}: name ${attributes.name} of no sheet`);
}
