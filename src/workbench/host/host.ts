import type { Rect } from './address';
import { formatRect } from './address';
import { BatchInterpreter } from './batch';
import type { Book, BookEvent } from './book';
import { EventHub, EventType } from './events';
import type { HostState, Kind, Model, Subjects, WireObject } from './model';
import { wireTypes } from './objects/registry';
import { newState } from './state';
import type { BatchRequest, BatchResponse } from './wire';
import { PathType } from './wire';

/** The person is typing into a cell and the batch did not ask to wait (`delayForCellEdit`). */
export class CellEditError extends Error {
  override readonly name = 'CellEditError';
}

const KEPT_EVENT_RANGES = 500;

/** Excel, as far as Office.js can see it: carries out batches against a book and tells what happens there. */
export class ExcelHost implements Model {
  readonly events = new EventHub();
  readonly state: HostState;
  private readonly interpreter = new BatchInterpreter(wireTypes, this);
  private queue: Promise<unknown> = Promise.resolve();
  private lastId = 0;
  /** Called with the address of every selection, for Office.js's document-wide event. */
  onSelection: () => void = () => undefined;

  constructor(
    readonly book: Book,
    workbookName = '工作簿1.xlsx',
  ) {
    this.state = newState(workbookName);
    book.subscribe((event) => this.tell(event));
  }

  /** Members of Office.js that were asked for and that this host lacks, as `Range.getImage`. */
  get missing(): ReadonlySet<string> {
    return this.interpreter.members.missing;
  }

  /** Refuses members that came after ExcelApi 1.x, as an Excel that claims no more. */
  limitTo(excelApi: number): void {
    this.interpreter.members.excelApi = excelApi;
  }

  /** Lets calls and assignments fail: `refuse` is asked before each, as of `Range.Merge`, and answers an error code. */
  refuseWhere(refuse: (member: string) => string | undefined): void {
    this.interpreter.members.refuse = refuse;
  }

  /** Lets calls and assignments do nothing without an error, as Excel has been seen to do. */
  ignoreWhere(ignore: (member: string) => boolean): void {
    this.interpreter.members.ignore = ignore;
  }

  readonly object = <K extends Kind>(kind: K, subject: Subjects[K]): WireObject<K> => ({ kind, subject });
  readonly range = (sheetId: string, rect: Rect): WireObject<'Range'> =>
    this.object('Range', { sheetId, rect });
  readonly nextId = (): number => ++this.lastId;

  /** Runs one batch, after those that came before it. Services (custom functions) do not wait their turn. */
  async process(request: BatchRequest, delayForCellEdit = false): Promise<BatchResponse> {
    if (Object.values(request.ObjectPaths ?? {}).some((path) => path.ObjectPathType === PathType.newObject)) {
      return this.interpreter.run(request);
    }
    if (this.book.editing()) {
      if (!delayForCellEdit) throw new CellEditError();
      await this.editEnd();
    }
    const result = this.queue.then(() => this.interpreter.run(request));
    this.queue = result.catch(() => undefined);
    return result;
  }

  private editEnd(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.book.subscribe((event) => {
        if (event.type !== 'editing' || event.active) return;
        stop();
        resolve();
      });
    });
  }

  private tell(event: BookEvent): void {
    switch (event.type) {
      case 'changed':
        return this.tellChange(event);
      case 'selected':
        this.events.fire(EventType.selected, event.sheetId, () => ({
          worksheetId: event.sheetId,
          address: formatRect(event.rect),
        }));
        return this.onSelection();
      case 'renamed':
        return this.events.fire(EventType.renamed, event.sheetId, () => ({
          worksheetId: event.sheetId,
          nameBefore: event.before,
          nameAfter: event.after,
          source: 'Local',
        }));
      case 'editing':
        return undefined;
      default:
        return this.events.fire(EventType[event.type], event.sheetId, () => ({
          worksheetId: event.sheetId,
          source: 'Local',
        }));
    }
  }

  private tellChange(event: BookEvent & { type: 'changed' }): void {
    const { sheetId, rect, change } = event;
    if (change !== 'RangeEdited') {
      const axis = change.startsWith('Row') ? 'row' : 'column';
      const count = axis === 'row' ? rect.rows : rect.columns;
      this.interpreter.references.shift(
        sheetId,
        axis,
        rect[axis],
        change.endsWith('Deleted') ? -count : count,
      );
    }
    this.events.fire(EventType.changed, sheetId, () => ({
      worksheetId: sheetId,
      address: formatRect(rect),
      changeType: change,
      source: 'Local',
      referenceId: this.keepEventRange(sheetId, rect),
      triggerSource: event.byHost ? 'ThisLocalAddin' : 'Unknown',
      shiftDirection: 'None',
    }));
  }

  private keepEventRange(sheetId: string, rect: Rect): string {
    const { eventRanges } = this.state;
    const id = `ev${this.nextId()}`;
    eventRanges.set(id, { sheetId, rect });
    const [oldest] = eventRanges.keys();
    if (eventRanges.size > KEPT_EVENT_RANGES && oldest) eventRanges.delete(oldest);
    return id;
  }
}
