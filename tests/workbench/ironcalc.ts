import type { Calculator } from '../../src/workbench/memory/calculator';

export function ironCalculator(): Calculator | undefined {
  return undefined;
}
