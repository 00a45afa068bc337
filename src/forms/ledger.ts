import type { ColumnNode, RowNode, Table } from '../model/form';
import { isColumnGroup, isRowGroup, isRowHeading } from '../model/form';
import type { Choice, Ledger } from '../model/ledger';
import { applicationRegister } from './ledger-applications';
import { caseRegister } from './ledger-cases';
import { NAME_HINTS, WORD_HINTS } from './ledger-hints';

/** Shorter than the printed labels, for a list to choose from. */
const SHORT: Readonly<Record<string, string>> = {
  partlyDisclosed: '（二）部分公开',
  other: '（六）其他处理',
  'other.notCorrected': '（六）1.逾期不补正，不再处理',
  'other.unpaid': '（六）2.逾期不缴费，不再处理',
  'other.other': '（六）3.其他（含撤回）',
};

/** Such a case is counted by the body whose act is reviewed (国办公开办函〔2016〕201号). */
const JOINT_DEFENDANT = '复议机关（共同被告）';

const choices = (...labels: readonly string[]): readonly Choice[] =>
  labels.map((label) => ({ id: label, label }));

/** The ledger of tables 三 and 四: its lists are the columns and rows of the tables, in printed order. */
export function ledgerOf(applications: Table): Ledger {
  const lists: Ledger['lists'] = {
    types: applications.blocks.flatMap(({ columns }) => columns.flatMap(leaves)),
    results: applications.blocks.flatMap(({ rows }) => rows.filter(isRowGroup).flatMap(resultsIn)),
    ways: choices('当面', '信函', '网络', '传真', '其他'),
    kinds: [
      { id: 'reconsideration', label: '行政复议' },
      { id: 'direct', label: '未经复议直接起诉' },
      { id: 'after', label: '复议后起诉' },
    ],
    outcomes: [
      { id: 'upheld', label: '结果维持' },
      { id: 'corrected', label: '结果纠正' },
      { id: 'other', label: '其他结果' },
    ],
    roles: [...choices('被申请人', '被告（原行为主体）'), { id: 'joint', label: JOINT_DEFENDANT }],
  };
  return {
    lists,
    hints: WORD_HINTS,
    nameHints: NAME_HINTS,
    applications: applicationRegister(lists),
    cases: caseRegister(JOINT_DEFENDANT),
  };
}

const leaves = (node: ColumnNode): readonly Choice[] => {
  if (isColumnGroup(node)) return node.children.flatMap(leaves);
  return node.total ? [] : [{ id: node.id, label: node.label }];
};

/** Rows under 三、本年度办理结果, each with the number of its group: `（四）1.本机关不掌握相关政府信息`. */
function resultsIn(node: RowNode): readonly Choice[] {
  const walk = (inner: RowNode, number: string): readonly Choice[] => {
    if (isRowHeading(inner)) return [];
    if (isRowGroup(inner))
      return inner.children.flatMap((rowNode) => walk(rowNode, /^（.）/u.exec(inner.label)?.[0] ?? ''));
    return inner.total ? [] : [{ id: inner.id, label: SHORT[inner.id] ?? number + inner.label }];
  };
  return walk(node, '');
}
