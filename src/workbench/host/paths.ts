import { fail } from './errors';
import type { Members } from './members';
import type { Model, WireObject } from './model';
import type { References } from './references';
import type { ArgumentInfo, BatchRequest, ObjectPath } from './wire';
import { PathType } from './wire';

const SERVICES: readonly (readonly [RegExp, 'CustomFunctions' | 'AppRuntime' | 'Service'])[] = [
  [/ExcelServices\.CustomFunctions$/, 'CustomFunctions'],
  [/AppRuntimeService$/, 'AppRuntime'],
  [/./, 'Service'],
];

/** Turns the object paths of one batch into objects; a path is followed once. Null stands for a null object. */
export class Paths {
  private readonly found = new Map<number, WireObject | null>();

  constructor(
    private readonly request: BatchRequest,
    private readonly members: Members,
    private readonly model: Model,
    private readonly references: References,
  ) {}

  get(id: number): WireObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths?.[id] ?? fail('InvalidRequest', `ObjectPath ${id}`);
    const object = this.follow(path);
    this.found.set(id, object);
    return object;
  }

  /** Arguments with client objects replaced by the objects they stand for. */
  arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, references?.[index]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (Array.isArray(value) && Array.isArray(reference)) {
      return value.map((item, index) => this.argument(item, reference[index]));
    }
    if (typeof reference === 'number' && reference > 0) return this.get(reference);
    if (Array.isArray(value)) return value.map((item) => this.argument(item, undefined));
    if (typeof value !== 'object' || value === null) return value;
    if ('_ObjectPathId' in value) return this.get(value._ObjectPathId as number);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, this.argument(item, undefined)]),
    );
  }

  private follow(path: ObjectPath): WireObject | null {
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.model.object('Workbook', null);
      case PathType.newObject:
        return this.model.object(SERVICES.find(([pattern]) => pattern.test(name))![1], null);
      case PathType.reference:
        return this.references.get(name) ?? fail('InvalidReference', '_reference');
      case PathType.nullObject:
        return null;
      default:
        return this.fromParent(path, name);
    }
  }

  private fromParent(path: ObjectPath, name: string): WireObject | null {
    const parent = this.get(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) {
      const { item } = this.members.typeOf(parent);
      if (!item) throw this.members.unknown(parent, 'getItem');
      return (
        item(parent.subject, this.model, args[0] as never) ?? fail('ItemNotFound', `${parent.kind}.getItem`)
      );
    }
    const table = path.ObjectPathType === PathType.method ? 'call' : 'open';
    const member = this.members.require(parent, table, name);
    const object = member(parent.subject, this.model, ...args) as WireObject | null | undefined;
    if (object) return object;
    return name.endsWith('OrNullObject') ? null : fail('ItemNotFound', `${parent.kind}.${name}`);
  }
}
