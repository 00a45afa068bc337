import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

const { manifestAt } = jest.requireActual<{ manifestAt(base?: string): (text: Buffer) => string }>(
  '../../build/manifest.js',
);

/** manifest.xml as the build writes it for a site at this address. */
export const manifestText = (base?: string): string =>
  manifestAt(base)(readFileSync(join(ROOT, 'manifest.xml')));

/** The manifest as a document; a test file that uses it needs the jsdom environment. */
export const readManifest = (base?: string): Document =>
  new DOMParser().parseFromString(manifestText(base), 'application/xml');

/** Elements of one local name, whatever their namespace prefix. */
export const all = (node: Document | Element, name: string): Element[] => [
  ...node.getElementsByTagNameNS('*', name),
];

/** The only element of that name. */
export function only(node: Document | Element, name: string): Element {
  const found = all(node, name);
  if (found.length !== 1) throw new Error(`${found.length} elements ${name}`);
  return found[0]!;
}

export const childNames = (node: Element): string[] => [...node.children].map(({ localName }) => localName);

/** Resources by id: their element name, default value and other languages' values. */
export function resources(
  manifest: Document,
): ReadonlyMap<string, { readonly kind: string; readonly values: readonly string[] }> {
  const entries = [...only(manifest, 'Resources').querySelectorAll('[id]')].map(
    (node) =>
      [
        node.id,
        {
          kind: node.parentElement!.localName,
          values: [
            node.getAttribute('DefaultValue') ?? '',
            ...all(node, 'Override').map((each) => each.getAttribute('Value') ?? ''),
          ],
        },
      ] as const,
  );
  return new Map(entries);
}
