import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A member of Office.js's object model as Microsoft's typings document it. */
export interface DocumentedMember {
  /** Class of its value, where that is one. */
  readonly type: string;
  /** The second number of the `ExcelApi 1.x` that it came with; Infinity for preview, desktop and online only. */
  readonly since: number;
}

/** Members of the namespace Excel by class, and by their name in lower case: the wire writes names with a capital. */
export const EXCEL_CLASSES = readClasses();

/** Undefined where a comment names no requirement set. */
function versionIn(comment: string): number | undefined {
  const [, set, minor] = /\[Api set: (\w+)(?: 1\.(\d+))?/.exec(comment) ?? [];
  if (!set) return undefined;
  return set === 'ExcelApi' && minor ? Number(minor) : Infinity;
}

function readClasses(): ReadonlyMap<string, ReadonlyMap<string, DocumentedMember>> {
  const text = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');
  const source = ts.createSourceFile('office.d.ts', text, ts.ScriptTarget.Latest);
  const classes = new Map<string, Map<string, DocumentedMember>>();
  const comment = (node: ts.Node): string => text.slice(node.getFullStart(), node.getStart(source));
  const visit = (node: ts.Node): void => {
    if (!ts.isClassDeclaration(node)) return ts.forEachChild(node, visit);
    const members = new Map<string, DocumentedMember>();
    const ofClass = versionIn(comment(node)) ?? 1;
    for (const member of node.members) {
      if (!ts.isPropertyDeclaration(member) && !ts.isMethodDeclaration(member)) continue;
      const name = member.name.getText(source).toLowerCase();
      const type = member.type?.getText(source).replace(/^Excel\.|\[\]$/g, '') ?? '';
      const since = versionIn(comment(member)) ?? ofClass;
      if (since <= (members.get(name)?.since ?? Infinity)) members.set(name, { type, since });
    }
    classes.set(node.name!.text, members);
  };
  for (const statement of source.statements)
    if (ts.isModuleDeclaration(statement) && statement.name.text === 'Excel') visit(statement);
  return classes;
}
