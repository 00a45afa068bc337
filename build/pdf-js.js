const { withoutUnused } = require('./pdf-js-left-out');

/**
 * PDF.js takes a thread for its own: in Node it asks for a drawing package, in a web worker it answers the messages.
 * Here it is a guest that reads and never draws, and sees neither; addresses of its own files mean nothing in a bundle.
 * What it unpacks is counted, so that a small file cannot fill the memory, and it stops within a page; the unpacker of the platform is not.
 */
const HIDDEN =
  'const process = undefined, self = undefined, DecompressionStream = undefined, DOMMatrix = class {};\n' +
  'export const unpacked = { bytes: 0, most: Infinity, until: Infinity };\n';

const GROWTH = 'let size = this.minBufferLength;\n    while (size < requested) {\n      size *= 2;\n    }\n';
const COUNTED = `${GROWTH}    unpacked.bytes += size - buffer.byteLength;
    if (unpacked.bytes > unpacked.most) throw new Error('Unpacked more than the most.');
`;

/** The core, which unpacks; the other files only ask it. */
const CORE = /[\\/]pdf\.worker\.mjs$/;

/**
 * A file of PDF.js as it is used here, for all that builds or runs it.
 *
 * @throws an Error where its core makes room in another way than is counted
 */
function asGuest(source, file) {
  const isCore = CORE.test(file);
  const parts = withoutUnused(source, isCore).split(GROWTH);
  if (parts.length !== (isCore ? 2 : 1))
    throw new Error(
      `${file}: PDF.js makes room for what it unpacks in another way than build/pdf-js.js counts`,
    );
  return HIDDEN + parts.join(COUNTED).replaceAll('import.meta.url', '""');
}

/** The loader of webpack. */
module.exports = function (source) {
  return asGuest(source, this.resourcePath);
};
module.exports.asGuest = asGuest;
