import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Configuration } from 'webpack';
import webpack from 'webpack';

const configurations =
  jest.requireActual<(env: Record<string, string>, argv: { mode?: 'production' }) => Configuration[]>(
    '../../webpack.config.js',
  );

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gouji-build-'));
  writeFileSync(path.join(folder, 'entry.js'), '');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a build with these options puts beside the program: the page, the manifest, Office.js. */
async function siteOf(env: Record<string, string>): Promise<string> {
  const addin = configurations(env, {}).find(({ name }) => name === 'addin')!;
  const site = path.join(folder, JSON.stringify(env).replace(/\W+/g, '-'));
  await new Promise<void>((resolve, reject) => {
    webpack(
      {
        ...addin,
        entry: { taskpane: path.join(folder, 'entry.js') },
        output: { ...addin.output, path: site },
      },
      (error, stats) => (error || stats!.hasErrors() ? reject(error ?? stats!.toString()) : resolve()),
    );
  });
  return site;
}

const read = (site: string, file: string) => readFileSync(path.join(site, file), 'utf8');

/** Address of Office.js, and the sources that the security policy names, by directive. */
function officeOf(site: string): { src: string; policy: ReadonlyMap<string, string> } {
  const page = read(site, 'taskpane.html');
  const directives = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)![1]!.split(';');
  return {
    src: /<script\b[^>]*\bid="?office"?[^>]*\bsrc="?([^"\s>]+)/.exec(page)![1]!,
    policy: new Map(
      directives.map((each) => {
        const [name = '', ...sources] = each.trim().split(/\s+/);
        return [name, sources.join(' ')];
      }),
    ),
  };
}

test('without options everything comes from the site itself', async () => {
  const site = await siteOf({});
  const { src, policy } = officeOf(site);
  expect(src).toBe('officejs/office.js');
  expect([...policy.values()].join(' ')).not.toMatch(/https?:/);
  expect(readdirSync(path.join(site, 'officejs'))).toContain('office.js');
});

test.each([
  ['cdn', 'https://appsforoffice.microsoft.com', '/lib/1/hosted/office.js'],
  ['cdn-cn', 'https://appsforoffice.cdn.partner.office365.cn', '/appsforoffice/lib/1/hosted/office.js'],
])(
  'office=%s: Office.js from %s, which the page’s policy allows, and nothing else',
  async (office, origin, file) => {
    const site = await siteOf({ office });
    const { src, policy } = officeOf(site);
    expect(src).toBe(origin + file);
    for (const directive of ['script-src', 'frame-src'])
      expect(policy.get(directive)).toBe(`'self' ${origin}`);
    expect([...policy.values()].join(' ').match(/https?:/g)).toHaveLength(2);
    expect(readdirSync(site)).not.toContain('officejs');
  },
);

test.each(['https://intranet.example/gouji/', 'https://intranet.example/gouji'])(
  'base=%s: every address of the manifest lies there, and nothing else changes',
  async (base) => {
    const manifest = read(await siteOf({ base }), 'manifest.xml');
    expect(manifest.replaceAll('https://intranet.example/gouji/', 'https://localhost:3000/')).toBe(
      readFileSync('manifest.xml', 'utf8'),
    );
    expect(manifest).not.toContain('localhost');
  },
);

test.each([
  [{ office: 'cnd' }, /office=cnd: expected one of site, cdn, cdn-cn/],
  [{ office: '' }, /expected one of/],
  [{ base: 'http://intranet.example/gouji/' }, /expected an https address/],
  [{ base: 'gouji' }, /expected an https address/],
  [{ base: 'https://intranet.example/gouji/?a=1' }, /expected an https address/],
])('%j is refused', (env, message) => {
  expect(() => configurations(env, {})).toThrow(message);
});
