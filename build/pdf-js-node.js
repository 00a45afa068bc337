const { readFileSync } = require('node:fs');
const { register } = require('node:module');
const { fileURLToPath, pathToFileURL } = require('node:url');
const { isMainThread } = require('node:worker_threads');
const asGuest = require('./pdf-js');

/** What webpack does with the files of PDF.js, for programs that Node runs from their source: `node --import` this. */
exports.load = async (url, context, next) =>
  /\/pdfjs-dist\/.+\.mjs$/.test(url)
    ? { format: 'module', source: asGuest(readFileSync(fileURLToPath(url), 'utf8')), shortCircuit: true }
    : next(url, context);

if (isMainThread) {
  register(pathToFileURL(__filename));
  require.extensions['.bcmap'] = (module, file) => {
    module.exports = readFileSync(file, 'base64');
  };
}
