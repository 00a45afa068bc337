import { HostError } from './errors';
import type { Members } from './members';
import type { Model, WireObject } from './model';
import type { QueryInfo } from './wire';

type Answer = Record<string, unknown>;

/** What Office.js must know of an object to find it again in a later batch. */
export function identity(members: Members, object: WireObject, reference?: string): Answer {
  const { id, idName = '_Id' } = members.typeOf(object);
  return {
    ...(reference && { _ReferenceId: reference }),
    ...(id && { [idName]: id(object.subject) }),
  };
}

/** Whether a query reads what formulas compute. */
export function readsResults({ Select = [] }: QueryInfo): boolean {
  return (
    Select.length === 0 || Select.some((path) => /(^|[/.])(values|text|valueTypes|hasSpill|\*)$/i.test(path))
  );
}

/** Answers `load()`: scalars, navigation properties and the items of collections. */
export function query(
  members: Members,
  model: Model,
  object: WireObject,
  info: QueryInfo,
  json: boolean,
): Answer {
  const select = [...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/*`)];
  const { items } = members.typeOf(object);
  if (!items) return { ...identity(members, object), ...project(members, model, object, select, json) };
  const own = select.filter((path) => members.find(object, 'get', path) !== undefined);
  const forItems = select.filter((path) => !own.includes(path));
  const from = info.Skip ?? 0;
  const listed = items(object.subject, model).slice(
    from,
    info.Top === undefined ? undefined : from + info.Top,
  );
  return {
    ...(own.length > 0 && project(members, model, object, own, json)),
    [json ? 'items' : '_Items']: listed.map((item) => ({
      ...identity(members, item),
      ...project(members, model, item, forItems, json),
    })),
  };
}

function project(
  members: Members,
  model: Model,
  object: WireObject,
  select: string[],
  json: boolean,
): Answer {
  const answer: Answer = {};
  const deeper = new Map<string, string[]>();
  for (const path of select.length > 0 ? select : ['*']) {
    const [head = '', ...rest] = path.split(/[/.]/);
    const scalar = members.find(object, 'get', head);
    const branch = members.find(object, 'open', head);
    if (head === '*') Object.assign(answer, everyScalar(members, model, object, json));
    else if (scalar !== undefined && rest.length === 0) {
      answer[wireName(scalar, json)] = members.require(object, 'get', head)(object.subject, model);
    } else if (branch !== undefined) {
      deeper.set(branch, [...(deeper.get(branch) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
    } else throw members.unknown(object, head);
  }
  for (const [branch, paths] of deeper) {
    const child = members.require(object, 'open', branch)(object.subject, model) as WireObject | null;
    answer[wireName(branch, json)] = child && query(members, model, child, { Select: paths }, json);
  }
  return answer;
}

function everyScalar(members: Members, model: Model, object: WireObject, json: boolean): Answer {
  const answer: Answer = {};
  for (const [name, read] of Object.entries(members.typeOf(object).get ?? {})) {
    if (!members.claimed(object, name)) continue;
    try {
      answer[wireName(name, json)] = read(object.subject, model);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
  }
  return answer;
}

const wireName = (name: string, json: boolean): string =>
  json ? name[0]!.toLowerCase() + name.slice(1) : name;
