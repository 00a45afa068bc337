import type { EntryFinding } from '../../model/finding';
import type { UnreadReason } from '../../model/report';
import { columnName, rowName } from '../../derive/names';
import { entry, namesOf } from './entry-wording';
import { FORMULAS } from './formulas';
import type { Wording } from './wording';
import { cellsPlace } from './wording';

const UNREAD: Readonly<Record<UnreadReason, string>> = {
  text: '不是数',
  error: '是错误值',
  ambiguous: '可以有几种读法',
  noCachedValue: '是没有计算结果的公式，请用 Excel 或 WPS 打开并保存一次',
  date: '成了日期，请改回数字格式后重填',
  precision: '位数太多，表格软件存不下',
  unitConflict: '所带单位与本格不同',
  disguised: '看到的数与存着的数不同（单元格格式所致），请改为常规格式',
  otherForm: '是另一种格式的合计数，不能拆分',
};

/** Findings about what single cells hold. */
export const ENTRIES: Readonly<Record<EntryFinding['rule'], Wording<EntryFinding>>> = {
  'entry.negative': entry({
    name: '负数',
    asks: '各格不是负数（增减数除外）',
    severity: 'error',
    say: ({ cell, value }) => ({
      filled: value ?? '',
      expected: '0 或正数',
      statement: `${cell}为 ${value}，不能是负数`,
      advice: '请改为 0 或正数。',
    }),
  }),
  'entry.fraction': entry({
    name: '不是整数',
    asks: '件数、条数等是整数；只有金额可以有小数',
    severity: 'error',
    say: ({ cell, value, unit }) => ({
      filled: value ?? '',
      expected: unit ? `整数（以${unit}计）` : '整数',
      statement: `${cell}为 ${value}，${unit ? `以${unit}计，` : ''}应是整数`,
      advice: '请改正。',
    }),
  }),
  'entry.unread': entry({
    name: '不是数字',
    asks: '各格填的是数字，不带单位和说明',
    severity: 'error',
    say: ({ cell, cells, text = '', reason = 'text', maybe = [] }) => ({
      filled: `“${text}”`,
      expected: '数字',
      statement: `${cell}${cells.length > 1 ? `等 ${cells.length} 格` : ''}填的是“${text}”，${UNREAD[reason]}，没有读作数`,
      advice: `${maybeWords(reason, maybe)}请改为数字。`,
    }),
  }),
  'entry.unitConflict': entry({
    name: '单位不符',
    asks: '填的数没有带另一种单位，如以万元计的格里写“元”',
    severity: 'error',
    say: ({ cell, text = '', unit, maybe = [] }) => ({
      filled: `“${text}”`,
      expected: maybe.join(' 或 ') || '数字',
      statement: `${cell}填的是“${text}”，而本格${unit ? `以${unit}计` : '没有印明单位'}，没有读作数`,
      advice: `${inUnit(unit, maybe)}请核对后改为纯数字。`,
    }),
  }),
  'entry.splitDigits': entry({
    name: '数字拆在两格',
    asks: '一个数没有被拆在相邻两格',
    severity: 'verify',
    say: ({ form, cell, cells, value, text = '' }) => {
      const row = rowName(form, cells[0]!);
      const columns = cells.map((ref) => `「${columnName(form, ref)}」`);
      const { table } = cellsPlace(form, cells);
      return {
        row,
        place: `${table}${row && `「${row}」行`}${columns.join('、')}列`,
        filled: text,
        expected: `${columns[0]} ${value}，${columns[1]} 0`,
        statement:
          `${cell}可能应为 ${value}：相邻两格填的是 ${text}，像是一个数被拆开。` +
          `${columns[0]}列填 ${value}、${columns[1]}列填 0，有关合计就都相符`,
        advice: '请核实。',
      };
    },
  }),
  'entry.inYuan': entry({
    name: '万元填成元',
    asks: '以万元计的金额没有按元填：乡镇、街道不到 1000 万元，也不是一万的整数倍',
    severity: 'verify',
    isOptional: true,
    say: ({ cell, value = 0, unit, maybe: [converted] = [] }) => ({
      filled: value,
      expected: `以${unit}计的数`,
      statement: `${cell}为 ${value} ${unit}，像是按元填的`,
      advice: `如为 ${value} 元，请改为 ${converted}；如确为 ${value} ${unit}，请附说明。`,
    }),
  }),
  ...FORMULAS,
  'entry.blank': entry({
    name: '空白',
    asks: '没有空白的格，没有的填 0',
    severity: 'verify',
    say: ({ form, cells }) => {
      const { table } = cellsPlace(form, cells.slice(0, 1));
      return {
        filled: cells.length === 1 ? '空白' : `${cells.length} 格空白`,
        expected: '数字，没有的填 0',
        statement: `${table}有 ${cells.length} 格空白（${namesOf(form, cells)}）`,
        advice: '没有的请填 0，不要留空。',
      };
    },
  }),
};

/** What the number may be: the one stored, or where digits came apart what they are by the totals. */
function maybeWords(reason: UnreadReason, maybe: readonly number[]): string {
  if (!maybe.length) return '';
  return reason === 'disguised'
    ? `看到的数与存着的 ${maybe.join('、')} 不同，请把单元格改为常规格式后核对。`
    : `数字可能被拆开，按合计推算应为 ${maybe.join('、')}，请核对。`;
}

function inUnit(unit: string, [converted, written]: readonly number[]): string {
  if (converted === undefined) return '';
  return written === undefined
    ? `数为 ${converted}，单位要请您确定。`
    : `如所带单位无误，应填 ${converted}；如数已按${unit}计，应填 ${written}。`;
}
