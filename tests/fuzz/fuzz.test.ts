import { runInThisContext } from 'node:vm';
import { runs } from '../support/properties';
import { damagedFile, judge, original } from './judge';
import { samples } from './samples';

// As in the processes that read files for the command line: what pdf.js leaves behind of a damaged file, after it was
// answered for. Jest gives its suites a copy of `process`, which hears of nothing.
(runInThisContext('process') as NodeJS.Process).on('unhandledRejection', () => undefined);

const kinds = [...samples.keys()];

test.each(kinds)('%s: a file that is not damaged is read as it is', async (kind) => {
  expect((await judge(kind, await original(kind))).outcome).toBe('same');
});

test.each(kinds)('%s: however damaged, read, doubted aloud or refused with a sentence', async (kind) => {
  for (let nth = 0; nth < runs(12); nth++) {
    const { outcome } = await judge(kind, await damagedFile(kind, 11, nth));
    expect([nth, ['same', 'said', 'altered', 'refused'].includes(outcome) || outcome]).toEqual([nth, true]);
  }
});
