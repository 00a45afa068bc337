const { execFileSync } = require('node:child_process');
const { zipSync } = require('fflate');

/**
 * Of every file: when the sources were committed last, so that the same sources make the same archive, and a server
 * whose tags of files are made of time and size tells a new version from the one before.
 */
function timeOfSources() {
  const { SOURCE_DATE_EPOCH } = process.env;
  const seconds = SOURCE_DATE_EPOCH ?? committed();
  const utc = new Date(seconds === undefined ? Date.now() : Number(seconds) * 1000);
  // Zip knows local times only; the packer's zone is not to show.
  return new Date(utc.getTime() + utc.getTimezoneOffset() * 60_000);
}

/** Seconds since 1970; undefined where the sources are in no repository. */
function committed() {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], {
      cwd: __dirname,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  } catch {
    return undefined;
  }
}

const UNIX = 3;
const MODES = { file: 0o100644, program: 0o100755 };

/**
 * An archive with one folder, which holds the files in the order of their names.
 *
 * @param {string} folder
 * @param {import('./files').PackedFile[]} files
 * @param {{ level?: number }} options from 1, quick, to 9, small
 */
function zip(folder, files, { level = 9 } = {}) {
  const mtime = timeOfSources();
  const entries = files
    .map(({ name, bytes, program }) => {
      const mode = program ? MODES.program : MODES.file;
      return [`${folder}/${name}`, [bytes, { level, mtime, os: UNIX, attrs: mode << 16 }]];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries));
}

module.exports = { zip };
