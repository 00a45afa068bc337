import { damagedFile, judge, original } from './judge';

/** Judges files of one kind one after another and prints each as a line of JSON. */
async function main(): Promise<void> {
  const [kind = '', seed, from, to] = process.argv.slice(2);
  // As the processes that read files for the command line.
  process.on('unhandledRejection', () => undefined);
  // The first file loads the reader.
  await judge(kind, await original(kind));
  for (let nth = Number(from); nth < Number(to); nth++) {
    process.stdout.write(`{"nth":${nth}}\n`);
    const bytes = await damagedFile(kind, Number(seed), nth);
    const judged = await judge(kind, bytes);
    const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20);
    process.stdout.write(`${JSON.stringify({ nth, ...judged, megabytes })}\n`);
  }
}

void main();
