import type { Form, NumberKind } from '../model/form';
import { cellKind } from '../model/form-index';
import type { Area } from './address';
import { cellAddress } from './address';
import { blocksOf } from './area-blocks';
import { STATUS_PASS, STATUS_UNDECIDED } from './check-status';
import { PASS, UNDECIDED } from './formula';
import type { PlannedCell, PlannedColour, PlannedValidation } from './sheet-plan';

const NUMBER_WORDS: Record<NumberKind, string> = {
  count: '请填写 0 或正整数；没有的填 0，不要留空，不要填“/”“无”。',
  signed: '请填写整数，增加为正、减少为负；没有变化填 0。',
  amount: '请填写不小于 0 的数，可带小数；没有的填 0。',
};

/** What number cells take, and say to who types. */
export function validations(form: Form, cells: readonly PlannedCell[]): readonly PlannedValidation[] {
  const groups = new Map<string, { kind: NumberKind; unit: string; areas: Area[] }>();
  for (const cell of cells) {
    if (!cell.ref || cell.formula) continue;
    const { kind, unit } = cellKind(form, cell.ref);
    const key = `${kind}/${unit}`;
    const group = groups.get(key) ?? { kind, unit, areas: [] };
    group.areas.push(cell);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ kind, unit, areas }) => ({
    kind,
    areas: blocksOf(areas),
    prompt: { title: unit ? `单位：${unit}` : '填写说明', message: NUMBER_WORDS[kind] },
    error: { title: '此处不能填写这个内容', message: NUMBER_WORDS[kind] },
  }));
}

/** Colours of what cannot stand in a number cell, of blanks, and of what the check cells show. */
export function colours(
  form: Form,
  cells: readonly PlannedCell[],
  beside: readonly PlannedCell[],
): readonly PlannedColour[] {
  const numbers = new Map<NumberKind, PlannedCell[]>();
  for (const cell of cells) {
    if (!cell.ref) continue;
    const { kind } = cellKind(form, cell.ref);
    numbers.set(kind, [...(numbers.get(kind) ?? []), cell]);
  }
  const out: PlannedColour[] = [];
  for (const [kind, list] of numbers)
    for (const area of blocksOf(list)) {
      const at = cellAddress(area.row, area.column);
      const wrong = [
        `ISNUMBER(${at})=FALSE`,
        ...(kind === 'signed' ? [] : [`${at}<0`]),
        ...(kind === 'amount' ? [] : [`ROUND(${at},0)<>${at}`]),
      ];
      // IF keeps text out of ROUND, which would be an error and colour nothing.
      out.push({
        area,
        formula: `IF(${at}="",FALSE,IF(${wrong[0]},TRUE,OR(${['FALSE', ...wrong.slice(1)].join(',')})))`,
        tone: 'invalid',
      });
      // A zero is no blank, whatever an engine makes of 0="".
      out.push({ area, formula: `IF(ISNUMBER(${at}),FALSE,${at}="")`, tone: 'blank' });
    }
  const results = beside.filter(({ role }) => role === 'check' || role === 'status');
  for (const area of blocksOf(results)) {
    const at = cellAddress(area.row, area.column);
    const status = results.some((cell) => cell.role === 'status' && cell.row === area.row);
    const pass = `${at}="${status ? STATUS_PASS : PASS}"`;
    const undecided = `${at}="${status ? STATUS_UNDECIDED : UNDECIDED}"`;
    out.push({ area, formula: pass, tone: 'pass' });
    out.push({ area, formula: undecided, tone: 'undecided' });
    out.push({ area, formula: `IF(OR(${pass},${undecided},${at}=""),FALSE,TRUE)`, tone: 'fail' });
  }
  return out;
}
