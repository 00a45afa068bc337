import { strToU8, zipSync } from 'fflate';
import type { WrittenEntry } from './zip-writer';
import { writeZip } from './zip-writer';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

export interface PackageOptions {
  /** XML of each sheet's content, by sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: string;
  readonly styles?: string;
  readonly hidden?: readonly string[];
  readonly date1904?: boolean;
  readonly strict?: boolean;
  /** Namespace prefix for every element: `x:`. */
  readonly prefix?: string;
  /** Stands before the root element of every sheet: a document type declaration, say. */
  readonly prolog?: string;
  /** What stands after the sheets in the workbook's part. */
  readonly afterSheets?: string;
}

const prefixed = (xml: string, prefix: string): string =>
  prefix === ''
    ? xml
    : xml.replace(/<(\/?)([A-Za-z])/g, (_, slash: string, first: string) => `<${slash}${prefix}${first}`);

/** A workbook put together by hand, as other software writes them. Sheet content is given without prefixes. */
export const workbookPackage = (options: PackageOptions): Uint8Array =>
  zipSync(Object.fromEntries([...workbookParts(options)].map(([name, text]) => [name, strToU8(text)])), {
    level: 1,
  });

/** The same, with some of its parts written otherwise, by name; `undefined` leaves one out. */
export function alteredPackage(
  options: PackageOptions,
  altered: Readonly<
    Record<
      string,
      (Omit<WrittenEntry, 'name' | 'content'> & { readonly content?: Uint8Array | string }) | undefined
    >
  >,
): Uint8Array {
  const parts = workbookParts(options);
  const names = new Set([...parts.keys(), ...Object.keys(altered)]);
  return writeZip(
    [...names].flatMap((name) =>
      name in altered && !altered[name] ? [] : [{ name, content: parts.get(name) ?? '', ...altered[name] }],
    ),
  );
}

/** Parts of a workbook by name. */
export function workbookParts(options: PackageOptions): ReadonlyMap<string, string> {
  const { sheets, prefix = '', strict = false } = options;
  const [main, office] = strict ? [STRICT_MAIN, STRICT_OFFICE] : [MAIN, OFFICE];
  const xmlns = prefix ? `xmlns:${prefix.slice(0, -1)}="${main}"` : `xmlns="${main}"`;
  const part = (name: string, content: string, prolog = ''): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${prolog}<${prefix}${name} ${xmlns} xmlns:r="${office}">${prefixed(content, prefix)}</${prefix}${name}>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (...each: readonly string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
  const names = Object.keys(sheets);
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(names.length),
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': part(
      'workbook',
      `<workbookPr${options.date1904 ? ' date1904="1"' : ''}/><sheets>${names
        .map(
          (name, at) =>
            `<sheet name="${name}" sheetId="${at + 1}"${options.hidden?.includes(name) ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
        )
        .join('')}</sheets>${options.afterSheets ?? ''}`,
    ),
    'xl/_rels/workbook.xml.rels': relations(
      ...names.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
      relation('rIdS', 'sharedStrings', '/xl/sharedStrings.xml'),
      relation('rIdT', 'styles', 'styles.xml'),
    ),
    'xl/sharedStrings.xml': part('sst', options.strings ?? ''),
    'xl/styles.xml': part('styleSheet', options.styles ?? ''),
  };
  names.forEach(
    (name, at) =>
      (files[`xl/worksheets/sheet${at + 1}.xml`] = part('worksheet', sheets[name]!, options.prolog)),
  );
  return new Map(Object.entries(files));
}

export const rows = (...each: readonly string[]): string => `<sheetData>${each.join('')}</sheetData>`;

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/** What each part is; only some readers ask. */
function contentTypes(sheets: number): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="${CONTENT_TYPE}${type}+xml"/>`;
  const each = Array.from({ length: sheets }, (_, at) => part(`worksheets/sheet${at + 1}`, 'worksheet'));
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[
    part('workbook', 'sheet.main'),
    part('sharedStrings', 'sharedStrings'),
    part('styles', 'styles'),
    ...each,
  ].join('')}</Types>`;
}
