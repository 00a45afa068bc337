import { EventType } from '../events';
import type { Model } from '../model';

const REGISTRATIONS: Readonly<Record<string, number>> = {
  DataChangedEvent: EventType.changed,
  ActivatedEvent: EventType.activated,
  DeactivatedEvent: EventType.deactivated,
  AddedEvent: EventType.added,
  SelectionChangedEvent: EventType.selected,
  DeletedEvent: EventType.deleted,
  CalculatedEvent: EventType.calculated,
  ProtectionChangedEvent: EventType.protection,
  EventNameChanged: EventType.renamed,
  EventVisibilityChanged: EventType.visibility,
  FormatChangedEvent: 18,
  RowSortedEvent: 19,
  ColumnSortedEvent: 20,
  SingleClickedEvent: 21,
  RowHiddenChangedEvent: 22,
  FormulaChangedEvent: 23,
  EventMoved: 27,
};

/** The `_Register…` and `_Unregister…` methods by which Office.js says what it listens to. */
export function registrations<S>(
  target: (subject: S) => string | null,
): Record<string, (subject: S, model: Model) => void> {
  return Object.fromEntries(
    Object.entries(REGISTRATIONS).flatMap(([name, type]) =>
      [true, false].map((on) => [
        `_${on ? 'Register' : 'Unregister'}${name}`,
        (subject: S, { events }: Model) => events.subscribe(type, target(subject), on),
      ]),
    ),
  );
}
