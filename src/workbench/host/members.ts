import { API_VERSIONS } from './api-versions';
import { HostError } from './errors';
import type { Kind, WireObject, WireType, WireTypes } from './model';

type Table = 'get' | 'set' | 'open' | 'call';
type AnyMember = (subject: unknown, ...rest: unknown[]) => unknown;

const indexes = new WeakMap<object, Map<string, string>>();

/** Finds members of wire objects by name; Office.js is not consistent in case. */
export class Members {
  /** Members that an add-in asked for and that the host does not have. */
  readonly missing = new Set<string>();
  /** Highest ExcelApi 1.x that is claimed; what came later is refused, as that Excel would. */
  excelApi = Infinity;
  /** Asked before each call and assignment, as of `Range.Merge`; an error code that it answers refuses it. */
  refuse: (member: string) => string | undefined = () => undefined;
  /** Asked before each call and assignment; one that it picks does nothing and says nothing. */
  ignore: (member: string) => boolean = () => false;

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
    const member = `${object.kind}.${found}`;
    if (!this.claimed(object, found)) throw new HostError('ApiNotFound', member);
    if (table === 'call' || table === 'set') {
      const refused = this.refuse(member);
      if (refused) throw new HostError(refused, member);
      if (this.ignore(member)) return () => undefined;
    }
    return this.typeOf(object)[table]![found] as unknown as AnyMember;
  }

  /** Whether the claimed ExcelApi has this member. */
  claimed(object: WireObject, name: string): boolean {
    return (API_VERSIONS[`${object.kind}.${name.toLowerCase()}`] ?? 1) <= this.excelApi;
  }

  unknown(object: WireObject, name: string): HostError {
    const member = `${object.kind}.${name}`;
    this.missing.add(member);
    return new HostError('ApiNotFound', member, `工作台没有实现 ${member}`);
  }
}
