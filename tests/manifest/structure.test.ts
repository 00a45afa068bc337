/** @jest-environment jsdom */
import { version } from '../../package.json';
import { all, childNames, only, readManifest } from './manifest';

const manifest = readManifest();
const overrides = only(manifest, 'VersionOverrides');

/** Names in the order the schema wants them; those absent are left out. */
const inOrder = (names: readonly string[], order: readonly string[]): boolean =>
  names.every((name) => order.includes(name)) &&
  names.every((name, i) => i === 0 || order.indexOf(names[i - 1]!) <= order.indexOf(name));

test('is well-formed XML for a task pane add-in', () => {
  expect(all(manifest, 'parsererror')).toEqual([]);
  expect(manifest.documentElement.localName).toBe('OfficeApp');
  expect(manifest.documentElement.getAttribute('xsi:type')).toBe('TaskPaneApp');
});

test('has a GUID, the package’s version, and zh-CN as its language', () => {
  expect(only(manifest, 'Id').textContent).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect(only(manifest, 'Version').textContent).toBe(`${version}.0`);
  expect(version).toMatch(/^\d{1,5}(\.\d{1,5}){2}$/);
  expect(only(manifest, 'DefaultLocale').textContent).toBe('zh-CN');
  expect(only(manifest, 'Permissions').textContent).toBe('ReadWriteDocument');
});

// OfficeAppManifestV1_1.xsd, TaskPaneApp
test('the elements of the base manifest stand in the order of the schema', () => {
  expect(
    inOrder(childNames(manifest.documentElement), [
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]),
  ).toBe(true);
});

// TaskPaneAppVersionOverridesV1_0.xsd; Runtimes: manifest reference, Host
test.each([
  ['VersionOverrides', ['Description', 'Requirements', 'Hosts', 'Resources']],
  ['Host', ['Runtimes', 'AllFormFactors', 'DesktopFormFactor']],
  ['DesktopFormFactor', ['GetStarted', 'FunctionFile', 'ExtensionPoint']],
  ['GetStarted', ['Title', 'Description', 'LearnMoreUrl']],
  ['CustomTab', ['Group', 'Label']],
  ['Group', ['Label', 'Icon', 'Control']],
  ['Control', ['Label', 'Supertip', 'Icon', 'Action']],
  ['Supertip', ['Title', 'Description']],
  ['Resources', ['Images', 'Urls', 'ShortStrings', 'LongStrings']],
])('children of %s stand in the order of the schema', (name, order) => {
  const nodes = name === 'VersionOverrides' ? [overrides] : all(overrides, name);
  expect(nodes.length).toBeGreaterThan(0);
  for (const node of nodes) expect(inOrder(childNames(node), order)).toBe(true);
});

test('runs page, ribbon and functions in one long-lived runtime', () => {
  const runtime = only(overrides, 'Runtime');
  expect(runtime.getAttribute('lifetime')).toBe('long');
  const resid = runtime.getAttribute('resid');
  expect(only(overrides, 'FunctionFile').getAttribute('resid')).toBe(resid);
  expect(only(only(overrides, 'Page'), 'SourceLocation').getAttribute('resid')).toBe(resid);
  for (const action of all(overrides, 'Action').filter((each) => all(each, 'SourceLocation').length))
    expect(only(action, 'SourceLocation').getAttribute('resid')).toBe(resid);
});

test('asks for what the pane needs, in sets and versions as Office writes them', () => {
  const sets = all(manifest, 'Set').map(
    (set) => `${set.getAttribute('Name')} ${set.getAttribute('MinVersion')}`,
  );
  expect(sets).toEqual(['ExcelApi 1.8', 'SharedRuntime 1.1']);
});

test('ids of controls are unique, and every text is short enough for its place', () => {
  const ids = all(overrides, 'Control').map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const name of ['TaskpaneId', 'FunctionName'])
    for (const node of all(overrides, name)) expect(node.textContent!.length).toBeLessThanOrEqual(125);
  expect(only(manifest, 'ProviderName').textContent!.length).toBeLessThanOrEqual(125);
});

test('every icon of the ribbon comes in 16, 32 and 80', () => {
  const icons = all(overrides, 'Icon');
  expect(icons.length).toBeGreaterThan(0);
  for (const icon of icons)
    expect(all(icon, 'Image').map((image) => image.getAttribute('size'))).toEqual(['16', '32', '80']);
});
