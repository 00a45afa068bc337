import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { ORDER, REPEATABLE } from './ooxml-order';
import { sheetFaults, workbookFaults } from './sheet-strict';
import { tableFaults } from './word-strict';
import type { XmlElement } from './xml-tree';
import { descendants, parseXml } from './xml-tree';

/** XML parts of a package by path. */
export type Parts = ReadonlyMap<string, XmlElement>;

/**
 * Everything for which Office would offer to repair a .xlsx or .docx file, or would refuse it: XML that is not
 * well-formed, parts without a content type, relations to nothing, ids used twice, elements out of order, rows,
 * cells, styles and shared strings that do not fit. Empty for a sound file.
 */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const files = unzipSync(bytes);
  const faults: string[] = [];
  const parts = new Map<string, XmlElement>();
  for (const [path, content] of Object.entries(files)) {
    if (!/\.(?:xml|rels)$/.test(path)) continue;
    try {
      parts.set(path, parseXml(strFromU8(content)));
    } catch (error) {
      faults.push(`${path}: ${(error as Error).message}`);
    }
  }
  const paths = new Set(Object.keys(files).filter((path) => !path.endsWith('/')));
  faults.push(...typeFaults(paths, parts.get('[Content_Types].xml')), ...relationFaults(paths, parts));
  for (const [path, root] of parts) {
    for (const element of descendants(root))
      faults.push(...orderFaults(path, element), ...tableFaults(path, element));
    if (root.name === 'worksheet') faults.push(...sheetFaults(path, root, parts));
    if (root.name === 'workbook') faults.push(...workbookFaults(path, root));
  }
  return faults;
}

function typeFaults(paths: ReadonlySet<string>, types: XmlElement | undefined): readonly string[] {
  if (!types) return ['no [Content_Types].xml'];
  const of = (name: string, key: string) =>
    types.children.filter((each) => each.name === name).map(({ attributes }) => attributes[key] ?? '');
  const extensions = of('Default', 'Extension').map((each) => each.toLowerCase());
  const overrides = of('Override', 'PartName').map((each) => each.slice(1));
  return [
    ...twice([...extensions, ...overrides]).map((each) => `content type of ${each} twice`),
    ...overrides
      .filter((each) => !paths.has(each))
      .map((each) => `content type of ${each}, which is not there`),
    ...[...paths]
      .filter((path) => path !== '[Content_Types].xml' && !overrides.includes(path))
      .filter((path) => !extensions.includes(path.slice(path.lastIndexOf('.') + 1).toLowerCase()))
      .map((path) => `${path} has no content type`),
  ];
}

function relationFaults(paths: ReadonlySet<string>, parts: Parts): readonly string[] {
  const faults: string[] = [];
  if (!parts.has('_rels/.rels')) faults.push('no _rels/.rels');
  for (const [path, root] of parts) {
    if (path.endsWith('.rels')) {
      const folder = posix.dirname(posix.dirname(path));
      for (const { attributes } of root.children) {
        const { Target = '', TargetMode } = attributes;
        const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
        if (TargetMode !== 'External' && !paths.has(target)) faults.push(`${path}: nothing at ${Target}`);
      }
      faults.push(
        ...twice(root.children.map(({ attributes }) => attributes.Id ?? '')).map(
          (id) => `${path}: ${id} twice`,
        ),
      );
      continue;
    }
    const relations = parts.get(`${posix.dirname(path)}/_rels/${posix.basename(path)}.rels`)?.children ?? [];
    const known = new Set(relations.map(({ attributes }) => attributes.Id));
    for (const { name, attributes } of descendants(root))
      for (const key of ['r:id', 'r:embed', 'r:link'])
        if (attributes[key] && !known.has(attributes[key]))
          faults.push(`${path}: <${name}> refers to ${attributes[key]}, which is no relation`);
  }
  return faults;
}

function orderFaults(path: string, { name, children }: XmlElement): readonly string[] {
  const order = ORDER[name];
  if (!order) return [];
  const faults: string[] = [];
  let last = -1;
  for (const child of children) {
    const at = order.indexOf(child.name);
    if (at < 0) faults.push(`${path}: <${child.name}> does not belong in <${name}>`);
    else if (at < last) faults.push(`${path}: <${child.name}> stands too late in <${name}>`);
    else if (at === last && !REPEATABLE.has(child.name))
      faults.push(`${path}: <${child.name}> twice in <${name}>`);
    last = Math.max(last, at);
  }
  return faults;
}

/** Values that occur more than once. */
export const twice = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];
