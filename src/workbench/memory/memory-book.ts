import type { Rect } from '../host/address';
import { MAX_COLUMNS, MAX_ROWS } from '../host/address';
import type { Book, ChangeType } from '../host/book';
import { shiftReferences } from '../host/formula';
import type { ConditionalRecord, NameRecord, ProtectionRecord, ValidationRecord } from '../host/records';
import { shiftRecords } from '../host/shift-records';
import type { Calculator } from './calculator';
import { MemoryCells } from './memory-cells';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from './memory-sheet';

/** A workbook without a grid: quick to make, for tests. */
export class MemoryBook extends MemoryCells implements Book {
  private inEdit = false;

  constructor(sheetNames: readonly string[] = ['Sheet1'], calculator?: Calculator) {
    super(sheetNames, calculator);
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

  private hiddenLines(id: string, axis: 'row' | 'column'): Set<number> {
    return axis === 'row' ? this.sheet(id).hiddenRows : this.sheet(id).hiddenColumns;
  }
}

function lineRect(axis: 'row' | 'column', index: number, count: number): Rect {
  return axis === 'row'
    ? { row: index, column: 0, rows: count, columns: MAX_COLUMNS }
    : { row: 0, column: index, rows: MAX_ROWS, columns: count };
}
