import fc from 'fast-check';

/**
 * Set by jest.nightly.config.js; a seed alone can be set to see a nightly failure again. By day the seed is the same in
 * every run, so that half as often tells as much.
 */
const { PROPERTY_SEED = '2021', PROPERTY_FACTOR = '0.5' } = process.env;
const factor = Number(PROPERTY_FACTOR);
/** Of the properties of this run. */
export const seed = Number(PROPERTY_SEED);

/** For what takes long and would tell the same nearly always: is this the run of the night? */
export const isNight = factor > 1;

/** How often a property is tried: half as often as said by day, and many times as often at night. */
export const runs = (count: number): number => Math.ceil(count * factor);

fc.configureGlobal({ seed, numRuns: runs(100) });
