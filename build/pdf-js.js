const { withoutUnused } = require('./pdf-js-left-out');

/**
 * PDF.js takes a thread for its own: in Node it asks for a drawing package, in a web worker it answers the messages.
 * Here it is a guest that reads and never draws, and sees neither; addresses of its own files mean nothing in a bundle.
 * What it unpacks is counted, so that a small file cannot fill the memory; the unpacker of the platform is not.
 */
const HIDDEN =
  'const process = undefined, self = undefined, DecompressionStream = undefined, DOMMatrix = class {};\n' +
  'export const unpacked = { bytes: 0, most: Infinity, mostStates: Infinity, mostOperators: Infinity };\n';

const ends = "throw new Error('More than the most.');";
/** What its core does without a bound, and with one; what is refused within a page ends the document. */
const BOUNDS = [
  [
    'let size = this.minBufferLength;\n    while (size < requested) {\n      size *= 2;\n    }\n',
    (unbounded) => `${unbounded}    unpacked.bytes += size - buffer.byteLength;
    if (unpacked.bytes > unpacked.most) ${ends}
`,
  ],
  // A state looks into the one before it, so that the time grows with the square of how many there are; the standard allows 28.
  [
    'const old = this.state;\n    this.stateStack.push(this.state);\n    this.state = old.clone();\n',
    (unbounded) => `if (this.stateStack.length >= unpacked.mostStates) {
      unpacked.bytes = Infinity;
      ${ends}
    }
    ${unbounded}`,
  ],
  [
    'addOp(fn, args) {\n',
    (unbounded) => `${unbounded}    if (this.totalLength >= unpacked.mostOperators) {
      unpacked.bytes = Infinity;
      ${ends}
    }
`,
  ],
];

/** The core, which unpacks and evaluates; the other files only ask it. */
const CORE = /[\\/]pdf\.worker\.mjs$/;

/**
 * A file of PDF.js as it is used here, for all that builds or runs it.
 *
 * @throws an Error where its core does in another way what is to be bounded
 */
function asGuest(source, file) {
  const isCore = CORE.test(file);
  const bounded = BOUNDS.reduce(
    (text, [unbounded, bound]) => {
      const parts = text.split(unbounded);
      if (parts.length !== (isCore ? 2 : 1))
        throw new Error(`${file}: PDF.js does in another way what build/pdf-js.js bounds:\n${unbounded}`);
      return parts.join(bound(unbounded));
    },
    withoutUnused(source, isCore),
  );
  return HIDDEN + bounded.replaceAll('import.meta.url', '""');
}

/** The loader of webpack. */
module.exports = function (source) {
  return asGuest(source, this.resourcePath);
};
module.exports.asGuest = asGuest;
