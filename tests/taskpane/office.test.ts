/** @jest-environment jsdom */
import type { OfficeStart } from '../../src/taskpane/office';
import { startOffice } from '../../src/taskpane/office';
import { isDark } from '../../src/taskpane/theme';

const office = globalThis as { Office?: unknown };
const withHost = (host: string | null) => ({
  HostType: { Excel: 'Excel' },
  onReady: () => Promise.resolve({ host }),
});

const FOLDER = 'http://localhost/officejs/';

beforeEach(() => {
  document.body.innerHTML = '<script id="office" src="officejs/office.js" type="text/plain"></script>';
  answered([]);
});

afterEach(() => {
  delete office.Office;
});

const fire = (name: string) => document.getElementById('office')!.dispatchEvent(new Event(name));

/** What the browser knows of the requests of the page: address and status. */
const answered = (requests: readonly (readonly [string, number])[]) => {
  performance.getEntriesByType = () =>
    requests.map(([name, responseStatus]) => ({ name, responseStatus }) as unknown as PerformanceEntry);
};

/** Starts, and gives what was said of it until now. */
function start(patience?: number): { loaded: jest.Mock; said: OfficeStart[]; ended: Promise<void> } {
  const loaded = jest.fn();
  const said: OfficeStart[] = [];
  return { loaded, said, ended: startOffice(loaded, (each) => said.push(each), patience) };
}

const shortly = () => new Promise((resolve) => setTimeout(resolve, 60));

test('waits for the script, then for the host', async () => {
  const { loaded, said, ended } = start();
  office.Office = withHost('Excel');
  fire('load');
  await ended;
  expect(said).toEqual([{ host: 'workbook', missing: [] }]);
  expect(loaded).toHaveBeenCalledTimes(1);
});

test('a page outside Excel has no host', async () => {
  office.Office = withHost(null);
  const { said, ended } = start();
  await ended;
  expect(said).toEqual([{ host: 'noHost', missing: [] }]);
});

test('a script that cannot be loaded is told at once, by its name', async () => {
  const { loaded, said, ended } = start();
  fire('error');
  await ended;
  expect(said).toEqual([{ host: 'notLoaded', missing: ['officejs/office.js'] }]);
  expect(loaded).not.toHaveBeenCalled();
});

test('a script that never comes is waited for only so long', async () => {
  const { said } = start(20);
  await shortly();
  expect(said).toEqual([{ host: 'notLoaded', missing: ['officejs/office.js'] }]);
});

test('no answer from a host is no page without Excel: files that are not there are named', async () => {
  answered([
    [`${FOLDER}office.js`, 200],
    [`${FOLDER}zh-cn/office_strings.js`, 404],
    [`${FOLDER}en-us/office_strings.js?v=1`, 404],
    ['http://localhost/samples.json', 404],
  ]);
  office.Office = { ...withHost('Excel'), onReady: () => new Promise(() => undefined) };
  const { said } = start(20);
  await shortly();
  expect(said).toEqual([
    { host: 'noAnswer', missing: ['officejs/zh-cn/office_strings.js', 'officejs/en-us/office_strings.js'] },
  ]);
});

test('an answer that comes late is still taken', async () => {
  let answer: (value: { host: string }) => void = () => undefined;
  office.Office = { ...withHost('Excel'), onReady: () => new Promise((resolve) => (answer = resolve)) };
  const { said, ended } = start(20);
  await shortly();
  answer({ host: 'Excel' });
  await ended;
  expect(said.map(({ host }) => host)).toEqual(['noAnswer', 'workbook']);
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
