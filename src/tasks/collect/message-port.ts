import type { Report } from '../../model/report';
import type { OwnChecks } from '../own-checks';
import type { FileName } from './chosen-file';
import { receive } from './receive';
import type { ReceivedFile, ReceivedReport } from './received';
import type { PlacedFile, ReceiveWorker } from './receive-worker';
import type { SharedValue } from './shared-values';
import { ValueReceiver, ValueSender } from './shared-values';

/** What goes to a worker. It answers `ready` once, when it has loaded, and then each request with its result. */
export interface WorkerRequest {
  readonly file: FileName;
  readonly bytes: Uint8Array;
  readonly ownChecks?: OwnChecks;
}
/** The same for files that the worker opens at their places: one answer for all of them. */
export interface PlacedRequest {
  readonly files: readonly PlacedFile[];
  readonly ownChecks?: OwnChecks;
}
export type WorkerAnswer = 'ready' | SentFile | readonly SentFile[];

/** A result as it is sent: what reports on one layout have in common goes once. */
export type SentFile =
  | Exclude<ReceivedFile, { readonly reports: unknown }>
  | { readonly file: string; readonly reports: readonly SentReport[] };

type Common = Pick<Report, 'computed' | 'typedTotals'> & Pick<ReceivedReport, 'addresses'>;

interface SentReport extends Omit<ReceivedReport, 'report' | 'addresses'> {
  readonly report: Omit<Report, keyof Common>;
  readonly common: { readonly [K in keyof Common]: SharedValue<NonNullable<Common[K]>> };
}

/** A worker as the platform has it. */
export interface WorkerPort {
  post(request: WorkerRequest | PlacedRequest, transfer: ArrayBuffer[]): void;
  /** Tells what comes from it, or that it has died. */
  listen(answered: (answer: WorkerAnswer) => void, died: (error: Error) => void): void;
  /** Does the worker open files at their places? */
  readonly opensFiles?: true;
  /** Milliseconds of processor time that it has taken so far; absent where the platform does not tell. */
  used?(): number | undefined;
  close(): void;
}

/** Reads files at the other end of a port, one at a time. */
export function workerAt(port: WorkerPort): ReceiveWorker {
  let pending: { answered(answer: WorkerAnswer): void; died(error: Error): void };
  const values = new ValueReceiver();
  const nextAnswer = (): Promise<WorkerAnswer> => {
    const answer = new Promise<WorkerAnswer>(
      (resolve, reject) => (pending = { answered: resolve, died: reject }),
    );
    // Nobody waits any more for a worker that is closed.
    answer.catch(() => undefined);
    return answer;
  };
  const started = nextAnswer();
  port.listen(
    (answer) => pending.answered(answer),
    (error) => pending.died(error),
  );
  const ask = async <Answer>(
    request: WorkerRequest | PlacedRequest,
    transfer: ArrayBuffer[] = [],
  ): Promise<Answer> => {
    const answer = nextAnswer();
    port.post(request, transfer);
    return (await answer) as Answer;
  };
  return {
    ready: started.then(() => undefined),
    async receive(file, bytes, ownChecks) {
      const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
      const request = { file, bytes: whole, ...(ownChecks && { ownChecks }) };
      return received(await ask<SentFile>(request, [whole.buffer as ArrayBuffer]), values);
    },
    ...(port.opensFiles && {
      async receiveAt(files, ownChecks) {
        const answers = await ask<readonly SentFile[]>({ files, ...(ownChecks && { ownChecks }) });
        return answers.map((answer) => received(answer, values));
      },
    }),
    used: () => port.used?.(),
    close: () => port.close(),
  };
}

/** The other end: answers requests, one after another. */
export function answering(): (request: WorkerRequest) => Promise<SentFile> {
  const values = new ValueSender();
  return async ({ file, bytes, ownChecks }) => sent(await receive(file, bytes, ownChecks), values);
}

const sent = (file: ReceivedFile, values: ValueSender): SentFile =>
  'reports' in file
    ? {
        ...file,
        reports: file.reports.map(({ addresses, report: { computed, typedTotals, ...report }, ...each }) => ({
          ...each,
          report,
          common: {
            addresses: values.share(addresses),
            ...(computed && { computed: values.share(computed) }),
            ...(typedTotals && { typedTotals: values.share(typedTotals) }),
          },
        })),
      }
    : file;

const received = (file: SentFile, values: ValueReceiver): ReceivedFile =>
  'reports' in file
    ? {
        ...file,
        reports: file.reports.map(({ report, common: { computed, typedTotals, addresses }, ...each }) => ({
          ...each,
          addresses: values.of(addresses),
          report: {
            ...report,
            ...(computed && { computed: values.of(computed) }),
            ...(typedTotals && { typedTotals: values.of(typedTotals) }),
          },
        })),
      }
    : file;
