/** Numbers of Office.js events on the wire. */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
  calculated: 16,
  protection: 24,
  renamed: 25,
  visibility: 26,
} as const;

/** One message to the add-in: category, type, target, JSON text or data, number. */
export type EventEntry = readonly [number, number, string, unknown, number];

const CATEGORY = 65536;
const WORKBOOK = 'Workbook';

/** Knows who listens to what, and sends events to every connected add-in. */
export class EventHub {
  enabled = true;
  private readonly counts = new Map<string, number>();
  private readonly sinks = new Set<(entries: readonly EventEntry[]) => void>();
  private sequence = 1;

  connect(sink: (entries: readonly EventEntry[]) => void): () => void {
    this.sinks.add(sink);
    return () => this.sinks.delete(sink);
  }

  subscribe(type: number, target: string | null, on: boolean): void {
    const key = `${type} ${target ?? WORKBOOK}`;
    this.counts.set(key, Math.max(0, (this.counts.get(key) ?? 0) + (on ? 1 : -1)));
  }

  /** Whether anybody listens to this event of this sheet. */
  heard(type: number, sheetId: string): boolean {
    return this.enabled && this.targets(type, sheetId).length > 0;
  }

  fire(type: number, sheetId: string, payload: () => object): void {
    if (!this.enabled) return;
    const targets = this.targets(type, sheetId);
    if (targets.length === 0) return;
    const text = JSON.stringify(payload());
    this.send(targets.map((target) => [CATEGORY, type, target, text, this.sequence++]));
  }

  send(entries: readonly EventEntry[]): void {
    for (const sink of this.sinks) sink(entries);
  }

  private targets(type: number, sheetId: string): string[] {
    return [sheetId, WORKBOOK].filter((target) => this.counts.get(`${type} ${target}`));
  }
}
