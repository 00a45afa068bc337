import { HostError } from './errors';
import type { Kind, WireObject, WireType, WireTypes } from './model';

type Table = 'get' | 'set' | 'open' | 'call';
type AnyMember = (subject: unknown, ...rest: unknown[]) => unknown;

const indexes = new WeakMap<object, Map<string, string>>();

/** Finds members of wire objects by name; Office.js is not consistent in case. */
export class Members {
  /** Members that an add-in asked for and that the host does not have. */
  readonly missing = new Set<string>();

  constructor(private readonly types: WireTypes) {}

  typeOf(object: WireObject): WireType<Kind> {
    return this.types[object.kind] as unknown as WireType<Kind>;
  }

  /** The member's name as declared, or undefined. */
  find(object: WireObject, table: Table, name: string): string | undefined {
    const members = this.typeOf(object)[table];
    if (!members) return undefined;
    let index = indexes.get(members);
    if (!index) {
      index = new Map(Object.keys(members).map((key) => [key.toLowerCase(), key]));
      indexes.set(members, index);
    }
    return index.get(name.toLowerCase());
  }

  /** The member itself; an ApiNotFound error if there is none. */
  require(object: WireObject, table: Table, name: string): AnyMember {
    const found = this.find(object, table, name);
    if (found === undefined) throw this.unknown(object, name);
    return this.typeOf(object)[table]![found] as unknown as AnyMember;
  }

  unknown(object: WireObject, name: string): HostError {
    const member = `${object.kind}.${name}`;
    this.missing.add(member);
    return new HostError('ApiNotFound', member, `工作台没有实现 ${member}`);
  }
}
