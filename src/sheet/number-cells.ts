import type { CellRef } from '../model/expression';
import type { Form, NumberKind } from '../model/form';
import { cellKind, helpOf } from '../model/form-index';
import type { Area } from '../derive/address';
import { cellAddress } from '../derive/address';
import { blocksOf } from '../derive/area-blocks';
import { columnsPass, columnsUndecided } from './column-checks';
import { STATUS_UNDECIDED, statusPass } from './check-status';
import { wrongEntry } from '../derive/entry-check';
import { PASS, UNDECIDED } from '../derive/formula';
import type { PlannedCell, PlannedColour, PlannedValidation } from './sheet-plan';

const NUMBER_WORDS: Record<NumberKind, string> = {
  count: '请填写 0 或正整数；没有的填 0，不要留空，不要填“/”“无”。',
  signed: '请填写整数，增加为正、减少为负；没有变化填 0。',
  amount: '请填写不小于 0 的数，可带小数；没有的填 0。',
};

/** What number cells take, and say to who types. */
export function validations(form: Form, cells: readonly PlannedCell[]): readonly PlannedValidation[] {
  const groups = new Map<string, { kind: NumberKind; unit: string; help: string; areas: Area[] }>();
  for (const cell of cells) {
    if (!cell.ref || cell.formula) continue;
    const { kind, unit } = cellKind(form, cell.ref);
    const { text = '', source = '' } = helpOf(form, cell.ref) ?? {};
    const help = text && `${text}（${source}）`;
    const key = `${kind}/${unit}/${help}`;
    const group = groups.get(key) ?? { kind, unit, help, areas: [] };
    group.areas.push(cell);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ kind, unit, help, areas }) => ({
    kind,
    areas: blocksOf(areas),
    prompt: { title: unit ? `单位：${unit}` : '填写说明', message: help + NUMBER_WORDS[kind] },
    error: { title: '此处不能填写这个内容', message: NUMBER_WORDS[kind] },
  }));
}

/** Colours of what cannot stand in a number cell, of blanks to fill in, and of what the cells beside the table show. */
export function colours(
  form: Form,
  cells: readonly PlannedCell[],
  checkCells: readonly PlannedCell[],
): readonly PlannedColour[] {
  const numbers = cells.filter((cell): cell is NumberCell => cell.ref !== undefined);
  const kinds = new Map<NumberKind, NumberCell[]>();
  for (const cell of numbers) {
    const { kind } = cellKind(form, cell.ref);
    kinds.set(kind, [...(kinds.get(kind) ?? []), cell]);
  }
  const ofRole = (role: PlannedCell['role']) => checkCells.filter((cell) => cell.role === role);
  const checks = ofRole('check');
  return [
    ...[...kinds].flatMap(([kind, list]) =>
      coloured(list, (address) => [{ formula: wrongEntry(kind, address), tone: 'invalid' }]),
    ),
    // A zero is no blank, whatever an engine makes of 0="".
    ...coloured(
      numbers.filter(({ formula }) => !formula),
      (address) => [{ formula: `IF(ISNUMBER(${address}),FALSE,${address}="")`, tone: 'blank' }],
    ),
    ...coloured(checks, (address) => verdictColours(address, PASS, UNDECIDED)),
    ...checkCells.flatMap((cell) =>
      cell.columnChecks
        ? coloured([cell], (address) =>
            verdictColours(address, columnsPass(cell.columnChecks!), columnsUndecided(cell.columnChecks!)),
          )
        : [],
    ),
    ...coloured(ofRole('status'), (address) =>
      verdictColours(address, statusPass(checks.length), STATUS_UNDECIDED),
    ),
    ...coloured(ofRole('entryCheck'), (address) => [{ formula: `${address}<>""`, tone: 'invalid' }]),
  ];
}

type NumberCell = PlannedCell & { readonly ref: CellRef };
type Colour = Pick<PlannedColour, 'formula' | 'tone'>;

const coloured = (
  cells: readonly Area[],
  colourOf: (firstCell: string) => readonly Colour[],
): readonly PlannedColour[] =>
  blocksOf(cells).flatMap((area) =>
    colourOf(cellAddress(area.row, area.column)).map((colour) => ({ area, ...colour })),
  );

function verdictColours(address: string, passWords: string, undecidedWords: string): readonly Colour[] {
  const pass = `${address}="${passWords}"`;
  const undecided = `${address}="${undecidedWords}"`;
  return [
    { formula: pass, tone: 'pass' },
    { formula: undecided, tone: 'undecided' },
    { formula: `IF(OR(${pass},${undecided},${address}=""),FALSE,TRUE)`, tone: 'fail' },
  ];
}
