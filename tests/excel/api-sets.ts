import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { BatchRequest, ObjectPath } from '../../src/workbench/host/wire';
import { PathType } from '../../src/workbench/host/wire';

/** A member of Office.js's object model as Microsoft's typings document it. */
interface Member {
  /** Class of its value, where that is one. */
  readonly type: string;
  /** The second number of `ExcelApi 1.x` that it came with; Infinity for preview and online only. */
  readonly since: number;
}

const versionIn = (comment: string): number | undefined => {
  const [, version] = /\[Api set: \w+ (?:1\.(\d+))?/.exec(comment) ?? [];
  if (version) return Number(version);
  return comment.includes('[Api set:') ? Infinity : undefined;
};

/** Names that differ on the wire in more than their first letter. */
const ON_THE_WIRE: Readonly<Record<string, string>> = { Gridlines: 'showGridlines' };

/** Members by class, and by their name in lower case: the wire writes names with a capital. */
const CLASSES = readClasses();

function readClasses(): ReadonlyMap<string, ReadonlyMap<string, Member>> {
  const text = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');
  const source = ts.createSourceFile('office.d.ts', text, ts.ScriptTarget.Latest);
  const classes = new Map<string, Map<string, Member>>();
  const comment = (node: ts.Node): string => text.slice(node.getFullStart(), node.getStart(source));
  const visit = (node: ts.Node): void => {
    if (!ts.isClassDeclaration(node)) return ts.forEachChild(node, visit);
    const members = new Map<string, Member>();
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

/**
 * Every member that requests of `context.sync()` name, as `Range.values`, with the version it came with; one that the
 * typings do not know has NaN. Members that begin with `_` are Office.js's own.
 */
export function membersUsed(requests: readonly BatchRequest[]): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const { Actions, ObjectPaths = {} } of requests) {
    const use = (className: string, name: string): string => {
      if (name.startsWith('_')) return 'Range';
      const members = CLASSES.get(className);
      const member = members?.get((ON_THE_WIRE[name] ?? name).toLowerCase());
      const items = members?.get('items');
      // A query of a collection asks for members of its items.
      if (!member && items) return use(items.type, name);
      used.set(`${className}.${name[0]!.toLowerCase()}${name.slice(1)}`, member?.since ?? NaN);
      return member?.type ?? '';
    };
    const classOf = (id: number | undefined): string => {
      const path: ObjectPath | undefined = ObjectPaths[String(id)];
      switch (path?.ObjectPathType) {
        case PathType.root:
          return 'Workbook';
        case PathType.method:
        case PathType.property:
          return use(classOf(path.ParentObjectPathId), path.Name!);
        case PathType.indexer:
          return use(classOf(path.ParentObjectPathId), path.Name || 'getItem');
        default:
          return 'Range';
      }
    };
    for (const { Name, ObjectPathId, QueryInfo } of Actions) {
      const subject = classOf(ObjectPathId);
      if (Name) use(subject, Name);
      for (const select of QueryInfo?.Select ?? [])
        select.split('/').reduce((className, name) => use(className, name), subject);
    }
  }
  return used;
}
