import type { Explanation } from '../model/explanation';
import type { Grid } from '../model/grid';
import type { KeptCells, KeptList } from './kept-list';
import { keptLines } from './kept-list';

type Column = 'unit' | 'year' | 'rule' | 'place' | 'text' | 'values' | 'date' | 'key';

/** The sheet 勾稽说明: a line for each number that was to be verified and is explained. */
export const EXPLANATION_LIST: KeptList<Column> = {
  sheet: 'explanations',
  note: '核实项的说明。随表一起报送，审核时可以看到；数值有变化时会请您重新说明。“标识”一栏请勿改动。',
  key: 'key',
  columns: {
    unit: { name: '单位', points: 120 },
    year: { name: '年度', points: 42 },
    rule: { name: '规则', points: 90 },
    place: { name: '位置', points: 150 },
    text: { name: '说明', points: 300 },
    values: { name: '当时数值', points: 120 },
    date: { name: '日期', points: 66 },
    key: { name: '标识', points: 120 },
  },
};

/** Explanations on the sheets of a workbook, in order; a line that lost its 标识 or text is none. */
export const explanationsOn = (grids: readonly Grid[]): readonly Explanation[] =>
  keptLines(grids, EXPLANATION_LIST).flatMap(({ cells }) => {
    const { unit, year, text, values, date, key } = cells;
    if (!key || !text) return [];
    const known = { unit: unit || null, year: /^\d{4}$/.test(year) ? Number(year) : null };
    return [{ ...known, key: lineKey(key), text, values, date }];
  });

/** A line of the list. `rule` and `place` are for people; 标识 tells lines of different reports apart. */
export const explanationLine = (
  explanation: Explanation,
  { rule, place }: { readonly rule: string; readonly place: string },
): KeptCells<Column> => ({
  unit: explanation.unit ?? '',
  year: explanation.year === null ? '' : String(explanation.year),
  rule,
  place,
  text: explanation.text,
  values: explanation.values,
  date: explanation.date,
  key: storedKey(explanation),
});

/** 标识 of the line of an explanation: its key, and the report's unit and year. */
export const storedKey = ({ key, unit, year }: Pick<Explanation, 'key' | 'unit' | 'year'>): string =>
  [key, unit ?? '-', year ?? '-'].join(' @ ');

const lineKey = (stored: string): string => stored.split(' @ ')[0]!;
