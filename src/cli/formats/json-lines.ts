import type { CollectionFinding, ReceivedReport } from '../../tasks/collect';
import { collectionSentence } from '../../tasks/collect';
import type { Io } from '../io';
import { jsonLine, withNotes } from '../json';
import { unreadableLine } from '../unreadable';
import type { Printer } from './format';

/** A line of `--json`, held until it is known what shows only beside the other reports. */
interface Line {
  /** UTF-8, outside of the heap: as text, Chinese takes twice as much. */
  readonly json: Buffer;
  readonly report?: ReceivedReport;
}

/** An object a line: reports and unreadable files in order, offices that have sent nothing, the summary. */
export function jsonPrinter({ out }: Pick<Io, 'out'>): Printer {
  const lines: Line[] = [];
  return {
    report: (received, report) => void lines.push({ json: Buffer.from(jsonLine(received)), report }),
    unreadable: (file) => void lines.push({ json: Buffer.from(unreadableLine(file)) }),
    end({ rows, findings, totals }, notRead) {
      const together = new Map<ReceivedReport | undefined, readonly CollectionFinding[]>();
      for (const row of rows) if (row.kind === 'report') together.set(row.report, row.together);
      for (const { json, report } of lines)
        out(`${withNotes(json.toString(), together.get(report) ?? [])}\n`);
      for (const finding of findings)
        if (finding.kind === 'missing')
          out(`${JSON.stringify({ office: finding.office, error: collectionSentence(finding) })}\n`);
      out(`${JSON.stringify({ summary: { ...totals, ...notRead } })}\n`);
    },
  };
}
