import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A browser program and how to start it. */
export interface BrowserProgram {
  readonly executablePath: string;
  readonly args: readonly string[];
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

/** CHROME_PATH, else the one that npm brings, which is the same on every Linux, else an installed browser. */
export function findBrowser(): BrowserProgram {
  const { CHROME_PATH: wanted } = process.env;
  const isPackaged = process.platform === 'linux' && process.arch === 'x64';
  if (wanted === 'npm' || (!wanted && isPackaged)) return packagedChromium();
  const executablePath = [wanted ?? '', ...(USUAL_PLACES[process.platform] ?? [])].find(
    (file) => file && existsSync(file),
  );
  if (!executablePath) throw new Error('No Chrome, Edge or Chromium found: set CHROME_PATH.');
  return { executablePath, args: QUIET };
}

const PACKAGES = path.resolve('node_modules');
const { version } = JSON.parse(readFileSync(path.join(PACKAGES, '@sparticuz/chromium/package.json'), 'utf8'));

/** Where it is unpacked, once for all runs. */
const UNPACKED = path.join(PACKAGES, '.cache/gouji-chromium', version);

/**
 * Unpacks the browser of npm's package. A process of its own, since the package unpacks into the folder for temporary
 * files, where it takes up what an interrupted run has left.
 */
const UNPACK = `import('@sparticuz/chromium').then(async ({ default: chromium }) => {
  chromium.setGraphicsMode = false;
  await chromium.executablePath();
  process.stdout.write(JSON.stringify(chromium.args));
})`;

/** Chromium out of npm's package, with Chinese fonts. */
function packagedChromium(): BrowserProgram {
  if (!existsSync(UNPACKED)) unpack();
  process.env.FONTCONFIG_FILE = fontSettings();
  process.env.LD_LIBRARY_PATH = path.join(UNPACKED, 'al2023/lib');
  const args: string[] = JSON.parse(readFileSync(path.join(UNPACKED, 'args.json'), 'utf8'));
  return {
    executablePath: path.join(UNPACKED, 'chromium'),
    args: [...args.filter((arg) => !UNWANTED.test(arg)), '--no-zygote', ...QUIET],
  };
}

/** The folder gets its name when it is whole, so that suites side by side can do this at the same time. */
function unpack(): void {
  mkdirSync(path.dirname(UNPACKED), { recursive: true });
  const folder = mkdtempSync(`${UNPACKED}-`);
  const env = {
    ...process.env,
    TMPDIR: folder,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', // without it the package leaves out its own libraries
  };
  writeFileSync(path.join(folder, 'args.json'), execFileSync(process.execPath, ['-e', UNPACK], { env }));
  try {
    renameSync(folder, UNPACKED);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(UNPACKED)) throw error;
  }
}

/** The file that names the fonts; written anew where the folder of packages was moved. */
function fontSettings(): string {
  const file = path.join(UNPACKED, 'fonts.conf');
  const settings = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${PACKAGES}/@expo-google-fonts/noto-sans-sc/400Regular</dir>
<dir>${PACKAGES}/@expo-google-fonts/noto-sans-sc/700Bold</dir><dir>${UNPACKED}/fonts/fonts</dir>
<cachedir>${UNPACKED}/font-cache</cachedir></fontconfig>`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== settings) writeFileSync(file, settings);
  return file;
}
