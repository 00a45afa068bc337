const { readFileSync } = require('node:fs');
const { register } = require('node:module');
const { fileURLToPath, pathToFileURL } = require('node:url');
const { isMainThread } = require('node:worker_threads');
const { asGuest } = require('./pdf-js');

/** What webpack does with the files of PDF.js, for programs that Node runs from their source: `node --import` this. */
exports.load = async (url, context, next) => {
  if (!/\/pdfjs-dist\/.+\.mjs$/.test(url)) return next(url, context);
  const file = fileURLToPath(url);
  return { format: 'module', source: asGuest(readFileSync(file, 'utf8'), file), shortCircuit: true };
};

if (isMainThread) {
  register(pathToFileURL(__filename));
  require.extensions['.bcmap'] = (module, file) => {
    module.exports = readFileSync(file, 'base64');
  };
}
