import { gouji, put, useFolder } from '../support/cli-folder';

useFolder();

test('a file whose name goes on in the next line is named in one, and not read', async () => {
  put('a\n某局：通过.txt', 'x');
  const { err, exit } = await gouji('check', '.');
  expect(exit).toBe(2);
  expect(err).toContain('a␊某局：通过.txt：名称里有换行，没有读。请改名后再试。');
});

test('what a file or its name holds never moves the cursor or turns text round, and JSON stays what it is', async () => {
  put('a\u001b[2J\u202e.txt', 'x');
  const { err } = await gouji('check', '.');
  // oxlint-disable-next-line no-control-regex
  expect(err).not.toMatch(/[\u001b\u202e]/);
  expect(err).toContain('a\\u001b[2J\\u202e.txt');
  const { lines } = await gouji('check', '.', '--json');
  expect(lines()[0].file).toBe('a\u001b[2J\u202e.txt');
});
