import { createBatch } from '../../../src/taskpane/collect/batch';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('the first is handed over at once, what follows together after a pause', () => {
  const handed: string[] = [];
  const batch = createBatch<string>((items) => handed.push(items.join('')), 200);
  for (const item of 'abc') batch.add(item);
  expect(handed).toEqual(['a']);
  jest.advanceTimersByTime(200);
  expect(handed).toEqual(['a', 'bc']);
  batch.add('d');
  jest.advanceTimersByTime(199);
  expect(handed).toEqual(['a', 'bc']);
  batch.flush();
  jest.runAllTimers();
  expect(handed).toEqual(['a', 'bc', 'd']);
});

test('where handing over takes long, most of the time is left for other work', () => {
  const handed: string[] = [];
  const batch = createBatch<string>((items) => {
    handed.push(items.join(''));
    jest.setSystemTime(Date.now() + 500);
    jest.advanceTimersByTime(500);
  }, 200);
  batch.add('a');
  batch.add('b');
  jest.advanceTimersByTime(1900);
  expect(handed).toEqual(['a']);
  jest.advanceTimersByTime(100);
  expect(handed).toEqual(['a', 'b']);
});
