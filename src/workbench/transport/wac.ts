import type { ExcelHost } from '../host/host';
import { CellEditError } from '../host/host';
import type { BatchRequest } from '../host/wire';
import { appContext, frameName } from './app-context';
import { requirementSets } from './requirements';
import type { HostWindow, IncomingMessage, MessageTarget, XdmRequest } from './xdm';
import { readRequest, writeNotification, writeResponse, XdmAction } from './xdm';

export interface WacOptions {
  readonly window: HostWindow;
  readonly addinOrigin: string;
  readonly locale?: string;
  readonly documentUrl?: string;
  /** Changes to the reported API sets, as `{ ExcelApi: '1.8' }`. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Called when the add-in's page gives the focus up: Office.js keeps Tab to itself until then. */
  readonly onFocusLeaves?: (way: FocusExit) => void;
}

/** How the focus leaves the add-in's page: at its end, at its beginning, or back to the cells (Esc, F2, Ctrl+F6). */
export type FocusExit = 'forward' | 'backward' | 'cells';

export interface WacTransport {
  /** For the `name` attribute of the add-in's iframe. */
  readonly frameName: string;
  /** Runs a ribbon command in the add-in; resolves when the add-in reports it completed. */
  runCommand(controlId: string, functionName: string): Promise<void>;
  /** Puts the focus on the first (or last) thing of the add-in's page. */
  enterPane(from: 'start' | 'end'): void;
  dispose(): void;
}

const DISPATCH = { richApi: 93, commandCompleted: 94, saveSettings: 76 } as const;
const ERROR = { none: 0, unsupported: 5000, inCellEdit: 5004 } as const;
/** Office.js's numbers of what host and add-in tell each other about the focus. */
const ENTER = { start: 11, end: 12 } as const;
const EXITS: Readonly<Record<number, FocusExit>> = {
  5: 'cells',
  6: 'cells',
  13: 'forward',
  14: 'backward',
  15: 'cells',
  16: 'cells',
  17: 'forward',
  18: 'backward',
};
const DELAY_FOR_CELL_EDIT = 64;

interface DdaCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  /** Of saved document settings: all of them, each value as JSON. */
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  /** Of a completed command: its invocation and how it went. */
  readonly 0?: string;
  readonly 1?: number;
}

interface Registration {
  readonly source: MessageTarget;
  readonly origin: string;
  readonly request: XdmRequest;
}

/** Connects a host to the add-in in an iframe, over the messages that Excel on the web uses. */
export function connectWac(host: ExcelHost, options: WacOptions): WacTransport {
  const { window, addinOrigin, locale = 'zh-CN' } = options;
  const conversation = { id: 'gouji', controlId: 'gouji-pane' };
  const sets = requirementSets(options.requirementSets);
  host.limitTo(Number(sets.ExcelApi?.split('.')[1] ?? 0));
  const context = appContext(conversation, {
    locale,
    documentUrl: options.documentUrl ?? `https://localhost/${host.state.workbookName}`,
    requirementSets: sets,
  });
  const registrations = new Map<string, Registration[]>();
  const running = new Map<string, (succeeded: boolean) => void>();
  let page: MessageTarget | null = null;

  const documentSettings = (): [string, string][] =>
    [...host.state.settings].map(([key, value]) => [key, JSON.stringify(value)]);

  const fire = (name: string, data: unknown): void => {
    for (const { source, origin, request } of registrations.get(name) ?? []) {
      source.postMessage(writeResponse(request, window.origin, data, true), origin);
    }
  };

  const answer = async ({ _actionName: name, _data: data }: XdmRequest): Promise<unknown> => {
    if (name === 'ContextActivationManager_getAppContextAsync') {
      registrations.clear();
      return { ...context, _settings: documentSettings() };
    }
    if (name === 'ContextActivationManager_notifyHost') {
      const exit = EXITS[Number((data as readonly unknown[])[1])];
      if (exit) options.onFocusLeaves?.(exit);
      return null;
    }
    return name === 'executeMethod' ? executeMethod(data as DdaCall) : null;
  };

  const executeMethod = async (call: DdaCall): Promise<unknown> => {
    switch (call.DdaMethod.DispatchId) {
      case DISPATCH.richApi:
        return richApi(host, call.ArrayData ?? []);
      case DISPATCH.commandCompleted:
        running.get(String(call[0]))?.(call[1] === ERROR.none);
        return { Version: 1, Error: ERROR.none };
      case DISPATCH.saveSettings:
        host.state.settings.clear();
        for (const [key, json] of call.DdaSettingsMethod?.Properties ?? [])
          host.state.settings.set(key, JSON.parse(json));
        return { Version: 1, Error: ERROR.none };
      default:
        return { Version: 1, Error: ERROR.unsupported };
    }
  };

  const receive = async ({ data, origin, source }: IncomingMessage): Promise<void> => {
    const request = origin === addinOrigin ? readRequest(data, conversation.id) : null;
    if (!request || !source) return;
    page = source;
    const reply = (result: unknown): void =>
      source.postMessage(writeResponse(request, window.origin, result), origin);
    if (request._actionType === XdmAction.invoke) return reply(await answer(request));
    const others = registrations.get(request._actionName) ?? [];
    const registered = request._actionType === XdmAction.register ? [{ source, origin, request }] : [];
    registrations.set(request._actionName, [
      ...others.filter((known) => known.source !== source),
      ...registered,
    ]);
    return reply({ Error: ERROR.none });
  };

  const stop = [
    window.listen((message) => void receive(message)),
    host.events.connect((entries) => fire('richApiMessage', { ArrayData: entries })),
  ];
  host.onSelection = () => fire('documentSelectionChanged', {});

  return {
    frameName: frameName(conversation, window.origin, locale),
    runCommand: (controlId, functionName) =>
      new Promise((resolve, reject) => {
        const invocation = `${controlId}-${host.nextId()}`;
        running.set(invocation, (succeeded) => {
          running.delete(invocation);
          if (succeeded) resolve();
          else reject(new Error(`加载项没有名为 ${functionName} 的命令`));
        });
        fire('appCommandInvoked', [invocation, functionName, JSON.stringify({ source: { id: controlId } })]);
      }),
    enterPane: (from) =>
      page?.postMessage(
        writeNotification(conversation.id, host.nextId(), window.origin, [ENTER[from]]),
        addinOrigin,
      ),
    dispose: () => stop.forEach((end) => end()),
  };
}

async function richApi(host: ExcelHost, data: readonly unknown[]): Promise<unknown> {
  const body = JSON.parse(String(data[4])) as BatchRequest;
  const flags = Number(data[6] ?? 0);
  try {
    const response = await host.process(body, (flags & DELAY_FOR_CELL_EDIT) !== 0);
    return { Version: 1, Error: ERROR.none, Data: [200, [], JSON.stringify(response)] };
  } catch (error) {
    if (error instanceof CellEditError) return { Version: 1, Error: ERROR.inCellEdit };
    throw error;
  }
}
