import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Where a program is installed; undefined where it is not. */
export const inPath = (program: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, program))
    .find((file) => existsSync(file));
const SOFFICE = inPath('soffice');

export const hasLibreOffice = SOFFICE !== undefined;

/** `describe` for tests that need LibreOffice: left out, and listed as skipped, where it is not installed. */
export const describeWithLibreOffice = hasLibreOffice ? globalThis.describe : globalThis.describe?.skip;

/**
 * Converts files with LibreOffice, all in one start: names with their bytes to the results by the same names with the
 * new extension. `format` as for `--convert-to`: `pdf`, `xlsx`, `html:HTML:EmbedImages`. A profile of its own lets
 * test files run side by side.
 */
export async function convert(
  files: Readonly<Record<string, Uint8Array>>,
  format: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-office-'));
  try {
    const into = path.join(folder, 'out');
    const names = Object.entries(files).map(([name, bytes]) => {
      const file = path.join(folder, name);
      writeFileSync(file, bytes);
      return file;
    });
    await run(
      SOFFICE ?? 'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        into,
        ...names,
      ],
      { timeout: 300_000 },
    );
    return new Map(
      readdirSync(into).map((name) => [name, new Uint8Array(readFileSync(path.join(into, name)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Text of each page of a PDF, by poppler's pdftotext. */
export async function pagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-pdf-'));
  try {
    const file = path.join(folder, 'a.pdf');
    writeFileSync(file, pdf);
    const { stdout } = await run('pdftotext', ['-layout', file, '-'], { maxBuffer: 1 << 26 });
    return stdout.split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
