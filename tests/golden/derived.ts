import { areaAddress } from '../../src/derive/address';
import { layoutOf } from '../../src/derive/layout';
import { ruleLines } from '../../src/words/rule-list';
import { planSheet } from '../../src/sheet/plan-sheet';
import { forms } from '../../src/forms';
import { functionsMetadata } from '../../src/functions/metadata';
import type { Form } from '../../src/model/form';
import { apiVersionsModule } from './api-versions';

const layoutText = (form: Form): string =>
  form.tables
    .map((table) => {
      const layout = layoutOf(form, table.id);
      const lines = layout.cells.map((cell) => {
        const area = areaAddress({ ...cell, rows: cell.rowSpan, columns: cell.columnSpan });
        return `${area}\t${cell.role}\t${cell.ref ? `${cell.ref.row} / ${cell.ref.column}` : cell.text}`;
      });
      return [`# ${table.title} (${layout.rows} × ${layout.columns})`, ...lines].join('\n');
    })
    .join('\n\n');

const formulaText = (form: Form): string =>
  form.tables
    .map((table) => {
      const plan = planSheet(form, table.id, { unit: null, year: null, totals: 'formula', checks: true });
      const lines = plan.cells.flatMap((cell) =>
        cell.formula
          ? [`${areaAddress({ ...cell, rows: 1, columns: 1 })}\t${cell.role}\t${cell.formula}`]
          : [],
      );
      return [`# ${table.title}`, ...lines].join('\n');
    })
    .join('\n\n');

const ruleText = (form: Form): string =>
  ruleLines(form)
    .map(({ rule, table, checks, wording, example }) =>
      [
        `${rule.id}\t${table}\t${rule.name}\t${rule.severity}\t${rule.origin}\t${checks}`,
        wording,
        example,
        rule.source,
      ].join('\n  '),
    )
    .join('\n');

/** Everything that is derived and kept as a file: name from here → content. */
export function derived(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const form of forms) {
    files.set(`${form.id}-layout.txt`, layoutText(form));
    files.set(`${form.id}-formulas.txt`, formulaText(form));
    files.set(`${form.id}-rules.txt`, ruleText(form));
  }
  files.set('functions.json', JSON.stringify(functionsMetadata(), null, 2));
  files.set('../../src/workbench/host/api-versions.ts', apiVersionsModule());
  return new Map([...files].map(([name, text]) => [name, `${text}\n`]));
}
