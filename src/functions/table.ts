import { checkReport } from '../check/check-report';
import { withRepairs } from '../check/repair/attach';
import { layoutOf, numberBox } from '../derive/layout';
import type { Layout } from '../derive/layout';
import { checkOfFinding, findingMessage, findingWords } from '../words/catalogue';
import { PASS, UNDECIDED } from '../derive/formula';
import { cellName, checkPlace, tableName } from '../derive/names';
import { suggestionOf } from '../words/repair-words';
import { forms } from '../forms';
import { causesOf } from '../model/cause';
import type { Finding } from '../model/finding';
import { isRuleFinding } from '../model/finding';
import type { Form, TableId } from '../model/form';
import { fillTable } from '../model/report';
import type { Argument, RangeArgument } from './argument';
import { entryOf } from './argument';

/** Findings of one table of a form, whose numbers stand in `range`. */
interface CheckedRange {
  readonly form: Form;
  readonly findings: readonly Finding[];
}

/** Form by id or report year: `2021`, `"2021"`, or any year it is for. Throws a RangeError in Chinese. */
function formOf(argument: Argument): Form {
  const text = String(argument).trim();
  const form =
    forms.find(({ id }) => id === text) ??
    forms.find(({ years }) => Number(text) >= years.from && Number(text) <= (years.to ?? Infinity));
  if (!form)
    throw new RangeError(`第一个参数是格式，应为 ${forms.map(({ id }) => `"${id}"`).join('、')} 之一`);
  return form;
}

/** Table by id, number or title: `applications`, `三`, `表三`. Throws a RangeError in Chinese. */
function tableOf(form: Form, argument: Argument): TableId {
  const text = String(argument).trim();
  const table = form.tables.find(
    (each) => each.id === text || each.ordinal === text || tableName(each) === text || each.title === text,
  );
  if (!table)
    throw new RangeError(
      `第二个参数是表，应为 ${form.tables.map((each) => `"${each.ordinal}"`).join('、')} 之一`,
    );
  return table.id;
}

/** Where the number cells start in a range that holds the whole printed table, or its numbers only. */
function originIn(layout: Layout, range: RangeArgument): { row: number; column: number } {
  const rows = range.length;
  const columns = range[0]?.length ?? 0;
  if (rows === layout.rows && columns === layout.columns) return { row: 0, column: 0 };
  const box = numberBox(layout);
  if (rows === box.rows && columns === box.columns) return box;
  throw new RangeError(
    `区域是 ${rows} 行 ${columns} 列；应选数字区域（${box.rows} 行 ${box.columns} 列）` +
      `或整张表（${layout.rows} 行 ${layout.columns} 列，不含标题行）`,
  );
}

function checkRange(formArgument: Argument, tableArgument: Argument, range: RangeArgument): CheckedRange {
  const form = formOf(formArgument);
  const table = tableOf(form, tableArgument);
  const layout = layoutOf(form, table);
  const origin = originIn(layout, range);
  const places = new Map(
    layout.cells.map((cell) => [cell.ref && `${cell.ref.row}/${cell.ref.column}`, cell]),
  );
  const values = fillTable(form, table, (ref) => {
    const place = places.get(`${ref.row}/${ref.column}`);
    return place ? entryOf(range[place.row - origin.row]?.[place.column - origin.column]) : null;
  });
  const report = { form: form.id, unit: null, year: null, tables: { [table]: values } };
  return { form, findings: withRepairs(form, report, checkReport(form, report)) };
}

const size = (finding: Finding): number =>
  'difference' in finding && finding.difference !== undefined ? Math.abs(finding.difference) : 0;

/** The worst first: errors before matters to verify, wrong entries before sums, then by the size of the difference. */
const worstFirst = (a: Finding, b: Finding): number =>
  Number(b.severity === 'error') - Number(a.severity === 'error') ||
  Number(b.kind === 'entry') - Number(a.kind === 'entry') ||
  size(b) - size(a);

/** GOUJI.CHECK: `√`, `2 处不符：…` with the worst finding, `1 处待核实：…`, or `无法判断：…`. */
export function checkTable(formArgument: Argument, table: Argument, range: RangeArgument): string {
  const { form, findings } = checkRange(formArgument, table, range);
  const failed = findings.filter(({ verdict }) => verdict === 'fail').sort(worstFirst);
  const errors = failed.filter(({ severity }) => severity === 'error');
  const [worst] = failed;
  if (worst)
    return `${errors.length ? `${errors.length} 处不符` : `${failed.length} 处待核实`}：${findingMessage(form, worst)}`;
  const [undecided] = findings;
  // What cannot be decided waits for blank cells, and these are told first.
  return undecided ? `${UNDECIDED}：${findingMessage(form, undecided)}` : PASS;
}

const HEADER = ['规则', '位置', '左边', '右边', '差额', '建议'];

/**
 * GOUJI.FINDINGS: a header and a line for each finding: rule, where, both sides, difference, what to change. Findings
 * that one change mends stand together, and it is said beside the first.
 */
export function listFindings(
  formArgument: Argument,
  table: Argument,
  range: RangeArgument,
): (string | number)[][] {
  const { form, findings } = checkRange(formArgument, table, range);
  const lines = causesOf(findings).flatMap((cause) => {
    const suggestion = suggestionOf(
      form,
      cause.findings.find(({ kind }) => kind !== 'entry') ?? cause.findings[0],
    );
    return cause.findings.map((finding, index) => [
      ...findingLine(form, finding),
      index === 0 || !suggestion ? (suggestion ?? '') : SAME,
    ]);
  });
  return lines.length ? [HEADER, ...lines] : [['√ 没有不符', '', '', '', '', '']];
}

const SAME = '同上';

/** Rule, where, both sides and difference. */
function findingLine(form: Form, finding: Finding): (string | number)[] {
  if (!isRuleFinding(finding)) {
    const [first] = finding.cells;
    if (finding.rule === 'entry.blank' || !first) return ['空白', findingMessage(form, finding), '', '', ''];
    const value = 'value' in finding ? finding.value : undefined;
    const text = 'text' in finding ? finding.text : undefined;
    return ['填写', cellName(form, first), value ?? text ?? '', '', ''];
  }
  const check = checkOfFinding(form, finding);
  const place = checkPlace(form, check);
  if (finding.verdict === 'undecided') return [check.rule.name, place, findingWords(form, finding), '', ''];
  const { left, right, difference } = finding;
  return [check.rule.name, place, left!, right!, difference!];
}
