/**
 * PDF.js takes a thread for its own: in Node it asks for a drawing package, in a web worker it answers the messages.
 * Here it is a guest that reads and never draws, and sees neither; addresses of its own files mean nothing in a bundle.
 */
const HIDDEN = 'const process = undefined, self = undefined, DOMMatrix = class {};\n';

module.exports = (source) => HIDDEN + source.replaceAll('import.meta.url', '""');
