import { inExcel } from './session';
import type { Watched } from './sheet-content';
import { watchContent } from './sheet-content';

export interface AddedSheet {
  readonly sheetId: string;
  readonly sheetName: string;
}

/** A sheet that was added, and what was typed into it then. */
export interface MadeSheet extends AddedSheet, Watched {
  readonly content: string;
  /** Defined names that were given to its cells. */
  readonly names?: readonly string[];
}

/** A sheet to add: the name it is to get, and where it is watched for what is typed into it; all of it if absent. */
export interface WantedSheet {
  readonly name: string;
  /** Its name instead, where one of the names is taken. */
  readonly ifTaken?: string;
  readonly watched?: Watched;
  /** Defined names that `paint` gives to its cells. */
  readonly names?: readonly string[];
}

const ALL: Watched = { area: { row: 0, column: 0, rows: 1, columns: 1 }, whole: true };

/** The sheets before some were added, and the names that these were to get. */
interface Before {
  readonly ids: readonly string[];
  readonly active: string;
  readonly names: readonly string[];
}

/** What else is done while sheets are added, in the same syncs. */
export interface AlongWith {
  /** Queues what is to be read along with the names of sheets; what it answers is given these, and may refuse them. */
  look?(context: Excel.RequestContext): (sheetNames: readonly string[]) => void;
  /** Carries out what was painted, where that takes more than `context.sync()`; may make requests of its own then. */
  carryOut?(sheets: readonly Excel.Worksheet[], context: Excel.RequestContext): Promise<void>;
}

/**
 * Adds sheets behind all others and lets `paint` queue what stands on them; what `paint` answers is given back after it
 * is carried out. Three syncs: names that are taken, the sheets, all of the painting. A name that is taken gets a
 * number. Where anything fails the sheets are taken away again, in a batch of its own, and the error is thrown on.
 */
export async function addSheets<T>(
  wanted: readonly WantedSheet[],
  paint: (sheets: readonly Excel.Worksheet[], context: Excel.RequestContext) => T,
  { look, carryOut }: AlongWith = {},
): Promise<{ readonly added: readonly MadeSheet[]; readonly painted: T }> {
  const added: AddedSheet[] = [];
  let before: Before | undefined;
  try {
    return await inExcel(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name');
      const active = worksheets.getActiveWorksheet().load('id');
      const refuse = look?.(context);
      await context.sync();
      const taken = worksheets.items.map(({ name }) => name);
      refuse?.(taken);
      const names = freeNames(wanted, taken);
      before = { ids: worksheets.items.map(({ id }) => id), active: active.id, names };
      const sheets = names.map((name) => worksheets.add(name).load('id,name'));
      await context.sync();
      added.push(...sheets.map(({ id, name }) => ({ sheetId: id, sheetName: name })));
      const painted = paint(sheets, context);
      const watched = wanted.map((sheet) => sheet.watched ?? ALL);
      const contents = sheets.map((sheet, index) => watchContent(sheet, watched[index]!));
      await (carryOut ? carryOut(sheets, context) : context.sync());
      return {
        added: added.map((sheet, index) => ({
          ...sheet,
          ...watched[index]!,
          content: contents[index]!(),
          ...(wanted[index]!.names && { names: wanted[index]!.names }),
        })),
        painted,
      };
    });
  } catch (error) {
    const names = wanted.flatMap((sheet) => sheet.names ?? []);
    if (before) await removeSheets(before, new Set(added.map(({ sheetId }) => sheetId)), names);
    throw error;
  }
}

function freeNames(wanted: readonly WantedSheet[], taken: readonly string[]): readonly string[] {
  const isTaken = wanted.some(({ name }) => taken.includes(name));
  const names: string[] = [];
  for (const { name, ifTaken = name } of wanted)
    names.push(freeName(isTaken ? ifTaken : name, [...taken, ...names]));
  return names;
}

/**
 * Takes away the sheets just added. Where the adding itself stopped half way their ids are not known: those with the
 * names asked for that hold nothing. A failure here must not hide the first one.
 */
async function removeSheets(
  before: Before,
  added: ReadonlySet<string>,
  names: readonly string[],
): Promise<void> {
  try {
    await inExcel(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name');
      await context.sync();
      const news = worksheets.items
        .filter(({ id, name }) => added.has(id) || (!before.ids.includes(id) && before.names.includes(name)))
        .map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(true).load('address') }));
      await context.sync();
      for (const { sheet, used } of news) if (added.has(sheet.id) || used.isNullObject) sheet.delete();
      if (added.size) removeNames(context, names);
      worksheets.getItem(before.active).activate();
      await context.sync();
    });
  } catch {
    return;
  }
}

/** Queues to delete defined names, where they are there. */
export function removeNames({ workbook }: Excel.RequestContext, names: readonly string[]): void {
  for (const name of names) workbook.names.getItemOrNullObject(name).delete();
}

const LONGEST = 31;

/** The name itself, or with the next free number: `二 (2)`. Excel does not tell capital letters apart. */
function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) {
    const suffix = ` (${number})`;
    name = wanted.slice(0, LONGEST - suffix.length) + suffix;
  }
  return name;
}
