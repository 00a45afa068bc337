const { zipSync } = require('fflate');

/** Of every file, so that the same content makes the same archive; zip knows local times only. */
const TIME = new Date(1980, 0, 1);
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
  const entries = files
    .map(({ name, bytes, program }) => {
      const mode = program ? MODES.program : MODES.file;
      return [`${folder}/${name}`, [bytes, { level, mtime: TIME, os: UNIX, attrs: mode << 16 }]];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries));
}

module.exports = { zip };
