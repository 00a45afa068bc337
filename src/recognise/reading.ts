import type { CellRef } from '../model/expression';
import type { UnreadReason } from '../model/report';

/** Why a cell or a label was not read plainly. Stable codes; `readingSentence` has the words. */
export type ReadingReason =
  | 'textNumber'
  | 'thousands'
  | 'sign'
  | 'unitSuffix'
  | 'note'
  | 'placeholder'
  | 'binaryNoise'
  | 'alignedByColumns'
  | 'fragment'
  | 'similarLabel'
  | 'rowByOrder'
  | 'columnByOrder'
  | 'missingColumn'
  | 'count'
  | 'countUnproven'
  | 'rowMoved'
  | 'columnsUnclear'
  | 'rowUnclear'
  | 'columnsAssumed'
  | 'hiddenRow'
  | 'leftOut'
  | UnreadReason;

/** A cell or a label that was not read plainly. */
export interface Reading {
  readonly reason: ReadingReason;
  /** Address as a person finds it. */
  readonly where: string;
  readonly text: string;
  /** The number it was read as; null where it was read as a blank, as a label, or not at all. */
  readonly value: number | null;
  /** The cell of the form, where the reading is about one. */
  readonly ref?: CellRef;
  /** The cells of the form, where the reading is about a row or a column. */
  readonly cells?: readonly CellRef[];
  /** What was left out of the cell, and why. */
  readonly left?: string;
  /** The printed label that a doubtful label was taken for. */
  readonly label?: string;
}

const WORDS: Readonly<Record<ReadingReason, (reading: Reading) => string>> = {
  textNumber: ({ value }) => `是文本形式的数字，按 ${value} 读取`,
  thousands: ({ value }) => `带千位分隔符，按 ${value} 读取`,
  sign: ({ value }) => `带正负号，按 ${value} 读取`,
  unitSuffix: ({ value }) => `带单位，按 ${value} 读取`,
  note: ({ value }) => `数字后有括注，按 ${value} 读取，括注未计入`,
  placeholder: () => '不是数字，按空白处理；没有的请填 0',
  binaryNoise: ({ value }) => `计算产生的尾差，按 ${value} 读取`,
  alignedByColumns: ({ text }) => `本行数字少于列数，按同表其他各行的列位置对应（${text}），其余单元格为空白`,
  similarLabel: ({ label = '' }) => `行（列）名与“${label}”相近，按该行（列）读取`,
  rowByOrder: ({ label = '' }) => `行名无法辨认，按前后顺序读作“${label}”`,
  columnByOrder: ({ label = '' }) => `列名无法辨认，按前后顺序读作“${label}”`,
  fragment: ({ text }) => `这里有“${text}”等表中字样，但不是一张统计表，没有读取`,
  missingColumn: () => '一列没有找到，该列各单元格为空白',
  otherForm: () => '是另一种格式的合计数，不能拆分，未读取',
  unitConflict: () => '所带单位与本表单位不一致，未读取；请换算后填写纯数字',
  count: () => '本行数字与各列对不上，无法确定各数字属于哪一列，未读取',
  countUnproven: ({ text }) =>
    `本行按数字个数对应各列（${text}），但各列相加不等于总计，请核对各数字所在的列`,
  rowMoved: ({ text }) => `本行有空白，数字（${text}）可能整行错位，请核对各数字所在的列`,
  columnsUnclear: () => '表头各列的次序与规定不同，无法确定各数字属于哪一列，未读取',
  rowUnclear: ({ text }) => `本行的数字（${text}）可能属于上一行或下一行，无法确定，未读取`,
  columnsAssumed: () => '表头没有全部辨认，各列按规定次序读取，请核对',
  hiddenRow: () => '在隐藏的行里，已照常读取',
  leftOut: ({ left = '' }) => `旁边还有看不见的或不算数字的“${left}”，没有读取`,
  text: () => '不是数字，未读取',
  error: () => '是错误值，未读取',
  ambiguous: () => '可以有不同读法，未读取',
  noCachedValue: () => '公式没有保存计算结果，未读取；请用 Excel 或 WPS 打开并保存后重试',
  date: () => '是日期，未读取；可能是数字被自动改成了日期格式',
  disguised: () => '单元格格式使看到的数与存着的数不同，未读取；请改为常规格式，填写正确的数',
  precision: () => '数字超过15位有效数字，未读取',
};

/** Chinese sentence of a reading: where, what stands there, how it was taken. */
export const readingSentence = (reading: Reading): string =>
  `${reading.where}“${reading.text}”${WORDS[reading.reason](reading)}。`;
