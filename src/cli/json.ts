import type { CellRef } from '../model/expression';
import { cellKey } from '../model/expression';
import { causesOf } from '../model/cause';
import { positionOf } from '../model/form-index';
import type { Entry } from '../model/report';
import { isUnread } from '../model/report';
import type { CollectionFinding, ReceivedReport } from '../tasks/collect';
import type { Round } from '../tasks/files';
import { causeWords } from '../words/cause-words';
import { repairFields, wholeRepairsJson } from './repairs-json';
import { collectionSentence, formOf, messageOf, remarksOf } from '../tasks/collect';

const number = (entry: Entry): number | null => (isUnread(entry) ? null : entry);

/** One report as a line of `--json`: field names are frozen, more may be added. */
export function jsonLine(received: ReceivedReport, more: object = {}): string {
  const { file, sheet, report, findings, unread, addresses, lastYear, numbers } = received;
  const form = formOf(received);
  const remarks = remarksOf(received);
  const causes = causesOf(findings);
  const causeOf = new Map(
    causes.flatMap((cause, index) => cause.findings.map((finding) => [finding, index] as const)),
  );
  const addressOf = (ref: CellRef) => addresses[cellKey(ref)];
  const cell = (ref: CellRef) => {
    const position = positionOf(form, ref);
    return {
      table: ref.table,
      row: ref.row,
      column: ref.column,
      ...(position ? { index: [position.row, position.column] } : {}),
      ...(ref.year ? { year: ref.year } : { address: addressOf(ref) ?? null }),
    };
  };
  const tables = form.tables.flatMap(({ id, shape }) => {
    const values = report.tables[id];
    if (!values) return [];
    const rows = values.map((row) => row.map(number));
    return [[id, shape === 'list' ? rows.map(([value]) => value ?? null) : rows] as const];
  });
  return JSON.stringify({
    file,
    ...(sheet !== undefined && { sheet }),
    form: form.id,
    unit: report.unit,
    year: report.year,
    ...(lastYear ? { lastYear } : {}),
    tables: Object.fromEntries(tables),
    findings: findings.map((finding) => ({
      ...finding,
      cells: finding.cells.map(cell),
      ...('missing' in finding && finding.missing ? { missing: finding.missing.map(cell) } : {}),
      ...(finding.repairs ? repairFields(form, finding.repairs) : {}),
      waitsFor: undefined,
      cause: causeOf.get(finding),
      message: messageOf(received, finding),
    })),
    causes: causes.map((cause) => ({ ...causeWords(form, cause, addressOf), tier: cause.tier })),
    repairs: wholeRepairsJson(form, findings),
    ...(remarks.length ? { remarks } : {}),
    ...(numbers ? { claims: numbers } : {}),
    unread: unread.map(({ where, text, reason }) => ({ where, text, reason })),
    ...more,
  });
}

/** More files than these are counted, not named: hundreds may be alike. */
const MOST_FILES = 20;

/** A line of `--json` with what shows only beside the other reports, and beside what the office had sent before. */
export function withPlace(line: string, findings: readonly CollectionFinding[], round?: Round): string {
  const notes = findings.map((finding) => ({
    kind: finding.kind,
    severity: finding.severity,
    files: finding.senders.slice(0, MOST_FILES).map(({ report }) => report.file),
    ...(finding.senders.length > MOST_FILES && { count: finding.senders.length }),
    message: collectionSentence(finding),
  }));
  const more = { ...(notes.length && { notes }), ...(round && { round: roundJson(round) }) };
  return notes.length || round ? `${line.slice(0, -1)},${JSON.stringify(more).slice(1)}` : line;
}

const roundJson = ({ round, isNew, changes, settled, open }: Round): object => ({
  number: round,
  new: isNew,
  ...(changes && { changes }),
  settled,
  open,
});
