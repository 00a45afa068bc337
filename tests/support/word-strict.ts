import type { XmlElement } from './xml-tree';

const named = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((each) => each.name === name);

/** Tables of Word: a grid, rows as wide as the grid, and cells that end with a paragraph. */
export function tableFaults(path: string, element: XmlElement): readonly string[] {
  if (element.name !== 'w:tbl') return [];
  const [grid] = named(element, 'w:tblGrid');
  if (!grid) return [`${path}: table without w:tblGrid`];
  return named(element, 'w:tr').flatMap((row, nth) => {
    const cells = named(row, 'w:tc');
    const width = cells.reduce((sum, cell) => sum + spanOf(cell), 0);
    return [
      ...(width === grid.children.length
        ? []
        : [`${path}: row ${nth + 1} takes ${width} of ${grid.children.length} grid columns`]),
      ...cells
        .filter((cell) => cell.children.at(-1)?.name !== 'w:p')
        .map(() => `${path}: a cell of row ${nth + 1} does not end with a paragraph`),
    ];
  });
}

function spanOf(cell: XmlElement): number {
  const [properties] = named(cell, 'w:tcPr');
  const [span] = properties ? named(properties, 'w:gridSpan') : [];
  return Number(span?.attributes['w:val'] ?? 1);
}
