import ts from 'typescript';

/** What runs or not as one: a block, the body of an arrow function, a branch of `? :`. Regions stand in each other. */
export interface Region {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly isBlock: boolean;
}

const isRegion = (node: ts.Node): boolean => {
  const { parent } = node;
  if (ts.isBlock(node)) return true;
  if (ts.isArrowFunction(parent)) return parent.body === node;
  if (ts.isConditionalExpression(parent)) return parent.whenTrue === node || parent.whenFalse === node;
  return false;
};

/** The regions of a file, outer ones first. */
export function regionsOf(file: string, tree: ts.SourceFile): readonly Region[] {
  const regions: Region[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (node.parent && isRegion(node)) {
      const [start, end] = [node.getStart(), node.getEnd()];
      regions.push({ id: `${file}:${start}`, start, end, isBlock: ts.isBlock(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return regions;
}

/** The file with a note of each region that runs, in the set `globalThis.regionsRun`. */
export function withNotes(file: string, source: string): string {
  const regions = regionsOf(file, ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  const note = (id: string) => `globalThis.regionsRun?.add(${JSON.stringify(id)})`;
  const insertions = regions.flatMap(({ id, start, end, isBlock }, order) =>
    isBlock
      ? [{ at: start + 1, order, text: `${note(id)};` }]
      : [
          { at: start, order, text: `(${note(id)},(` },
          { at: end, order: -order, text: '))' },
        ],
  );
  // Backwards; of those that end or begin at one place the inner one lies inside.
  insertions.sort((a, b) => b.at - a.at || b.order - a.order);
  return (
    insertions.reduce((text, { at, text: added }) => text.slice(0, at) + added + text.slice(at), source) +
    `\n${note(file)};\n`
  );
}
