import type { ToneStyle } from '../sheet/style';

/** What a conditional format of ours paints; what is absent stays as it is underneath. */
export type ToneLook = Partial<ToneStyle>;

/**
 * Marks of a finding: its operands lightly, the cell to look at first strongly. Teal stays apart from the colours of
 * the verdicts; text on it keeps more than 4.5:1.
 */
export const MARKS = {
  operand: { fill: '#CFF4F4' },
  anchor: { fill: '#00B7C3', font: '#000000' },
} as const satisfies Record<string, ToneLook>;
