import type { Rect } from '../host/address';
import { cellRect } from '../host/address';
import type { BookEvent, SheetInfo, Visibility } from '../host/book';
import type { NameRecord, SheetRecords, SheetView } from '../host/records';
import { MemorySheet } from './memory-sheet';

/** The sheets of a workbook in memory, which of them is active, and what is selected. */
export abstract class MemorySheets {
  protected readonly list: MemorySheet[] = [];
  protected definedNames: NameRecord[] = [];
  /** Whether formulas are to be computed again. */
  protected stale = false;
  private readonly listeners = new Set<(event: BookEvent) => void>();
  private active: string;
  /** What is selected on each sheet, which keeps it while others are active; A1 where nothing was. */
  private readonly selected = new Map<string, Rect>();
  private lastId = 0;

  constructor(sheetNames: readonly string[]) {
    for (const name of sheetNames) this.list.push(new MemorySheet(this.newId(), name));
    this.active = this.list[0]!.id;
  }

  subscribe(listener: (event: BookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  sheets(): SheetInfo[] {
    return this.list.map(({ id, name, visibility }) => ({ id, name, visibility }));
  }

  addSheet(name: string): string {
    return this.added(new MemorySheet(this.newId(), name));
  }

  copySheet(id: string, name: string): string {
    const [from, copy] = [this.sheet(id), new MemorySheet(this.newId(), name)];
    const { view, records, contents, styles, merges, widths, heights } = structuredClone({ ...from });
    Object.assign(copy, { view, records, contents, styles, merges, widths, heights });
    this.stale = true;
    return this.added(copy);
  }

  removeSheet(id: string): void {
    const index = this.list.indexOf(this.sheet(id));
    this.list.splice(index, 1);
    this.definedNames = this.definedNames.filter(({ scope }) => scope !== id);
    if (this.active === id) this.activate(this.list.slice(index).concat(this.list).find(isVisible)!.id);
    this.stale = true;
    this.emit({ type: 'deleted', sheetId: id });
  }

  renameSheet(id: string, name: string): void {
    const sheet = this.sheet(id);
    const before = sheet.name;
    sheet.name = name;
    this.stale = true;
    if (before !== name) this.emit({ type: 'renamed', sheetId: id, before, after: name });
  }

  moveSheet(id: string, position: number): void {
    const sheet = this.sheet(id);
    this.list.splice(this.list.indexOf(sheet), 1);
    this.list.splice(position, 0, sheet);
  }

  setVisibility(id: string, visibility: Visibility): void {
    this.sheet(id).visibility = visibility;
    if (visibility !== 'Visible' && this.active === id) this.activate(this.list.find(isVisible)!.id);
  }

  activeSheet(): string {
    return this.active;
  }

  activate(id: string): void {
    if (id === this.active) return;
    const before = this.active;
    this.active = this.sheet(id).id;
    this.emit({ type: 'deactivated', sheetId: before });
    this.emit({ type: 'activated', sheetId: id });
  }

  view(id: string): SheetView {
    return this.sheet(id).view;
  }

  setView(id: string, patch: Partial<SheetView>): void {
    const sheet = this.sheet(id);
    sheet.view = { ...sheet.view, ...patch };
  }

  selection(): { sheetId: string; rect: Rect } {
    return { sheetId: this.active, rect: this.selected.get(this.active) ?? cellRect(0, 0) };
  }

  select(id: string, rect: Rect): void {
    this.activate(id);
    this.selected.set(id, rect);
    this.emit({ type: 'selected', sheetId: id, rect });
  }

  records(id: string): SheetRecords {
    return this.sheet(id).records;
  }

  protected sheet(id: string): MemorySheet {
    const found = this.list.find((sheet) => sheet.id === id);
    if (!found) throw new Error(`no sheet ${id}`);
    return found;
  }

  protected emit(event: BookEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private added(sheet: MemorySheet): string {
    this.list.push(sheet);
    this.emit({ type: 'added', sheetId: sheet.id });
    return sheet.id;
  }

  private newId(): string {
    return `{00000000-0001-0000-0000-${String(this.lastId++).padStart(12, '0')}}`;
  }
}

const isVisible = ({ visibility }: MemorySheet): boolean => visibility === 'Visible';
