/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { all, manifestText, only, readManifest, resources, ROOT } from './manifest';

const manifest = readManifest();
const found = resources(manifest);
const BASE = 'https://localhost:3000/';
const LIMITS: Record<string, number> = { ShortStrings: 125, LongStrings: 250 };

/** Kind of resource that an element with a resid must point to. */
const WANTED: Record<string, string> = {
  Image: 'Images',
  SourceLocation: 'Urls',
  FunctionFile: 'Urls',
  LearnMoreUrl: 'Urls',
  Runtime: 'Urls',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Namespace: 'ShortStrings',
  Description: 'LongStrings',
};

test('ids are unique', () => {
  const ids = [...manifest.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test('every resid leads to a resource of the right kind, and every resource is used', () => {
  const users = [...manifest.querySelectorAll('[resid]')];
  const wrong = users.filter(
    (node) => found.get(node.getAttribute('resid')!)?.kind !== WANTED[node.localName],
  );
  expect(wrong.map((node) => `${node.localName} ${node.getAttribute('resid')}`)).toEqual([]);
  const used = new Set(users.map((node) => node.getAttribute('resid')));
  expect([...found.keys()].filter((id) => !used.has(id))).toEqual([]);
});

test('ids of resources are at most 32 characters', () => {
  for (const id of found.keys()) expect(id.length).toBeLessThanOrEqual(32);
});

test('no text is empty or longer than Office allows', () => {
  for (const [id, { kind, values }] of found)
    for (const value of values) {
      expect({ id, empty: value === '' }).toEqual({ id, empty: false });
      expect({ id, tooLong: value.length > (LIMITS[kind] ?? Infinity) }).toEqual({ id, tooLong: false });
    }
  expect(only(manifest, 'DisplayName').getAttribute('DefaultValue')!.length).toBeLessThanOrEqual(125);
  const [description] = all(manifest, 'Description');
  expect(description!.getAttribute('DefaultValue')!.length).toBeLessThanOrEqual(250);
});

test.each([undefined, 'https://intranet.example/gouji/'])(
  'every address is a file of the one site at %s',
  (base = BASE) => {
    const text = manifestText(base).replace(/xmlns(:\w+)?="[^"]*"/g, '');
    const addresses = text.match(/\w+:\/\/[^"<]*/g) ?? [];
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !address.startsWith(base))).toEqual([]);
    const files = new Set(addresses.map((address) => address.slice(base.length)));
    const built = ['taskpane.html', 'taskpane.js', 'functions.json'];
    expect([...files].filter((file) => !built.includes(file) && !existsSync(join(ROOT, file)))).toEqual([]);
    for (const address of addresses) expect(address.length).toBeLessThanOrEqual(2048);
  },
);

test('every icon is a PNG of the size in its name', () => {
  const images = [...manifest.querySelectorAll('*')]
    .map((node) => node.getAttribute('DefaultValue') ?? '')
    .filter((value) => value.endsWith('.png'));
  expect(images.length).toBeGreaterThan(0);
  for (const address of images) {
    const bytes = readFileSync(join(ROOT, address.slice(BASE.length)));
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    const size = Number(/-(\d+)\.png$/.exec(address)?.[1]);
    expect({ address, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }).toEqual({
      address,
      width: size,
      height: size,
    });
  }
});

test('an image used at a size has that size', () => {
  for (const image of all(only(manifest, 'VersionOverrides'), 'Image').filter((each) =>
    each.hasAttribute('size'),
  ))
    expect(found.get(image.getAttribute('resid')!)!.values[0]).toMatch(
      new RegExp(`-${image.getAttribute('size')}\\.png$`),
    );
});
