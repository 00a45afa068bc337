import { strToU8, zipSync } from 'fflate';
import { escaped } from '../markup';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A part that another one refers to by `id`. */
export interface Relation {
  readonly id: string;
  /** Last word of the relation's type: `chart`, `styles`. */
  readonly type: string;
  /** Path in the package, without a leading slash. */
  readonly target: string;
}

/** A file of the package. */
export interface Part {
  readonly path: string;
  /** Content type after `application/vnd.openxmlformats-officedocument.`, or a whole one. */
  readonly type: string;
  /** XML without its declaration, or the bytes of a file. */
  readonly content: string | Uint8Array;
  readonly relations?: readonly Relation[];
}

const contentType = (type: string): string => (type.includes('/') ? type : `${OFFICE}.${type}`);

const relationType = (type: string): string =>
  type === 'core-properties'
    ? `${PACKAGE}/relationships/metadata/core-properties`
    : `${OFFICE_RELATIONS}/${type}`;

/** `Override` elements of [Content_Types].xml. */
export const overrides = (parts: readonly Part[]): string =>
  parts
    .map(({ path, type }) => `<Override PartName="/${path}" ContentType="${contentType(type)}"/>`)
    .join('');

/** Path of a part as another part writes it: `../charts/chart1.xml`. */
function relative(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const names = to.split('/');
  const common = folders.findIndex((folder, index) => folder !== names[index]);
  const shared = common < 0 ? folders.length : common;
  return [...folders.slice(shared).map(() => '..'), ...names.slice(shared)].join('/');
}

type Files = Record<string, Uint8Array>;

/** The files of parts by path. */
export function filesOf(parts: readonly Part[]): Files {
  const files: Files = {};
  for (const { path, content, relations } of parts) {
    files[path] = typeof content === 'string' ? strToU8(XML + content) : content;
    if (relations?.length) Object.assign(files, relationsOf(path, relations));
  }
  return files;
}

/** The file in which the relations of a part stand; of the package itself for an empty path. */
export const relationsOf = (path: string, relations: readonly Relation[]): Files => ({
  [path.replace(/(?<![^/])[^/]*$/, '_rels/$&.rels')]: strToU8(
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations
      .map(
        ({ id, type, target }) =>
          `<Relationship Id="${id}" Type="${relationType(type)}" Target="${relative(path, target)}"/>`,
      )
      .join('')}</Relationships>`,
  ),
});

/**
 * A package of these parts (ECMA-376 Part 2) as the bytes of a file; the first part is the document. The same parts
 * give the same bytes.
 */
export function packageOf(
  {
    title,
    creator,
    category,
  }: { readonly title: string; readonly creator: string; readonly category?: string },
  parts: readonly Part[],
): Uint8Array {
  const core: Part = {
    path: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    content: `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(creator)}</dc:creator>${category ? `<cp:category>${escaped(category)}</cp:category>` : ''}</cp:coreProperties>`,
  };
  const all = [...parts, core];
  const types = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides(all)}</Types>`;
  return zipSync(
    {
      '[Content_Types].xml': strToU8(types),
      ...relationsOf('', [
        { id: 'rId1', type: 'officeDocument', target: parts[0]!.path },
        { id: 'rId2', type: 'core-properties', target: core.path },
      ]),
      ...filesOf(all),
    },
    { mtime: EPOCH },
  );
}

/** Earliest date that a zip can hold. */
const EPOCH = new Date(1980, 0, 1);
