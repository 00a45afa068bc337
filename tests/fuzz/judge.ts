import { isDeepStrictEqual } from 'node:util';
import { ReadError } from '../../src/read';
import { archivedFiles } from '../../src/read/archive/archive';
import type { ReceivedFile } from '../../src/tasks/collect';
import { receive } from '../../src/tasks/collect/receive';
import { Random } from '../recognise/damage/random';
import { damaged } from './mutate';
import { report, samples } from './samples';
import { isSeenByOthers } from './seen';

/**
 * What came of a damaged file: read as it was, read with findings or unread cells, read with other numbers that another
 * reader sees in it as well (`altered`), refused with a sentence; or wrong: a mistake of the program (`crash`), no
 * sentence, or other numbers than the file's with nothing said of it.
 */
export type Outcome = 'same' | 'said' | 'altered' | 'refused' | 'crash' | 'silent';

export interface Judged {
  readonly outcome: Outcome;
  /** Of processor time. */
  readonly milliseconds: number;
}

/** Throws where no kind with a sample is called so. */
export function sampleOf(kind: string) {
  const sample = samples.get(kind);
  if (!sample) throw new Error(`No sample of ${kind}; there is one of ${[...samples.keys()].join(', ')}.`);
  return sample;
}

const originals = new Map<string, Promise<Uint8Array>>();

async function bytesOf(kind: string): Promise<Uint8Array> {
  const content = await sampleOf(kind).content();
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

export const original = (kind: string): Promise<Uint8Array> => {
  const known = originals.get(kind) ?? bytesOf(kind);
  originals.set(kind, known);
  return known;
};

/** The file number so and so of a run. */
export const damagedFile = async (kind: string, seed: number, nth: number): Promise<Uint8Array> =>
  damaged(await original(kind), new Random(seed * 1_000_003 + nth));

/** Reads and checks a file as every entry does, and tells what came of it. */
export async function judge(kind: string, bytes: Uint8Array): Promise<Judged> {
  const start = process.cpuUsage();
  const { name } = sampleOf(kind);
  const outcome = await (kind === 'zip' ? outcomeOfArchive(bytes) : outcomeOfFile(kind, name, bytes));
  const { user, system } = process.cpuUsage(start);
  return { outcome, milliseconds: (user + system) / 1000 };
}

async function outcomeOfFile(kind: string, name: string, bytes: Uint8Array): Promise<Outcome> {
  const received = await receive({ path: name, name }, bytes.slice());
  const outcome = outcomeOf(received);
  if (outcome !== 'silent' || !('reports' in received)) return outcome;
  const { tables } = received.reports[0]!.report;
  const before = { bytes: await original(kind), tables: report.tables };
  return isSeenByOthers(kind, before, { bytes, tables }) ? 'altered' : 'silent';
}

/** What came of the worst of an archive's files; those are told one by one. */
async function outcomeOfArchive(bytes: Uint8Array): Promise<Outcome> {
  try {
    const outcomes: Outcome[] = [];
    for (const { path, bytes: content } of archivedFiles(bytes))
      outcomes.push(await outcomeOfFile('text', path, content()));
    const worst = (['crash', 'silent', 'refused', 'said', 'altered'] as const).find((each) =>
      outcomes.includes(each),
    );
    return worst ?? (outcomes.length < FILES_IN_ARCHIVE ? 'said' : 'same');
  } catch (error) {
    return error instanceof ReadError ? 'refused' : 'crash';
  }
}

const FILES_IN_ARCHIVE = 2;

function outcomeOf(received: ReceivedFile): Outcome {
  if ('problem' in received)
    return received.trace !== undefined || !/[。？]$/.test(received.problem) ? 'crash' : 'refused';
  if ('made' in received) return 'said';
  const [first, ...others] = received.reports;
  if (!first || others.length) return 'said';
  if (isDeepStrictEqual(first.report.tables, report.tables)) return 'same';
  const isSaid =
    first.findings.length > 0 ||
    first.unread.length > 0 ||
    first.readings.length > 0 ||
    Object.keys(first.report.tables).length < Object.keys(report.tables).length;
  return isSaid ? 'said' : 'silent';
}
