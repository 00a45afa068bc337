import { runs } from '../support/properties';
import { damagedFile, judge, original } from './judge';
import { samples } from './samples';

const kinds = [...samples.keys()];

test.each(kinds)('%s: a file that is not damaged is read as it is', async (kind) => {
  expect((await judge(kind, await original(kind))).outcome).toBe('same');
});

test.each(kinds)('%s: however damaged, read, doubted aloud or refused with a sentence', async (kind) => {
  for (let nth = 0; nth < runs(25); nth++) {
    const { outcome } = await judge(kind, await damagedFile(kind, 11, nth));
    // That a digit has become another one, which nothing contradicts, nobody can tell.
    expect([nth, ['same', 'said', 'refused', 'silent'].includes(outcome)]).toEqual([nth, true]);
  }
});
