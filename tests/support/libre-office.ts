import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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

const FILTERS = { xlsx: 'Calc MS Excel 2007 XML', xls: 'MS Excel 97', ods: 'calc8' } as const;

export interface Edited {
  readonly bytes: Uint8Array;
  /** Lines of Basic; `doc` is the document. */
  readonly steps: readonly string[];
}

/**
 * Opens workbooks in LibreOffice, does to each what a person would, and gives them back calculated and saved as the kind
 * that their names say.
 */
export async function edited(
  files: Readonly<Record<string, Edited>>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-office-'));
  try {
    const library = path.join(folder, 'profile/user/basic/Standard');
    mkdirSync(library, { recursive: true });
    const subs = Object.entries(files).map(([name, { bytes, steps }], at) => {
      writeFileSync(path.join(folder, `${name}.xlsx`), bytes);
      const filter = FILTERS[path.extname(name).slice(1) as keyof typeof FILTERS];
      return [
        `Sub Edit${at}`,
        'Dim hidden(0) As New com.sun.star.beans.PropertyValue',
        'Dim saved(0) As New com.sun.star.beans.PropertyValue',
        'hidden(0).Name = "Hidden"',
        'hidden(0).Value = True',
        'saved(0).Name = "FilterName"',
        `saved(0).Value = "${filter}"`,
        `doc = StarDesktop.loadComponentFromURL("file://${folder}/${name}.xlsx", "_blank", 0, hidden())`,
        ...steps,
        'doc.calculateAll()',
        `doc.storeToURL("file://${folder}/out-${name}", saved())`,
        'doc.close(True)',
        'End Sub',
      ].join('\n');
    });
    const all = [
      'Sub Main',
      // An error would wait for somebody to press a button.
      'On Error GoTo Failed',
      ...subs.map((_, at) => `Edit${at}`),
      'StarDesktop.terminate()',
      'Exit Sub',
      'Failed:',
      `Open "${folder}/failed.txt" For Output As #1`,
      'Print #1, Error & " in line " & Erl',
      'Close #1',
      'StarDesktop.terminate()',
      'End Sub',
      ...subs,
    ];
    const text = all.join('\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const open = '<?xml version="1.0" encoding="UTF-8"?>';
    // A profile that is set up: else the first start puts an empty library in the place of this one.
    writeFileSync(
      path.join(folder, 'profile/user/registrymodifications.xcu'),
      `${open}<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item></oor:items>`,
    );
    writeFileSync(
      path.join(library, 'Steps.xba'),
      `${open}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Steps" script:language="StarBasic">${text}</script:module>`,
    );
    writeFileSync(
      path.join(library, 'script.xlb'),
      `${open}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Steps"/></library:library>`,
    );
    writeFileSync(
      path.join(library, '../script.xlc'),
      `${open}<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
    );
    await run(
      SOFFICE ?? 'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--norestore',
        'macro:///Standard.Steps.Main',
      ],
      { timeout: 300_000 },
    );
    const failed = path.join(folder, 'failed.txt');
    if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
    return new Map(
      Object.keys(files).map((name) => [
        name,
        new Uint8Array(readFileSync(path.join(folder, `out-${name}`))),
      ]),
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
