const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const base = require('./jest.config.js');

// Workers inherit both. Printed, so that a failure of the night can be seen again by day.
process.env.PROPERTY_SEED ??= String(Date.now() % 2 ** 31);
process.env.PROPERTY_FACTOR ??= '10';
console.log(`PROPERTY_SEED=${process.env.PROPERTY_SEED} PROPERTY_FACTOR=${process.env.PROPERTY_FACTOR}`);

const nightSuites = readdirSync(join(__dirname, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .map((name) => join(__dirname, 'tests', name))
  .filter((file) => /fc\.assert\(|isNight/.test(readFileSync(file, 'utf8')));

/** Properties with another seed each night and ten times as many runs, and what is left out by day. */
module.exports = { ...base, testMatch: nightSuites, testTimeout: 900_000 };
