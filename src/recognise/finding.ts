import type { StructureFinding } from '../model/finding';

/** A finding about the shape of what was received. */
export const structureFinding = (
  rule: StructureFinding['rule'],
  severity: StructureFinding['severity'],
  about: Partial<Pick<StructureFinding, 'table' | 'form' | 'text' | 'where' | 'cells'>>,
): StructureFinding => ({ kind: 'structure', rule, severity, verdict: 'fail', cells: [], ...about });
