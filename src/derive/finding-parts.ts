import type { EntryFinding, Finding, RuleFinding, StructureFinding } from '../model/finding';
import { isRuleFinding } from '../model/finding';
import type { Form } from '../model/form';
import { cellKind, tableIndex } from '../model/form-index';
import { anchorOf } from './anchor';
import { checkOfFinding } from './messages';
import { checkPlace, columnName, rowName, tableName } from './names';
import { textParts } from './text-parts';
import { jumpParts, waitsForLastYear, yearsParts } from './years-words';

/** A finding taken apart, for lists and letters: where, what it is, what it should be, what to do. */
export interface FindingParts {
  /** `表三`; empty where it is about the whole report. */
  readonly table: string;
  /** Names of row and column; empty where it is about more than one. */
  readonly row: string;
  readonly column: string;
  /** Short name of the rule: 收办平衡, 负数, 缺少表 … */
  readonly rule: string;
  /** Place without the rule: `表三「自然人」列`. */
  readonly place: string;
  /** A plain number where one cell is compared with one number, else words. */
  readonly filled: number | string;
  readonly expected: number | string;
  readonly difference?: number;
  readonly advice: string;
}

/** What to do about a failed check, by severity. */
const CORRECT = { error: '请核对并改正。', verify: '请核实；确有原因的，请附说明。' } as const;

/** Takes a finding apart. A check that is undecided is described by what would decide it. */
export function findingParts(form: Form, finding: Finding): FindingParts {
  switch (finding.kind) {
    case 'rule':
    case 'carry':
      return isRuleFinding(finding) ? ruleParts(form, finding) : yearsParts(form, finding);
    case 'jump':
      return jumpParts(form, finding);
    case 'entry':
      return entryParts(form, finding);
    case 'structure':
      return structureParts(form, finding);
    case 'text':
      return textParts(form, finding);
  }
}

const BOUND = { '=': '等于', '<=': '不大于', '>=': '不小于' } as const;

function ruleParts(form: Form, finding: RuleFinding): FindingParts {
  const check = checkOfFinding(form, finding);
  const { rule } = check;
  const anchor = anchorOf(check);
  const about = {
    table: tableName(tableIndex(form, anchor.table).table),
    row: check.column !== undefined && !rule.defines ? '' : rowName(form, anchor),
    column: check.row !== undefined && !rule.defines ? '' : columnName(form, anchor),
    rule: rule.name,
    place: checkPlace(form, check),
  };
  const { left, right, difference } = finding;
  if (waitsForLastYear(finding))
    return {
      ...about,
      filled: '上年报告的对应格空白',
      expected: '上年报告的数',
      advice: '请提供上年报告中的数，以便核对。',
    };
  if (left === undefined || right === undefined || difference === undefined)
    return { ...about, filled: '空白', expected: finding.wanted ?? '数字', advice: '请补填，没有的填 0。' };
  const [own, other] = rule.sides;
  const lone = own === '实为';
  const named = lone ? `${other} ${right}` : `${BOUND[rule.condition.relation]}${other} ${right}`;
  return {
    ...about,
    filled: lone ? left : `${own} ${left}`,
    expected: other === '应为' ? right : named,
    difference,
    advice: rule.defines ? '请核对合计与各分项，改正有误的数。' : CORRECT[finding.severity],
  };
}

const ENTRY_RULES: Readonly<Record<EntryFinding['rule'], string>> = {
  'entry.negative': '负数',
  'entry.fraction': '不是整数',
  'entry.unread': '不是数字',
  'entry.unitConflict': '单位不符',
  'entry.blank': '空白',
  'entry.splitDigits': '数字拆在两格',
};

function entryParts(form: Form, { rule, cells, value, text = '', maybe = [] }: EntryFinding): FindingParts {
  const [first] = cells;
  if (!first) throw new Error(`${rule} is about no cell`);
  const lone = cells.length === 1;
  const table = tableName(tableIndex(form, first.table).table);
  const row = lone ? rowName(form, first) : '';
  const column = lone ? columnName(form, first) : '';
  const place = `${table}${row && `「${row}」行`}${column && `「${column}」列`}`;
  const about = { table, row, column, place, rule: ENTRY_RULES[rule] };
  switch (rule) {
    case 'entry.negative':
      return { ...about, filled: value ?? '', expected: '0 或正数', advice: '请改正。' };
    case 'entry.fraction':
      return {
        ...about,
        filled: value ?? '',
        expected: `整数（以${cellKind(form, first).unit}计）`,
        advice: '请改正。',
      };
    case 'entry.unread':
      return { ...about, filled: `“${text}”`, expected: '数字', advice: '请改为数字，不带单位和说明。' };
    case 'entry.unitConflict':
      return {
        ...about,
        filled: `“${text}”`,
        expected: maybe.join(' 或 ') || '数字',
        advice: '所带单位与本格不同，请核对后改为纯数字。',
      };
    case 'entry.splitDigits': {
      const names = cells.map((ref) => `「${columnName(form, ref)}」`);
      return {
        ...about,
        row: rowName(form, first),
        place: `${table}「${rowName(form, first)}」行${names.join('、')}列`,
        filled: text,
        expected: `${names[0]} ${value}，${names[1]} 0`,
        advice: '一个数可能被拆在相邻两格，请核实。',
      };
    }
    case 'entry.blank':
      return {
        ...about,
        filled: lone ? '空白' : `${cells.length} 格空白`,
        expected: '数字，没有的填 0',
        advice: '请补填，不要留空。',
      };
  }
}

interface StructureWords {
  readonly rule: string;
  readonly filled: string;
  readonly expected: string;
  readonly advice: string;
}

const STRUCTURE: Readonly<
  Record<StructureFinding['rule'], (form: Form, text: string, title: string) => StructureWords>
> = {
  'structure.missingTable': (_, __, title) => ({
    rule: '缺少表',
    filled: '没有这张表',
    expected: `有“${title}”`,
    advice: '请补上这张表。',
  }),
  'structure.wrongForm': (form, text) => ({
    rule: '格式不符',
    filled: form.name,
    expected: `${text && `${text}年度`}规定的格式`,
    advice: '请改用规定的格式填报。',
  }),
  'structure.mixedForms': (form, text) => ({
    rule: '格式混用',
    filled: text,
    expected: `与其他各表同为${form.name}`,
    advice: '请换用同一格式的表重填。',
  }),
  'structure.notCarried': (form, text) => ({
    rule: '格式混用',
    filled: text,
    expected: `按${form.name}填写`,
    advice: '请按规定的格式填写。',
  }),
  'structure.missingRow': (_, text) => ({
    rule: '缺少行',
    filled: '没有这一行',
    expected: `有“${text}”一行`,
    advice: '请补上这一行并填写。',
  }),
  'structure.unknownRow': (_, text) => ({
    rule: '多出行',
    filled: `多出“${text}”一行`,
    expected: '规定的格式没有这一行',
    advice: '其中的数没有计入，请核实应归入哪一项。',
  }),
  'structure.unknownColumn': (_, text) => ({
    rule: '多出列',
    filled: `多出“${text}”一列`,
    expected: '规定的格式没有这一列',
    advice: '其中的数没有计入，请核实应归入哪一列。',
  }),
  'structure.unitDisagrees': (_, text) => ({
    rule: '单位名称不一致',
    filled: text,
    expected: '前后一致',
    advice: '请核实报送单位名称。',
  }),
  'structure.yearDisagrees': (_, text) => ({
    rule: '年度不一致',
    filled: text,
    expected: '前后一致',
    advice: '请核实报告年度。',
  }),
};

function structureParts(form: Form, { rule, table: id, text = '', cells }: StructureFinding): FindingParts {
  const found = id === undefined ? undefined : tableIndex(form, id).table;
  const table = found ? tableName(found) : '';
  const row = rule === 'structure.missingRow' && cells[0] ? rowName(form, cells[0]) : '';
  const words = STRUCTURE[rule](form, text, found?.title ?? '');
  return { table, row, column: '', place: `${table}${row && `「${row}」行`}` || '整份报告', ...words };
}
