import { XmlScanner } from '../ooxml/xml';

export interface SheetEntry {
  readonly name: string;
  /** Id of the relationship that leads to the sheet's part. */
  readonly relation: string;
  readonly hidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  /** Day 0 is 1904-01-01, as in files that come from old Macs. */
  readonly from1904: boolean;
}

/** Sheets of a workbook part in the order of their tabs (18.2.19, 18.2.28). */
export function readWorkbook(xml: string): Workbook {
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  const scanner = new XmlScanner(xml);
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    if (event !== 'open') continue;
    if (scanner.name === 'workbookPr') from1904 = /^(?:1|true|on)$/.test(scanner.attribute('date1904') ?? '');
    else if (scanner.name === 'sheet')
      sheets.push({
        name: scanner.attribute('name') ?? '',
        relation: scanner.attribute('id') ?? '',
        hidden: /^(?:hidden|veryHidden)$/.test(scanner.attribute('state') ?? ''),
      });
  }
  return { sheets, from1904 };
}
