import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { wireTypes } from '../../src/workbench/host/objects/registry';

const TYPINGS = require.resolve('@types/office-js/index.d.ts');

/** Members of the wire that Office.js shows under another name. */
const SHOWN_AS: Readonly<Record<string, string>> = {
  gridlines: 'showgridlines',
  headings: 'showheadings',
  ondatachanged: 'onchanged',
};

/** The name in the typings; what registers a listener there is the event. */
function shownName(wireName: string): string {
  const name = wireName.replace(/^_(?:Un)?Register(?:Event)?(.+?)(?:Event)?$/, 'on$1').toLowerCase();
  return SHOWN_AS[name] ?? name;
}

/** Number after `1.` of the requirement set in a comment; of what belongs to no numbered set 99. */
const versionIn = (comment: string): number | undefined => {
  const [, set, minor] = /\[Api set: (\w+)(?: 1\.(\d+))?/.exec(comment) ?? [];
  if (!set) return undefined;
  return set === 'ExcelApi' && minor ? Number(minor) : 99;
};

/** `Range.top` → 10, for every member of every class of the typings, in lower case after the dot. */
function declaredVersions(): ReadonlyMap<string, number> {
  const text = readFileSync(TYPINGS, 'utf8');
  const source = ts.createSourceFile('office.d.ts', text, ts.ScriptTarget.Latest);
  const versions = new Map<string, number>();
  const readClass = (node: ts.ClassDeclaration): void => {
    for (const member of node.members) {
      if (!member.name || !ts.isIdentifier(member.name)) continue;
      const version = versionIn(text.slice(member.getFullStart(), member.getStart(source)));
      const name = `${node.name!.text}.${member.name.text.toLowerCase()}`;
      if (version !== undefined) versions.set(name, Math.min(version, versions.get(name) ?? version));
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node) && node.name) readClass(node);
    else if (ts.isModuleDeclaration(node) && node.name.text === 'Excel' && node.body)
      ts.forEachChild(node.body, visit);
  };
  source.statements.forEach(visit);
  return versions;
}

/** The module that tells which version brought each member of the host, for those that came after ExcelApi 1.1. */
export function apiVersionsModule(): string {
  const declared = declaredVersions();
  const lines = Object.entries(wireTypes).flatMap(([kind, type]) => {
    const names = new Set(
      [type.get, type.set, type.open, type.call].flatMap((members) => Object.keys(members ?? {})),
    );
    return [...names].flatMap((name) => {
      const version = declared.get(`${kind}.${shownName(name)}`);
      return version && version > 1 ? `  '${kind}.${name.toLowerCase()}': ${version},` : [];
    });
  });
  return [
    '/** Which ExcelApi 1.x brought a member, 99 for none: made from the `[Api set: …]` of @types/office-js. */',
    'export const API_VERSIONS: Readonly<Record<string, number>> = {',
    ...[...new Set(lines)].sort(),
    '};',
  ].join('\n');
}
