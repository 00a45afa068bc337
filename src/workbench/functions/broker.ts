import { cellRect, formatAddress } from '../host/address';
import type { ExcelHost } from '../host/host';
import { ArgumentError, prepareArguments } from './arguments';
import type { FunctionMetadata, FunctionsFile } from './metadata';
import type { CellResult, Outcome } from './outcome';
import { fromResult, fromRuntimeError, fromThrown } from './outcome';

/** The cell that calls. */
export interface Caller {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A calculation engine that custom functions can be added to. */
export interface FunctionEngine {
  register(
    metadata: FunctionMetadata,
    name: string,
    call: (values: readonly unknown[], caller: Caller) => Promise<CellResult | CellResult[][]>,
  ): void;
  /** Computes every cell anew. */
  recalculate(): void;
}

/** The add-in's page, if its functions may be called directly instead of through the runtime's messages. */
export interface DirectCalls {
  find(id: string): ((...args: unknown[]) => unknown) | undefined;
  makeError(code: string): unknown;
}

const INVOKE = { category: 1, type: 1000 };
const ALLOW_ERRORS = 4;
const START_PATIENCE = 4000;
const ANSWER_PATIENCE = 10000;
const NO_ADDIN = '#NAME?';

/** Brings the add-in's custom functions into the grid and their results back. */
export class FunctionBroker {
  private readonly messages = new Map<string, string>();
  private readonly pending = new Map<number, (outcome: Outcome) => void>();
  private readonly started: Promise<void>;
  private start: () => void = () => undefined;
  private running = false;
  private missed = false;
  private patience: Promise<void> | null = null;

  constructor(
    private readonly host: ExcelHost,
    private readonly engine: FunctionEngine,
    private readonly file: FunctionsFile,
    private readonly direct: DirectCalls | null,
  ) {
    this.started = new Promise((resolve) => (this.start = resolve));
    host.state.onFunctionsReady = () => this.ready();
    host.state.onFunctionResults = (results) => this.receive(results);
  }

  /** Makes the functions known as `NAMESPACE.NAME`. */
  register(namespace: string): void {
    for (const metadata of this.file.functions) {
      this.engine.register(metadata, `${namespace}.${metadata.name}`.toUpperCase(), (values, caller) =>
        this.call(metadata, values, caller),
      );
    }
  }

  /** The message of the error that a cell shows, if the function gave one. */
  messageAt(caller: Caller): string | undefined {
    return this.messages.get(key(caller));
  }

  private ready(): void {
    this.running = true;
    this.start();
    if (this.missed) this.engine.recalculate();
    this.missed = false;
  }

  private async call(
    metadata: FunctionMetadata,
    values: readonly unknown[],
    caller: Caller,
  ): Promise<CellResult | CellResult[][]> {
    if (!this.running && !(await this.waitForAddin())) {
      this.missed = true;
      return NO_ADDIN;
    }
    const outcome = await this.compute(metadata, values, caller);
    if (outcome.message) this.messages.set(key(caller), outcome.message);
    else this.messages.delete(key(caller));
    return outcome.value;
  }

  /** All cells share one period of patience, so that a missing add-in does not stop calculation for long. */
  private async waitForAddin(): Promise<boolean> {
    this.patience ??= new Promise((resolve) => setTimeout(resolve, START_PATIENCE));
    await Promise.race([this.started, this.patience]);
    return this.running;
  }

  private async compute(
    metadata: FunctionMetadata,
    values: readonly unknown[],
    caller: Caller,
  ): Promise<Outcome> {
    const errors = this.file.allowErrorForDataTypeAny === true;
    const address = metadata.options?.requiresAddress ? this.addressOf(caller) : null;
    const direct = this.direct?.find(metadata.id);
    const makeError = direct
      ? this.direct!.makeError
      : (code: string) => ({ type: 'CustomFunctionError', code });
    try {
      const args = prepareArguments(metadata, values, errors ? makeError : null);
      if (!direct) return await this.send(metadata.id, args, address, errors);
      return fromResult(await direct(...args, invocation(metadata.id, address)));
    } catch (error) {
      return error instanceof ArgumentError ? { value: error.code } : fromThrown(error);
    }
  }

  private send(
    id: string,
    args: readonly unknown[],
    address: string | null,
    errors: boolean,
  ): Promise<Outcome> {
    const number = this.host.nextId();
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.settle(number, { value: '#BUSY!' }), ANSWER_PATIENCE);
      this.pending.set(number, (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      });
      const message = [number, id, args, address, errors ? ALLOW_ERRORS : 0, null];
      this.host.events.send([[INVOKE.category, INVOKE.type, '', message, number]]);
    });
  }

  private receive(results: readonly unknown[]): void {
    for (const [number, succeeded, value, code] of results as [number, boolean, unknown, unknown][]) {
      this.settle(number, succeeded ? fromResult(value) : fromRuntimeError(code, value));
    }
  }

  private settle(number: number, outcome: Outcome): void {
    this.pending.get(number)?.(outcome);
    this.pending.delete(number);
  }

  private addressOf({ sheetId, row, column }: Caller): string | null {
    const sheet = this.host.book.sheets().find(({ id }) => id === sheetId);
    return sheet ? formatAddress(sheet.name, cellRect(row, column)) : null;
  }
}

const key = ({ sheetId, row, column }: Caller): string => `${sheetId} ${row} ${column}`;

const invocation = (functionName: string, address: string | null): object => ({
  functionName,
  ...(address !== null && { address }),
});
