import type { PlanRole, PlannedColour } from '../derive/sheet-plan';
import { TABLE_POINTS, TITLE_POINTS } from '../derive/text-size';

/** How the cells of a role look, beyond what all cells of a table share. */
export interface Look {
  readonly font: string;
  readonly points: number;
  readonly bold?: true;
  readonly colour?: string;
  readonly horizontal: 'Center' | 'Left';
  readonly wrap: boolean;
  /** Smaller letters rather than #### where the host can. */
  readonly shrink?: true;
}

const SONG = '宋体';
const HEI = '黑体';
const GREY = '#595959';

const table: Look = { font: SONG, points: TABLE_POINTS, horizontal: 'Center', wrap: true };
const beside: Look = { ...table, colour: GREY, horizontal: 'Left', wrap: false };

/** 宋体 10 pt in the table, labels to the left, title in 黑体 (spec: look of the tables). */
export const LOOKS: Readonly<Record<PlanRole, Look>> = {
  title: { font: HEI, points: TITLE_POINTS, horizontal: 'Center', wrap: true },
  heading: table,
  header: table,
  stub: { ...table, horizontal: 'Left' },
  unit: table,
  number: { ...table, wrap: false, shrink: true },
  footnote: { ...table, horizontal: 'Left' },
  check: { ...beside, shrink: true },
  checkName: { ...beside, wrap: true },
  status: beside,
};

/** Colours of conditional formats; contrast of text on fill is above 4.5:1. */
export interface ToneLook {
  readonly fill?: string;
  readonly font?: string;
  readonly bold?: true;
}

export const TONES: Readonly<Record<PlannedColour['tone'], ToneLook>> = {
  pass: { font: '#0B6A0B' },
  fail: { font: '#A4262C', fill: '#FDE7E9', bold: true },
  undecided: { font: '#6B4F00' },
  blank: { fill: '#FFF9E5' },
  invalid: { font: '#A4262C', fill: '#FDE7E9', bold: true },
};

/** Marks of a finding: its operands lightly, the cell to look at first strongly. */
export const MARKS: Readonly<Record<'operand' | 'anchor', ToneLook>> = {
  operand: { fill: '#DEECF9' },
  anchor: { fill: '#FFC83D', font: '#000000', bold: true },
};
