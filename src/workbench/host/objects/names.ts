import { formatAddress, parseAddress } from '../address';
import { fail } from '../errors';
import type { Model, Subjects, WireObject, WireType } from '../model';
import type { NameRecord } from '../records';
import { sheetName } from './guard';
import { findName, isRange, namedCells } from './lookup';

const VALID = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

/** Defined names of the workbook or of one sheet. */
export const namedItemCollection: WireType<'NamedItemCollection'> = {
  items: ({ scope }, model) =>
    model.book
      .names()
      .filter((record) => (record.scope ?? null) === scope)
      .map(({ name }) => model.object('NamedItem', { name, scope })),
  item: byName,
  call: {
    GetItem: (subject, model, name: string) => byName(subject, model, name),
    GetItemOrNullObject: (subject, model, name: string) => byName(subject, model, name),
    GetCount: ({ scope }, { book }) =>
      book.names().filter((record) => (record.scope ?? null) === scope).length,
    Add: (subject, model, name: string, reference: unknown, comment?: string) =>
      add(subject, model, name, reference, comment ?? ''),
    AddFormulaLocal: (subject, model, name: string, formula: string, comment?: string) =>
      add(subject, model, name, formula, comment ?? ''),
  },
};

/** One defined name. */
export const namedItem: WireType<'NamedItem'> = {
  id: ({ name }) => name,
  get: {
    Name: ({ name }) => name,
    Formula: (subject, model) => recordOf(subject, model).formula,
    Value: (subject, model) => recordOf(subject, model).formula.replace(/^=/, ''),
    Type: (subject, model) => (parseAddress(recordOf(subject, model).formula) ? 'Range' : 'String'),
    Comment: (subject, model) => recordOf(subject, model).comment,
    Visible: (subject, model) => recordOf(subject, model).visible,
    Scope: ({ scope }) => (scope === null ? 'Workbook' : 'Worksheet'),
  },
  set: {
    Formula: (subject, formula: string, model) => change(subject, model, { formula: withEquals(formula) }),
    Comment: (subject, comment: string, model) => change(subject, model, { comment }),
    Visible: (subject, visible: boolean, model) => change(subject, model, { visible }),
  },
  open: {
    Worksheet: ({ scope }, model) =>
      scope === null
        ? fail('InvalidOperation', 'NamedItem.worksheet')
        : model.object('Worksheet', { sheetId: scope }),
    WorksheetOrNullObject: ({ scope }, model) =>
      scope === null ? null : model.object('Worksheet', { sheetId: scope }),
  },
  call: {
    GetRange: rangeOf,
    GetRangeOrNullObject: rangeOf,
    Delete: ({ name, scope }, { book }) => book.removeName(name, scope ?? undefined),
  },
};

type Name = Subjects['NamedItem'];

function byName({ scope }: { scope: string | null }, model: Model, name: string): WireObject | null {
  const record = findName(model.book, String(name), scope);
  return record && model.object('NamedItem', { name: record.name, scope });
}

const recordOf = ({ name, scope }: Name, { book }: Model): NameRecord =>
  findName(book, name, scope) ?? fail('ItemNotFound', 'NamedItem');

function rangeOf(subject: Name, model: Model): WireObject | null {
  const cells = namedCells(model, recordOf(subject, model));
  return cells && model.range(cells.sheetId, cells.rect);
}

const change = (subject: Name, model: Model, patch: Partial<NameRecord>): void =>
  model.book.setName({ ...recordOf(subject, model), ...patch });

function add(
  { scope }: { scope: string | null },
  model: Model,
  name: string,
  to: unknown,
  comment: string,
): WireObject {
  const location = 'NamedItemCollection.add';
  if (!VALID.test(name) || parseAddress(name)) fail('InvalidArgument', location);
  if (findName(model.book, name, scope)) fail('ItemAlreadyExists', location);
  const formula = isRange(to)
    ? `=${formatAddress(sheetName(model, to.subject.sheetId), to.subject.rect, true)}`
    : withEquals(String(to));
  model.book.setName({ name, formula, comment, visible: true, ...(scope !== null && { scope }) });
  return model.object('NamedItem', { name, scope });
}

const withEquals = (formula: string): string => (formula.startsWith('=') ? formula : `=${formula}`);
