import type { Rect } from '../host/address';
import { cellRect } from '../host/address';
import type {
  Book,
  BookEvent,
  Cell,
  CellInput,
  ChangeType,
  ClearWhat,
  SheetInfo,
  Visibility,
} from '../host/book';
import { shiftReferences } from '../host/formula';
import type {
  ConditionalRecord,
  NameRecord,
  ProtectionRecord,
  SheetView,
  ValidationRecord,
} from '../host/records';
import { cellsOf, intersect, matrix, sameRect } from '../host/rect';
import { shiftRecords } from '../host/shift-records';
import type { CellStyle, StylePatch } from '../host/style';
import { DEFAULT_STYLE } from '../host/style';
import type { Calculator } from './calculator';
import { calculateSheets } from './calculate';
import { MemorySheet, STANDARD_HEIGHT, STANDARD_WIDTH } from './memory-sheet';
import { displayText } from './number-text';

const SPARE_ROWS = 100;
const SPARE_COLUMNS = 26;

/** A workbook without a grid: quick to make, for tests. */
export class MemoryBook implements Book {
  private readonly list: MemorySheet[] = [];
  private readonly listeners = new Set<(event: BookEvent) => void>();
  private definedNames: NameRecord[] = [];
  private active: string;
  private selected: { sheetId: string; rect: Rect };
  private inEdit = false;
  private stale = false;
  private lastId = 0;

  constructor(
    sheetNames: readonly string[] = ['Sheet1'],
    private readonly calculator?: Calculator,
  ) {
    for (const name of sheetNames) this.list.push(new MemorySheet(this.newId(), name));
    this.active = this.list[0]!.id;
    this.selected = { sheetId: this.active, rect: cellRect(0, 0) };
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
    this.selected = { sheetId: id, rect: cellRect(0, 0) };
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

  clip(id: string, rect: Rect): Rect {
    const used = this.sheet(id).used(false) ?? cellRect(0, 0);
    const rows = Math.max(SPARE_ROWS, used.row + used.rows) - rect.row;
    const columns = Math.max(SPARE_COLUMNS, used.column + used.columns) - rect.column;
    const large = rect.rows > SPARE_ROWS * 100 || rect.columns > SPARE_COLUMNS * 20;
    if (!large) return rect;
    return {
      ...rect,
      rows: Math.max(1, Math.min(rect.rows, rows)),
      columns: Math.max(1, Math.min(rect.columns, columns)),
    };
  }

  usedRect(id: string, valuesOnly: boolean): Rect | null {
    return this.sheet(id).used(valuesOnly);
  }

  cells(id: string, rect: Rect): Cell[][] {
    const { contents } = this.sheet(id);
    return matrix(
      rect.rows,
      rect.columns,
      (row, column) => contents.get(MemorySheet.key(rect.row + row, rect.column + column)) ?? EMPTY,
    );
  }

  texts(id: string, rect: Rect): string[][] {
    return this.cells(id, rect).map((row, i) =>
      row.map(({ value }, j) =>
        displayText(
          value,
          this.style(id, rect.row + i, rect.column + j).numberFormat ?? DEFAULT_STYLE.numberFormat,
        ),
      ),
    );
  }

  setCells(id: string, rect: Rect, inputs: readonly (readonly (CellInput | null)[])[]): void {
    this.write(id, rect, inputs);
    this.emit({ type: 'changed', sheetId: id, rect, byHost: true, change: 'RangeEdited' });
  }

  /** Puts a value or formula into a cell as a person does who types it, and leaves the cell. */
  type(id: string, row: number, column: number, input: CellInput): void {
    this.write(id, cellRect(row, column), [[input]]);
    this.emit({
      type: 'changed',
      sheetId: id,
      rect: cellRect(row, column),
      byHost: false,
      change: 'RangeEdited',
    });
  }

  clear(id: string, rect: Rect, what: ClearWhat): void {
    const sheet = this.sheet(id);
    if (what !== 'Formats') sheet.clearContent(rect);
    if (what !== 'Contents') sheet.clearStyle(rect);
    if (what === 'All') sheet.merges = sheet.merges.filter((merge) => !intersect(merge, rect));
    this.stale = true;
    if (what !== 'Formats') {
      this.emit({ type: 'changed', sheetId: id, rect, byHost: true, change: 'RangeEdited' });
    }
  }

  spill(): Rect | null {
    return null;
  }

  style(id: string, row: number, column: number): CellStyle {
    return this.sheet(id).style(row, column);
  }

  setStyle(id: string, rect: Rect, patch: (row: number, column: number) => StylePatch | null): void {
    const sheet = this.sheet(id);
    const first = patch(rect.row, rect.column);
    if (first && sheet.patchLayer(rect, first)) return;
    for (const { row, column } of cellsOf(this.clip(id, rect))) {
      const change = patch(row, column);
      if (change) sheet.patchStyle(row, column, change);
    }
  }

  merges(id: string): readonly Rect[] {
    return this.sheet(id).merges;
  }

  merge(id: string, rect: Rect): void {
    const sheet = this.sheet(id);
    sheet.merges = [...sheet.merges.filter((merge) => !intersect(merge, rect)), rect];
  }

  unmerge(id: string, rect: Rect): void {
    const sheet = this.sheet(id);
    sheet.merges = sheet.merges.filter((merge) => !sameRect(merge, rect));
  }

  columnWidth(id: string, column: number): number {
    return this.sheet(id).widths.get(column) ?? STANDARD_WIDTH;
  }

  setColumnWidth(id: string, column: number, count: number, points: number): void {
    for (let index = column; index < column + count; index++) this.sheet(id).widths.set(index, points);
  }

  rowHeight(id: string, row: number): number {
    return this.sheet(id).heights.get(row) ?? STANDARD_HEIGHT;
  }

  setRowHeight(id: string, row: number, count: number, points: number): void {
    const { rows } = this.clip(id, { row, column: 0, rows: count, columns: 1 });
    for (let index = row; index < row + rows; index++) this.sheet(id).heights.set(index, points);
  }

  autofit(): void {
    return undefined;
  }

  hidden(id: string, axis: 'row' | 'column', index: number): boolean {
    return this.hiddenLines(id, axis).has(index);
  }

  setHidden(id: string, axis: 'row' | 'column', index: number, count: number, hidden: boolean): void {
    const lines = this.hiddenLines(id, axis);
    for (let line = index; line < index + count; line++) {
      if (hidden) lines.add(line);
      else lines.delete(line);
    }
  }

  shift(id: string, axis: 'row' | 'column', index: number, count: number): void {
    const changed = this.sheet(id);
    changed.shift(axis, index, count);
    shiftRecords(changed.records, axis, index, count);
    for (const sheet of this.list) {
      for (const content of sheet.contents.values()) {
        if (content.formula) {
          content.formula = shiftReferences(content.formula, sheet.name, changed.name, axis, index, count);
        }
      }
    }
    this.definedNames = this.definedNames.map((record) => ({
      ...record,
      formula: shiftReferences(record.formula, '', changed.name, axis, index, count),
    }));
    this.stale = true;
    const lines = Math.abs(count);
    const rect = axis === 'row' ? lineRect('row', index, lines) : lineRect('column', index, lines);
    const change = `${axis === 'row' ? 'Row' : 'Column'}${count > 0 ? 'Inserted' : 'Deleted'}` as ChangeType;
    this.emit({ type: 'changed', sheetId: id, rect, byHost: true, change });
  }

  selection(): { sheetId: string; rect: Rect } {
    return this.selected;
  }

  select(id: string, rect: Rect): void {
    this.activate(id);
    this.selected = { sheetId: id, rect };
    this.emit({ type: 'selected', sheetId: id, rect });
  }

  names(): readonly NameRecord[] {
    return this.definedNames;
  }

  setName(record: NameRecord): void {
    this.removeName(record.name, record.scope);
    this.definedNames = [...this.definedNames, record];
    this.stale = true;
  }

  removeName(name: string, scope?: string): void {
    this.definedNames = this.definedNames.filter((known) => known.name !== name || known.scope !== scope);
  }

  records(id: string) {
    return this.sheet(id).records;
  }

  putValidation(id: string, record: ValidationRecord): void {
    const { validations } = this.records(id);
    if (!validations.includes(record)) validations.push(record);
  }

  dropValidation(id: string, record: ValidationRecord): void {
    const records = this.records(id);
    records.validations = records.validations.filter((known) => known !== record);
  }

  putConditionalFormat(id: string, record: ConditionalRecord): void {
    const { conditionalFormats } = this.records(id);
    if (!conditionalFormats.includes(record)) conditionalFormats.unshift(record);
  }

  dropConditionalFormat(id: string, record: ConditionalRecord): void {
    const records = this.records(id);
    records.conditionalFormats = records.conditionalFormats.filter((known) => known !== record);
  }

  setProtection(id: string, protection: ProtectionRecord | null): void {
    this.records(id).protection = protection;
  }

  editing(): boolean {
    return this.inEdit;
  }

  /** A person starts or stops typing into a cell. */
  setEditing(active: boolean): void {
    this.inEdit = active;
    this.emit({ type: 'editing', active });
  }

  async calculate(): Promise<void> {
    if (!this.stale) return;
    this.stale = false;
    if (!this.calculator) return;
    const changed = await calculateSheets(this.calculator, this.list, this.definedNames);
    for (const sheetId of changed) this.emit({ type: 'calculated', sheetId });
  }

  private write(id: string, rect: Rect, inputs: readonly (readonly (CellInput | null)[])[]): void {
    const { contents } = this.sheet(id);
    inputs.forEach((row, i) => {
      row.forEach((input, j) => {
        if (input === null) return;
        const key = MemorySheet.key(rect.row + i, rect.column + j);
        if ('formula' in input) contents.set(key, { value: 0, formula: input.formula });
        else if (input.value === '') contents.delete(key);
        else contents.set(key, { value: input.value, formula: '' });
      });
    });
    this.stale = true;
  }

  private sheet(id: string): MemorySheet {
    const found = this.list.find((sheet) => sheet.id === id);
    if (!found) throw new Error(`no sheet ${id}`);
    return found;
  }

  private added(sheet: MemorySheet): string {
    this.list.push(sheet);
    this.emit({ type: 'added', sheetId: sheet.id });
    return sheet.id;
  }

  private hiddenLines(id: string, axis: 'row' | 'column'): Set<number> {
    return axis === 'row' ? this.sheet(id).hiddenRows : this.sheet(id).hiddenColumns;
  }

  private newId(): string {
    return `{00000000-0001-0000-0000-${String(this.lastId++).padStart(12, '0')}}`;
  }

  private emit(event: BookEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}

const EMPTY: Cell = { value: '', formula: '' };
const isVisible = ({ visibility }: MemorySheet): boolean => visibility === 'Visible';

function lineRect(axis: 'row' | 'column', index: number, count: number): Rect {
  return axis === 'row'
    ? { row: index, column: 0, rows: count, columns: 16384 }
    : { row: 0, column: index, rows: 1048576, columns: count };
}
