import type { NameRecord } from '../host/records';
import type { Calculator, FormulaCell } from './calculator';
import { MemorySheet } from './memory-sheet';

/** Has every formula computed and stores the results; returns the ids of sheets with new results. */
export async function calculateSheets(
  calculator: Calculator,
  sheets: readonly MemorySheet[],
  names: readonly NameRecord[],
): Promise<Set<string>> {
  const formulas: FormulaCell[] = [];
  const places: { sheet: MemorySheet; key: number }[] = [];
  const values: { sheet: string; row: number; column: number; value: string | number | boolean }[] = [];
  for (const sheet of sheets) {
    for (const [key, { value, formula }] of sheet.contents) {
      const at = { sheet: sheet.name, ...MemorySheet.position(key) };
      if (formula) {
        formulas.push({ ...at, formula });
        places.push({ sheet, key });
      } else values.push({ ...at, value });
    }
  }
  const changed = new Set<string>();
  if (formulas.length === 0) return changed;
  const results = await calculator.compute({
    sheets: sheets.map(({ name }) => name),
    values,
    formulas,
    names,
  });
  places.forEach(({ sheet, key }, index) => {
    const content = sheet.contents.get(key);
    const result = results[index];
    if (!content || result === undefined || content.value === result) return;
    content.value = result;
    changed.add(sheet.id);
  });
  return changed;
}
