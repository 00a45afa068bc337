/** Cells of rows with a delimiter between, as spreadsheets write them: quotes around cells with line ends. */
export function splitCells(text: string, delimiter: '\t' | ','): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cells = new RegExp(`("(?:[^"]|"")*"|[^${delimiter}\\r\\n]*)(${delimiter}|\\r\\n|\\r|\\n|$)`, 'y');
  const body = text.replace(/(?:\r\n|\r|\n)$/, '');
  for (;;) {
    const match = cells.exec(body);
    if (!match) break;
    const [, cell = '', end] = match;
    rows.at(-1)!.push(cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell);
    if (end === '') break;
    if (end !== delimiter) rows.push([]);
  }
  return rows;
}
