const { readFileSync } = require('node:fs');
const { createTransformer } = require('@swc/jest');
const { asGuest } = require('./pdf-js');

const isCodes = (file) => file.endsWith('.bcmap');
const swc = createTransformer({ jsc: { target: 'es2022' }, module: { type: 'commonjs' } });

/** What webpack does with the files of PDF.js, for tests. */
module.exports = {
  ...swc,
  getCacheKey: (source, file, options) =>
    swc.getCacheKey(isCodes(file) ? source : asGuest(source, file), file, options),
  process: (source, file, options) =>
    isCodes(file)
      ? { code: `module.exports = ${JSON.stringify(readFileSync(file, 'base64'))};` }
      : swc.process(asGuest(source, file), file, options),
};
