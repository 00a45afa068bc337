/** @jest-environment jsdom */
import { startOffice } from '../../src/taskpane/office';
import { isDark } from '../../src/taskpane/theme';

const office = globalThis as { Office?: unknown };
const withHost = (host: string | null) => ({
  HostType: { Excel: 'Excel' },
  onReady: () => Promise.resolve({ host }),
});

beforeEach(() => {
  document.body.innerHTML = '<script id="office"></script>';
});

afterEach(() => {
  delete office.Office;
});

const fire = (name: string) => document.getElementById('office')!.dispatchEvent(new Event(name));

test('waits for the script, then for the host', async () => {
  const loaded = jest.fn();
  const started = startOffice(loaded);
  office.Office = withHost('Excel');
  fire('load');
  expect(await started).toBe('workbook');
  expect(loaded).toHaveBeenCalledTimes(1);
});

test('a page outside Excel has no host', async () => {
  office.Office = withHost(null);
  expect(await startOffice(() => undefined)).toBe('noHost');
});

test('a script that cannot be loaded is told at once', async () => {
  const loaded = jest.fn();
  const started = startOffice(loaded);
  fire('error');
  expect(await started).toBe('notLoaded');
  expect(loaded).not.toHaveBeenCalled();
});

test('a script that never comes, and a host that never answers, are waited for only so long', async () => {
  expect(await startOffice(() => undefined, 20)).toBe('notLoaded');
  office.Office = { ...withHost('Excel'), onReady: () => new Promise(() => undefined) };
  expect(await startOffice(() => undefined, 20)).toBe('noHost');
});

test.each([
  ['#ffffff', false],
  ['#f3f2f1', false],
  ['#262626', true],
  ['#000000', true],
  ['black', false],
])('ground %s is dark: %s', (colour, dark) => {
  expect(isDark(colour)).toBe(dark);
});
