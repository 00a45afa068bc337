import type { XmlElement } from './xml-tree';

const named = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((each) => each.name === name);

/** Tables of Word: a grid, rows as wide as the grid, cells that end with a paragraph and go on from one above. */
export function tableFaults(path: string, element: XmlElement): readonly string[] {
  if (element.name !== 'w:tbl') return [];
  const [grid] = named(element, 'w:tblGrid');
  if (!grid) return [`${path}: table without w:tblGrid`];
  let above: readonly string[] = [];
  return named(element, 'w:tr').flatMap((row, nth) => {
    const cells = named(row, 'w:tc');
    const merged = mergedPlaces(cells);
    const hanging = merged.going.filter((place) => !above.includes(place));
    above = merged.all;
    const width = cells.reduce((sum, cell) => sum + spanOf(cell), 0);
    return [
      ...(width === grid.children.length
        ? []
        : [`${path}: row ${nth + 1} takes ${width} of ${grid.children.length} grid columns`]),
      ...cells
        .filter((cell) => cell.children.at(-1)?.name !== 'w:p')
        .map(() => `${path}: a cell of row ${nth + 1} does not end with a paragraph`),
      ...hanging.map((place) => `${path}: row ${nth + 1} goes on at ${place} with nothing above`),
    ];
  });
}

function spanOf(cell: XmlElement): number {
  const [properties] = named(cell, 'w:tcPr');
  const [span] = properties ? named(properties, 'w:gridSpan') : [];
  return Number(span?.attributes['w:val'] ?? 1);
}

/** Grid columns `from-to` of the cells merged downwards, and of those that go on from the row above. */
function mergedPlaces(cells: readonly XmlElement[]): { all: readonly string[]; going: readonly string[] } {
  const all: string[] = [];
  const going: string[] = [];
  let column = 0;
  for (const cell of cells) {
    const place = `${column}-${(column += spanOf(cell))}`;
    const [merge] = named(cell, 'w:tcPr').flatMap((properties) => named(properties, 'w:vMerge'));
    if (!merge) continue;
    all.push(place);
    if (merge.attributes['w:val'] !== 'restart') going.push(place);
  }
  return { all, going };
}
