import { codeOf, END, OPEN, prefixedCodeOf, Scanner } from '../xml/scanner';

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

const WORKBOOK_PROPERTIES = codeOf('workbookPr');
const DATE_1904 = codeOf('date1904');
const SHEET = codeOf('sheet');
const NAME = codeOf('name');
const STATE = codeOf('state');
const RELATION = prefixedCodeOf('id');

/** Sheets of a workbook part in the order of their tabs (18.2.19, 18.2.28). */
export function readWorkbook(bytes: Uint8Array): Workbook {
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  const scanner = new Scanner(bytes);
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    if (scanner.name === WORKBOOK_PROPERTIES)
      from1904 = /^(?:1|true|on)$/.test(scanner.attribute(DATE_1904) ?? '');
    else if (scanner.name === SHEET)
      sheets.push({
        name: scanner.attribute(NAME) ?? '',
        relation: scanner.attribute(RELATION) ?? '',
        hidden: /^(?:hidden|veryHidden)$/.test(scanner.attribute(STATE) ?? ''),
      });
  }
  return { sheets, from1904 };
}
