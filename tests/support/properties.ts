import fc from 'fast-check';

/** Set by jest.nightly.config.js; a seed alone can be set to see a nightly failure again. */
const { PROPERTY_SEED = '2021', PROPERTY_FACTOR = '1' } = process.env;
const factor = Number(PROPERTY_FACTOR);
/** Of the properties of this run. */
export const seed = Number(PROPERTY_SEED);

/** For what takes long and would tell the same nearly always: is this the run of the night? */
export const isNight = factor > 1;

/** How often a property is tried: this often, and at night many times that. */
export const runs = (count: number): number => count * factor;

fc.configureGlobal({ seed, numRuns: runs(100) });
