const { readFileSync } = require('node:fs');
const path = require('node:path');

const FOLDER = path.join(path.dirname(require.resolve('pdfjs-dist/package.json')), 'cmaps');

/** The terms of Adobe's tables of character codes, which PDF.js brings and which are not its own. */
const characterCodeTerms = () => {
  const terms = readFileSync(path.join(FOLDER, 'LICENSE'), 'utf8').replaceAll(/^%%Copyright: ?/gm, '');
  return `CMap resources of Adobe (in pdfjs-dist) · BSD-3-Clause\n\n${terms.trim()}`;
};

module.exports = { characterCodeTerms };
