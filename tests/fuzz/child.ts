import { judge } from './judge';

/** What a process is sent to judge. */
export interface Asked {
  readonly kind: string;
  readonly bytes: Uint8Array;
}

// As the processes that read files for the command line.
process.on('unhandledRejection', () => undefined);
process.on('message', async ({ kind, bytes }: Asked) => {
  const judged = await judge(kind, bytes);
  process.send!({ ...judged, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) });
});
