import { cellKey } from '../../model/expression';
import type { ReceivedReport } from '../../tasks/collect';
import { formOf } from '../../tasks/collect';
import type { ShownReport } from '../state';

/** A received report for the screens that show findings; its cells stand in the file, so none can be gone to. */
export function shownReport(received: ReceivedReport): ShownReport {
  const { report, findings, readings, addresses } = received;
  return {
    findings,
    recognised: {
      form: formOf(received),
      report,
      readings,
      place(ref) {
        const address = addresses[cellKey(ref)];
        return address === undefined ? undefined : { address };
      },
    },
  };
}
