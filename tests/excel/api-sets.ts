import type { BatchRequest, ObjectPath } from '../../src/workbench/host/wire';
import { PathType } from '../../src/workbench/host/wire';
import { EXCEL_CLASSES } from '../support/office-typings';

/** Names that differ on the wire in more than their first letter. */
const ON_THE_WIRE: Readonly<Record<string, string>> = { Gridlines: 'showGridlines' };

/**
 * Every member that requests of `context.sync()` name, as `Range.values`, with the version it came with; one that the
 * typings do not know has NaN. Members that begin with `_` are Office.js's own.
 */
export function membersUsed(requests: readonly BatchRequest[]): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const { Actions, ObjectPaths = {} } of requests) {
    const use = (className: string, name: string): string => {
      if (name.startsWith('_')) return 'Range';
      const members = EXCEL_CLASSES.get(className);
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
