import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { version } from '../../package.json';
import { forms } from '../../src/forms';
import { readFile } from '../../src/read';
import { recognise } from '../../src/recognise';
import { launchBrowser, openPage, openWorkbench } from '../workbench/browser';
import { servePlainly, type PlainServer } from './plain-server';
import { unpack } from './release';

const SHOTS = path.resolve('coverage/screenshots');
const WINDOWS = process.platform === 'win32';

let folder: string;
let unpacked: string;
const text = (name: string) => readFileSync(path.join(unpacked, name), 'utf8');

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'gouji-addin-'));
  unpacked = await unpack(`gouji-addin-${version}.zip`, path.join(folder, 'unpacked'));
  mkdirSync(SHOTS, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an administrator', () => {
  /** The script that this system's users run. */
  const setAddress = (address: string): void => {
    const [program, ...args] = WINDOWS ? ['cmd', '/c', 'set-address.cmd'] : ['sh', 'set-address.sh'];
    execFileSync(program!, [...args, address], { cwd: unpacked, stdio: 'pipe' });
  };
  const expected = (address: string) =>
    readFileSync('manifest.xml', 'utf8').replaceAll('https://localhost:3000/', address);

  test('writes the address of the site into the manifest, and later another', () => {
    for (const [given, meant] of [
      ['https://intranet.example/gouji/', 'https://intranet.example/gouji/'],
      ['https://10.1.2.3:8443', 'https://10.1.2.3:8443/'],
      ['https://oa.city-gov.example/a/gouji', 'https://oa.city-gov.example/a/gouji/'],
    ] as const) {
      setAddress(given);
      expect(text('manifest.xml')).toBe(expected(meant));
    }
  });

  test.each([
    'http://intranet.example/',
    'intranet.example',
    'https://a.example/taskpane.html?x=1',
    'https://a b/',
  ])('is told that %s is no address, and the manifest stays', (address) => {
    const before = text('manifest.xml');
    expect(() => setAddress(address)).toThrow();
    expect(text('manifest.xml')).toBe(before);
  });

  test('finds every type of file of the site in the examples for IIS and nginx', () => {
    const types = new Set(
      readdirSync(path.join(unpacked, 'site'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'web.config')
        .map(({ name }) => path.extname(name).slice(1)),
    );
    const [, nginx = ''] = /types \{(.*?)\}/s.exec(text('nginx.conf')) ?? [];
    const forNginx = nginx.split(/[\s;]+/);
    const forIis = text('site/web.config').match(/(?<=mimeMap fileExtension="\.)\w+/g) ?? [];
    // IIS knows these by itself, and says no character set that a page would have to follow.
    expect([...types].filter((type) => !['html', 'png', ...forIis].includes(type))).toEqual([]);
    expect([...types].filter((type) => !forNginx.includes(type))).toEqual([]);
  });

  test('gets the scripts for Windows as Windows reads them', () => {
    for (const name of ['set-address.ps1', 'trust-folder.ps1']) {
      expect(text(name)).toMatch(/^\uFEFF/);
      expect(text(name)).not.toMatch(/[^\r]\n/);
    }
    for (const name of ['set-address.cmd', 'trust-folder.cmd']) expect(text(name)).toMatch(/^[ -~\r\n]+$/);
  });
});

describe('in Chromium', () => {
  let server: PlainServer;
  let browser: Browser;

  beforeAll(async () => {
    cpSync(path.join(unpacked, 'site'), path.join(folder, 'host/addin'), { recursive: true });
    cpSync('dist/addin/manifest.xml', path.join(folder, 'host/addin/manifest.xml')); // for the host's ribbon
    cpSync('dist/workbench', path.join(folder, 'host/workbench'), { recursive: true });
    server = await servePlainly(path.join(folder, 'host'), '/gouji/');
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test('the unpacked site is live in its host: it checks and exports, and nothing is missing', async () => {
    const { page, addin, errors } = await openWorkbench(
      browser,
      server.url.slice(0, -1),
      '?sample=dongguan-2023',
    );
    await addin.getByText('各表勾稽关系全部成立。').waitFor();
    await addin.getByRole('tab', { name: '导出' }).click();
    await addin.getByRole('button', { name: /^导出/ }).click();
    await addin.locator('a.download').waitFor();
    const [bytes] = await page.evaluate(() => window.workbench.createdWorkbooks.map((each) => [...each]));
    const read = await readFile(Uint8Array.from(bytes!), '附表.xlsx');
    if (!read.ok) throw new Error(read.problem.sentence);
    const [found] = recognise(read.document, forms, { fileName: '附表.xlsx' });
    expect(found?.report.tables.applications?.[0]).toEqual([2, 0, 0, 0, 0, 0, 2]);
    expect({ missing: server.missing, errors }).toEqual({ missing: [], errors: [] });
    await page.context().close();
  });

  test('the instructions can be read, in light and in dark', async () => {
    const url = `file://${encodeURI(path.join(unpacked, '安装说明.html'))}`;
    const { page } = await openPage(browser, url, { width: 900, height: 1200 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: path.join(SHOTS, `instructions-${colorScheme}.png`), fullPage: true });
    }
    const named = await page.locator('code').allTextContents();
    const files = readdirSync(unpacked);
    expect(
      named.filter((name) => /^[\w-]+\.(cmd|sh|conf|xml|txt)$/.test(name) && !files.includes(name)),
    ).toEqual([]);
    await page.context().close();
  });
});
