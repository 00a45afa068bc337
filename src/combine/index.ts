export type { Conflict, Doubt, LeftPart, Scope } from './choose';
export type { Combination, GapReason } from './combine';
export { combine } from './combine';
export type { Comparison, Difference } from './compare';
export { compareTotal } from './compare';
export type { Cause } from './explain';
export type { Part } from './part';
