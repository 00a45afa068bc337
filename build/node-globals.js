/** A module made for Node gets the two globals of Node that it uses. */
module.exports = (source) =>
  `var process = require('process/browser'), Buffer = require('buffer/').Buffer;\n${source}`;
