/** @jest-environment jsdom */
import { COMMANDS, registerCommands } from '../../src/commands';
import { NAMESPACE } from '../../src/functions/metadata';
import { all, only, readManifest, resources } from './manifest';

const manifest = readManifest();
const names = all(manifest, 'FunctionName').map((node) => node.textContent ?? '');

interface Handler {
  (event: { completed(): void }): Promise<void>;
}

function officeWith(handlers: Map<string, Handler>, show: () => Promise<void>): unknown {
  return {
    actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
    addin: { showAsTaskpane: show },
  };
}

afterEach(() => {
  delete (globalThis as { Office?: unknown }).Office;
});

test('each action of the manifest is associated, and no other', () => {
  expect(names.length).toBeGreaterThan(0);
  const handlers = new Map<string, Handler>();
  (globalThis as { Office?: unknown }).Office = officeWith(handlers, () => Promise.resolve());
  registerCommands(() => undefined);
  expect([...handlers.keys()].sort()).toEqual([...names].sort());
});

test('a button goes to its screen, shows the pane and tells Office that it is done', async () => {
  const handlers = new Map<string, Handler>();
  const seen: string[] = [];
  (globalThis as { Office?: unknown }).Office = officeWith(handlers, () => {
    seen.push('shown');
    return Promise.resolve();
  });
  registerCommands((screen) => seen.push(screen));
  for (const [name, screen] of Object.entries(COMMANDS)) {
    seen.length = 0;
    await handlers.get(name)!({ completed: () => seen.push('completed') });
    expect(seen).toEqual([screen, 'shown', 'completed']);
  }
});

test('Office is told that the button is done even where the pane cannot be shown', async () => {
  const handlers = new Map<string, Handler>();
  const completed = jest.fn();
  (globalThis as { Office?: unknown }).Office = officeWith(handlers, () =>
    Promise.reject(new Error('hidden')),
  );
  registerCommands(() => undefined);
  await expect(handlers.get('checkWorkbook')!({ completed })).rejects.toThrow('hidden');
  expect(completed).toHaveBeenCalledTimes(1);
});

test('nothing happens outside a host', () => {
  expect(() => registerCommands(() => undefined)).not.toThrow();
});

test('the namespace of the functions is the one their formulas use', () => {
  const id = only(manifest, 'Namespace').getAttribute('resid')!;
  expect(resources(manifest).get(id)!.values).toEqual([NAMESPACE]);
});
