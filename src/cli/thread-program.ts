import type { ThreadProgram } from '../tasks/collect/node-workers';

/**
 * This program, for its worker threads. A single executable carries its text as an asset of this name; Node before
 * 20.16 makes none and lacks the function that is asked.
 */
export function threadProgram(): ThreadProgram {
  const sea = process.getBuiltinModule?.('node:sea');
  return sea?.isSea() ? { text: sea.getAsset('gouji.js', 'utf8') } : { file: __filename };
}
