import { gouji, put, useFolder } from '../support/cli-folder';

useFolder();

test('what a file or its name holds never moves the cursor or turns text round, and JSON stays what it is', async () => {
  put('a\u001b[2J\u202e.txt', 'x');
  const { err } = await gouji('check', '.');
  // eslint-disable-next-line no-control-regex
  expect(err).not.toMatch(/[\u001b\u202e]/);
  expect(err).toContain('a\\u001b[2J\\u202e.txt');
  const { lines } = await gouji('check', '.', '--json');
  expect(lines()[0].file).toBe('a\u001b[2J\u202e.txt');
});
