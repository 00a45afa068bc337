import { subtractExactly } from '../../model/decimal';
import { entry, namesOf } from './entry-wording';
import { cellsPlace } from './wording';

/** Findings about formulas: what they pass over, what was never calculated, totals that are wrong because of theirs. */
export const FORMULAS = {
  'entry.text': entry({
    name: '文字',
    asks: '公式要计的格填的是数字，不是文字',
    severity: 'error',
    say: ({ cell, text = '', value }) => ({
      filled: `“${text}”`,
      expected: value ?? '数字，没有的填 0',
      statement: `${cell}写的是文字“${text}”，公式没有把它计入`,
      advice: value === undefined ? '请改为数字，没有的填 0。' : `请改为数字 ${value}。`,
    }),
  }),
  'entry.uncalculated': entry({
    name: '公式未计算',
    asks: '公式都有计算结果，且与所加各格相符',
    severity: 'error',
    say: ({ form, cells }) => ({
      filled: `${cells.length} 格公式没有计算`,
      expected: '计算结果',
      statement: `${cellsPlace(form, cells.slice(0, 1)).table}有 ${cells.length} 格公式没有计算过，没有结果或结果不对（${namesOf(form, cells)}）`,
      advice: '请用 Excel 或 WPS 打开，保存一次；仍不变的，请按 F9 重新计算。',
    }),
  }),
  'entry.wrongFormula': entry({
    name: '公式有误',
    asks: '合计的公式把应加的各格都加上，不多不少',
    severity: 'error',
    say: ({ cell, text = '', value = 0, expected = 0, formula = '' }) => ({
      filled: `${text}，得 ${value}`,
      expected: `${formula}，得 ${expected}`,
      difference: subtractExactly(value, expected),
      statement: `${cell}的公式有误：${text} 得 ${value}，各项之和 ${expected}`,
      advice: `请把公式恢复为 ${formula}。`,
    }),
  }),
  'entry.typedTotal': entry({
    name: '合计不是公式',
    asks: '其他合计都是公式时，每个合计都是公式',
    severity: 'error',
    say: ({ cell, value, expected, formula = '' }) => ({
      filled: value ?? '空白',
      expected: `公式${expected === undefined ? '' : `，各项之和 ${expected}`}`,
      statement:
        `${cell}没有公式（其他合计都有），` +
        `${value === undefined ? '是空白' : `填的是 ${value}`}${expected === undefined ? '' : `，各项之和 ${expected}`}`,
      advice: `请恢复公式 ${formula}；如这个数确实无误，请核对所加的各格。`,
    }),
  }),
};
