import { shiftRect } from './rect';
import type { RangeSubject, WireObject } from './model';

/** Ranges that Office.js keeps between batches (`track`); they move with inserted and removed rows. */
export class References {
  private readonly objects = new Map<string, WireObject>();
  private next = 1;

  keep(object: WireObject): string {
    const id = `_r${this.next++}`;
    this.objects.set(id, object);
    return id;
  }

  get(id: string): WireObject | undefined {
    return this.objects.get(id);
  }

  release(id: string): void {
    this.objects.delete(id);
  }

  /** Follows a change of the sheet's rows or columns; a range that is gone is forgotten. */
  shift(sheetId: string, axis: 'row' | 'column', position: number, count: number): void {
    for (const [id, object] of this.objects) {
      if (object.kind !== 'Range') continue;
      const subject = object.subject as RangeSubject;
      if (subject.sheetId !== sheetId) continue;
      const rect = shiftRect(subject.rect, axis, position, count);
      if (rect) this.objects.set(id, { kind: 'Range', subject: { sheetId, rect } });
      else this.objects.delete(id);
    }
  }
}
