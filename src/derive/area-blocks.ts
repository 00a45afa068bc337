import type { Area } from './address';

/** Cells joined into as few rectangles as touch; a merged cell counts as its first. */
export function blocksOf(cells: readonly Area[]): readonly Area[] {
  const blocks: Area[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const above = blocks.findIndex((b) => b.column === column && b.columns === 1 && b.row + b.rows === row);
    if (above >= 0) blocks[above] = { ...blocks[above]!, rows: blocks[above]!.rows + 1 };
    else blocks.push({ row, column, rows: 1, columns: 1 });
  }
  const wide: Area[] = [];
  for (const block of blocks) {
    const neighbour = wide.findIndex(
      (w) => w.row === block.row && w.rows === block.rows && w.column + w.columns === block.column,
    );
    if (neighbour >= 0) wide[neighbour] = { ...wide[neighbour]!, columns: wide[neighbour]!.columns + 1 };
    else wide.push(block);
  }
  return wide;
}
