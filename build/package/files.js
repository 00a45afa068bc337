const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

/**
 * A file of a package: its name there with `/`, its content, and whether it is a program.
 *
 * @typedef {{ name: string, bytes: Uint8Array, program?: boolean }} PackedFile
 */

/**
 * The files below a folder.
 *
 * @returns {PackedFile[]}
 */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({
      name: path.relative(folder, file).replaceAll(path.sep, '/'),
      bytes: readFileSync(file),
    }));
}

/** What only Windows reads: its own line ends, and the mark by which Windows PowerShell and Notepad know UTF-8. */
const FOR_WINDOWS = { '.cmd': '', '.ps1': '\uFEFF', '.txt': '\uFEFF' };

/**
 * The instructions and scripts that a package brings along, from a folder of this one.
 *
 * @returns {PackedFile[]}
 */
const companions = (folder) =>
  filesBelow(path.join(__dirname, folder)).map(({ name, bytes }) => {
    const mark = FOR_WINDOWS[path.extname(name)];
    const forWindows = () => Buffer.from(mark + bytes.toString().replaceAll('\n', '\r\n'));
    return { name, bytes: mark === undefined ? bytes : forWindows(), program: name.endsWith('.sh') };
  });

/**
 * What goes into every package, from this folder.
 *
 * @returns {PackedFile[]}
 */
const papers = () => ['LICENSE', 'CHANGELOG.md'].map((name) => ({ name, bytes: readFileSync(name) }));

/** @returns {PackedFile} a file of the build beside the instructions */
const built = (file) => ({ name: path.basename(file), bytes: readFileSync(path.join('dist', file)) });

module.exports = { built, companions, filesBelow, papers };
