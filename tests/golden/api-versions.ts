import { wireTypes } from '../../src/workbench/host/objects/registry';
import { EXCEL_CLASSES } from '../support/office-typings';

/** What stands for no version at all. */
const NONE = 99;

/** Members of the wire that Office.js shows under another name. */
const SHOWN_AS: Readonly<Record<string, string>> = {
  gridlines: 'showgridlines',
  headings: 'showheadings',
  ondatachanged: 'onchanged',
};

/** The name in the typings; what registers a listener there is the event. */
function shownName(wireName: string): string {
  const name = wireName.replace(/^_(?:Un)?Register(?:Event)?(.+?)(?:Event)?$/, 'on$1').toLowerCase();
  return SHOWN_AS[name] ?? name;
}

/** The module that tells which version brought each member of the host, for those that came after ExcelApi 1.1. */
export function apiVersionsModule(): string {
  const lines = Object.entries(wireTypes).flatMap(([kind, type]) => {
    const names = new Set(
      [type.get, type.set, type.open, type.call].flatMap((members) => Object.keys(members ?? {})),
    );
    return [...names].flatMap((name) => {
      const { since = 1 } = EXCEL_CLASSES.get(kind)?.get(shownName(name)) ?? {};
      return since > 1 ? `  '${kind}.${name.toLowerCase()}': ${Math.min(since, NONE)},` : [];
    });
  });
  return [
    '/** Which ExcelApi 1.x brought a member, 99 for none: made from the `[Api set: …]` of @types/office-js. */',
    'export const API_VERSIONS: Readonly<Record<string, number>> = {',
    ...[...new Set(lines)].sort(),
    '};',
  ].join('\n');
}
