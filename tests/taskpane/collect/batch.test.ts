import { createBatch } from '../../../src/taskpane/collect/batch';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const atOnce = () => Promise.resolve();

test('the first is handed over at once, what follows together after a pause', async () => {
  const handed: string[] = [];
  const batch = createBatch<string>((items) => handed.push(items.join('')), 200, atOnce);
  for (const item of 'abc') batch.add(item);
  expect(handed).toEqual(['a']);
  await jest.advanceTimersByTimeAsync(200);
  expect(handed).toEqual(['a', 'bc']);
  batch.add('d');
  await jest.advanceTimersByTimeAsync(199);
  expect(handed).toEqual(['a', 'bc']);
  batch.flush();
  await jest.runAllTimersAsync();
  expect(handed).toEqual(['a', 'bc', 'd']);
});

test('after a rest what comes is handed over at once again', async () => {
  const handed: string[] = [];
  const batch = createBatch<string>((items) => handed.push(items.join('')), 200, atOnce);
  batch.add('a');
  await jest.advanceTimersByTimeAsync(200);
  batch.add('b');
  expect(handed).toEqual(['a', 'b']);
});

test('where handing over and drawing take long, most of the time is left for other work', async () => {
  const handed: string[] = [];
  const batch = createBatch<string>(
    (items) => {
      handed.push(items.join(''));
      jest.setSystemTime(Date.now() + 200);
      jest.advanceTimersByTime(200);
    },
    200,
    () => new Promise((resolve) => setTimeout(resolve, 300)),
  );
  batch.add('a');
  batch.add('b');
  await jest.advanceTimersByTimeAsync(300 + 1999);
  expect(handed).toEqual(['a']);
  await jest.advanceTimersByTimeAsync(1);
  expect(handed).toEqual(['a', 'b']);
});
