import path from 'node:path';
import type { SyncTransformer, TransformOptions } from '@jest/transform';
import swcJest from '@swc/jest';
import type { Mutant } from './mutants';
import { withNotes } from './regions';

/** What the runner wants of the files: notes of what runs, one fault, or neither. */
export interface Wanted {
  readonly swc: Parameters<NonNullable<typeof swcJest.createTransformer>>[0];
  readonly noted?: readonly string[];
  readonly mutant?: Mutant;
}

/** The transform of jest.config.js, after the change that is wanted; files without one keep their cache. */
export default {
  createTransformer({ swc, noted = [], mutant }: Wanted): SyncTransformer {
    const inner = swcJest.createTransformer!(swc) as SyncTransformer;
    const changed = (source: string, name: string): string => {
      const file = path.relative(process.cwd(), name).split(path.sep).join('/');
      if (noted.includes(file)) return withNotes(file, source);
      if (file !== mutant?.file) return source;
      return source.slice(0, mutant.start) + mutant.text + source.slice(mutant.end);
    };
    return {
      ...inner,
      process: (source, name, options) => inner.process(changed(source, name), name, options),
      getCacheKey: (source: string, name: string, options: TransformOptions) =>
        inner.getCacheKey!(changed(source, name), name, { ...options, configString: '' }),
    };
  },
};
