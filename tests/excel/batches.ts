import type { BatchRequest } from '../../src/workbench/host/wire';
import type { MemoryBook } from '../../src/workbench/memory/memory-book';
import type { StartedOffice } from '../workbench/office';

export interface Batches {
  /** Requests of `context.sync()` since the last start. */
  readonly syncs: readonly BatchRequest[];
  /** Every member of the object model that they name. */
  names(): ReadonlySet<string>;
  restart(): void;
}

const namesIn = ({ Actions, ObjectPaths = {} }: BatchRequest): string[] => [
  ...Actions.flatMap(({ Name }) => Name ?? []),
  ...Object.values(ObjectPaths).flatMap(({ Name }) => Name ?? []),
];

/** Office.js's own requests: its services, and the references it gives back after `Excel.run`. */
const isOwn = (request: BatchRequest): boolean =>
  namesIn(request).some((name) => name.startsWith('Microsoft.') || name === '_RemoveReference');

/** Watches the requests that Office.js sends to the host. */
export function watchBatches({ host }: StartedOffice<MemoryBook>): Batches {
  const syncs: BatchRequest[] = [];
  const process = host.process.bind(host);
  host.process = (request, delay) => {
    if (!isOwn(request)) syncs.push(request);
    return process(request, delay);
  };
  return {
    syncs,
    names: () => new Set(syncs.flatMap(namesIn)),
    restart: () => {
      syncs.length = 0;
    },
  };
}

/** Members that came with ExcelApi 1.9 or later and that painting and reading use where they can, as on the wire. */
export const LATER_MEMBERS = [
  'GetRanges',
  'PageLayout',
  'ShrinkToFit',
  'SuspendScreenUpdatingUntilNextSync',
  'GetMergedAreasOrNullObject',
  'GetCellProperties',
];
