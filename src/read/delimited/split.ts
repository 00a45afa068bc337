/** Where the quotes opened at `from` close; -1 where they never do. Two in a row stand for one. */
function closingQuote(text: string, from: number): number {
  let position = text.indexOf('"', from + 1);
  while (position >= 0 && text[position + 1] === '"') position = text.indexOf('"', position + 2);
  return position;
}

/**
 * Cells of rows with a delimiter between, as spreadsheets write them: quotes around cells with line ends. Quotes that
 * do not close at a cell's end stand there as they are, for what they were to keep together nobody knows.
 */
export function splitCells(text: string, delimiter: '\t' | ','): readonly (readonly string[])[] {
  const body = text.replace(/(?:\r\n|\r|\n)$/, '');
  const ends = new RegExp(`${delimiter}|\\r\\n|\\r|\\n|$`, 'g');
  const rows: string[][] = [[]];
  let isOpenEnded = false;
  for (let position = 0; ;) {
    const close = body[position] === '"' && !isOpenEnded ? closingQuote(body, position) : -1;
    if (body[position] === '"' && close < 0) isOpenEnded = true;
    const isQuoted =
      close >= 0 && (close + 1 === body.length || [delimiter, '\r', '\n'].includes(body[close + 1]!));
    ends.lastIndex = isQuoted ? close + 1 : position;
    const end = ends.exec(body)!;
    rows
      .at(-1)!
      .push(isQuoted ? body.slice(position + 1, close).replace(/""/g, '"') : body.slice(position, end.index));
    if (end[0] === '') return rows;
    if (end[0] !== delimiter) rows.push([]);
    position = end.index + end[0].length;
  }
}
