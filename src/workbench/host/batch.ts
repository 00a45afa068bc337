import { fail, HostError } from './errors';
import { Members } from './members';
import type { Model, WireObject, WireTypes } from './model';
import { Paths } from './paths';
import { identity, query, readsResults } from './query';
import { References } from './references';
import type { Action, BatchRequest, BatchResponse } from './wire';
import { ActionType } from './wire';

/** Members that look at computed cells, or that move formulas: the grid moves only formulas that it has computed. */
const NEEDS_RESULTS = /Spill|UsedRange|SurroundingRegion|^(Insert|Delete)$/;

/** Carries out one batch after another against the object model. */
export class BatchInterpreter {
  readonly members: Members;
  readonly references = new References();

  constructor(
    types: WireTypes,
    private readonly model: Model,
  ) {
    this.members = new Members(types);
  }

  /** Runs the actions in order; the first error stops the batch and is reported with the results so far. */
  async run(request: BatchRequest): Promise<BatchResponse> {
    const paths = new Paths(request, this.members, this.model, this.references);
    const kept = new Map<WireObject, string>();
    const response: BatchResponse = { Results: [], TraceIds: [] };
    for (const [index, action] of request.Actions.entries()) {
      try {
        const value = await this.perform(action, request, paths, kept);
        if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        response.Error = { ...describe(error), ActionIndex: index };
        break;
      }
    }
    return response;
  }

  private async perform(
    action: Action,
    request: BatchRequest,
    paths: Paths,
    kept: Map<WireObject, string>,
  ): Promise<unknown> {
    if (action.ActionType === ActionType.trace || action.ActionType === ActionType.ensureUnchanged)
      return null;
    const pathName = request.ObjectPaths?.[action.ObjectPathId]?.Name;
    if (NEEDS_RESULTS.test(pathName ?? '') || NEEDS_RESULTS.test(action.Name ?? '')) await this.settle();
    const object = paths.get(action.ObjectPathId);
    if (!object) return null;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return identity(this.members, object, kept.get(object));
      case ActionType.query:
      case ActionType.queryAsJson:
        return this.load(action, object, kept.get(object));
      case ActionType.method:
        return this.call(action, object, paths, kept);
      case ActionType.setProperty:
        return this.set(object, action.Name ?? '', paths.arguments(action.ArgumentInfo)[0]);
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(object, name, value);
        return null;
      default:
        return fail('NotImplemented', `ActionType ${action.ActionType}`);
    }
  }

  private async load(action: Action, object: WireObject, reference: string | undefined): Promise<unknown> {
    const info = action.QueryInfo ?? {};
    if (readsResults(info)) await this.settle();
    const answer = query(
      this.members,
      this.model,
      object,
      info,
      action.ActionType === ActionType.queryAsJson,
    );
    return reference ? { ...answer, _ReferenceId: reference } : answer;
  }

  private call(action: Action, object: WireObject, paths: Paths, kept: Map<WireObject, string>): unknown {
    const args = paths.arguments(action.ArgumentInfo);
    if (action.Name === '_KeepReference') {
      kept.set(object, kept.get(object) ?? this.references.keep(object));
      return null;
    }
    if (action.Name === '_RemoveReference') {
      this.references.release(String(args[0]));
      return null;
    }
    return this.members.require(object, 'call', action.Name ?? '')(object.subject, this.model, ...args);
  }

  private set(object: WireObject, name: string, value: unknown): null {
    this.members.require(object, 'set', name)(object.subject, value, this.model);
    return null;
  }

  private async settle(): Promise<void> {
    await this.model.book.calculate();
  }
}

function describe(error: unknown): Omit<NonNullable<BatchResponse['Error']>, 'ActionIndex'> {
  const known =
    error instanceof HostError ? error : new HostError('GeneralException', undefined, String(error));
  return {
    Code: known.code,
    Message: known.message,
    Location: known.location,
    HttpStatusCode: known.httpStatus,
  };
}
