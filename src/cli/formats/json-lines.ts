import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ReceivedReport, ReportRow } from '../../tasks/collect';
import { collectionSentence } from '../../tasks/collect';
import type { Io } from '../io';
import { jsonLine, withPlace } from '../json';
import { unreadableLine } from '../unreadable';
import type { Printer } from './format';

/** A line of `--json`, kept until it is known what shows only beside the other reports. */
interface Line {
  readonly json: PackedText;
  readonly report?: ReceivedReport;
}

/** A text in UTF-8, outside of the heap: as a string, Chinese takes twice as much. */
interface PackedText {
  readonly bytes: Buffer;
  readonly isDeflated: boolean;
}

/** Longer lines, in bytes, are deflated: what is said of many findings is much the same. */
const LONG = 4096;

function pack(text: string): PackedText {
  const bytes = Buffer.from(text);
  const isDeflated = bytes.length > LONG;
  return { bytes: isDeflated ? deflateRawSync(bytes, { level: 1 }) : bytes, isDeflated };
}

const textOf = ({ bytes, isDeflated }: PackedText): string =>
  (isDeflated ? inflateRawSync(bytes) : bytes).toString();

/** An object a line: reports and unreadable files in order, offices that have sent nothing, the summary. */
export function jsonPrinter({ out }: Pick<Io, 'out'>): Printer {
  const lines: Line[] = [];
  return {
    report: (received, report) => void lines.push({ json: pack(jsonLine(received)), report }),
    unreadable: (file) => void lines.push({ json: pack(unreadableLine(file)) }),
    end({ rows, findings, totals }, notRead, register) {
      const rowOf = new Map<ReceivedReport | undefined, ReportRow>();
      for (const row of rows) if (row.kind === 'report') rowOf.set(row.report, row);
      for (const { json, report } of lines) {
        const row = rowOf.get(report);
        out(`${row ? withPlace(textOf(json), row.together, register?.roundOf(row)) : textOf(json)}\n`);
      }
      for (const finding of findings)
        if (finding.kind === 'missing')
          out(`${JSON.stringify({ office: finding.office, error: collectionSentence(finding) })}\n`);
      out(`${JSON.stringify({ summary: { ...totals, ...notRead } })}\n`);
    },
  };
}
