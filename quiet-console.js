/** A module that tells the console what nobody reads gets a console of its own that says nothing. */
module.exports = (source) => `const console = { log() {}, warn() {}, error() {} };\n${source}`;
