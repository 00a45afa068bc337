import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A browser program and how to start it. */
export interface BrowserProgram {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** Removes what was unpacked for it; to be called once it has ended. */
  readonly remove: () => void;
}

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const UNWANTED = /single-process|disable-web-security|allow-running-insecure|no-zygote|headless/;

const USUAL_PLACES: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
      path.join(process.env[name] ?? 'C:/', file),
    ),
  ),
};

/** CHROME_PATH, else an installed browser, else (on Linux) the one that npm brings. */
export async function findBrowser(): Promise<BrowserProgram> {
  const wanted = process.env.CHROME_PATH;
  if (wanted === 'npm') return packagedChromium();
  const installed = [wanted ?? '', ...(USUAL_PLACES[process.platform] ?? [])].find(
    (file) => file && existsSync(file),
  );
  if (installed) return { executablePath: installed, args: QUIET, remove: () => undefined };
  if (process.platform !== 'linux') throw new Error('No Chrome, Edge or Chromium found: set CHROME_PATH.');
  return packagedChromium();
}

/** Chromium out of npm's package, for a Linux without any browser and without Chinese fonts. */
async function packagedChromium(): Promise<BrowserProgram> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-chromium-'));
  useChineseFonts(folder);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder; // the package takes up what an interrupted run has left in the common folder
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x'; // without it the package leaves out its own libraries
  const { default: chromium } = await import('@sparticuz/chromium');
  chromium.setGraphicsMode = false;
  const executablePath = await chromium.executablePath();
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  const args = chromium.args.filter((arg) => !UNWANTED.test(arg));
  return {
    executablePath,
    args: [...args, '--no-zygote', ...QUIET],
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

function useChineseFonts(folder: string): void {
  const fonts = path.dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  const settings = path.join(folder, 'fontconfig');
  mkdirSync(settings, { recursive: true });
  writeFileSync(
    path.join(settings, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}/400Regular</dir><dir>${fonts}/700Bold</dir><dir>${folder}/fonts/fonts</dir>
<cachedir>${settings}/cache</cachedir></fontconfig>`,
  );
  process.env.FONTCONFIG_PATH = settings;
}
