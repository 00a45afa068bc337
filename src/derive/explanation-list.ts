import type { Explanation } from '../model/explanation';
import type { Grid } from '../model/grid';
import type { KeptList } from './kept-list';
import { keptLines } from './kept-list';

const COLUMNS = {
  unit: '单位',
  year: '年度',
  rule: '规则',
  place: '位置',
  text: '说明',
  values: '当时数值',
  date: '日期',
  key: '标识',
} as const;

/** The sheet 勾稽说明: a line for each number that was to be verified and is explained. */
export const EXPLANATION_LIST: KeptList = {
  sheet: 'explanations',
  note: '核实项的说明。随表一起报送，审核时可以看到；数值有变化时会请您重新说明。“标识”一栏请勿改动。',
  key: COLUMNS.key,
  columns: [
    { name: COLUMNS.unit, points: 120 },
    { name: COLUMNS.year, points: 42 },
    { name: COLUMNS.rule, points: 90 },
    { name: COLUMNS.place, points: 150 },
    { name: COLUMNS.text, points: 300 },
    { name: COLUMNS.values, points: 120 },
    { name: COLUMNS.date, points: 66 },
    { name: COLUMNS.key, points: 120 },
  ],
  hints: [],
};

/** Explanations on the sheets of a workbook, in order; a line that lost its 标识 or text is none. */
export const explanationsOn = (grids: readonly Grid[]): readonly Explanation[] =>
  keptLines(grids, EXPLANATION_LIST).flatMap(({ cells }) => {
    const { unit, year, text, values, date, key } = COLUMNS;
    if (!cells[key] || !cells[text]) return [];
    return [
      {
        unit: cells[unit] || null,
        year: /^\d{4}$/.test(cells[year]!) ? Number(cells[year]) : null,
        key: lineKey(cells[key]),
        text: cells[text],
        values: cells[values]!,
        date: cells[date]!,
      },
    ];
  });

/** A line of the list. `rule` and `place` are for people; 标识 tells lines of different reports apart. */
export const explanationLine = (
  explanation: Explanation,
  { rule, place }: { readonly rule: string; readonly place: string },
): Readonly<Record<string, string>> => ({
  [COLUMNS.unit]: explanation.unit ?? '',
  [COLUMNS.year]: explanation.year === null ? '' : String(explanation.year),
  [COLUMNS.rule]: rule,
  [COLUMNS.place]: place,
  [COLUMNS.text]: explanation.text,
  [COLUMNS.values]: explanation.values,
  [COLUMNS.date]: explanation.date,
  [COLUMNS.key]: storedKey(explanation),
});

/** 标识 of the line of an explanation: its key, and the report's unit and year. */
export const storedKey = ({ key, unit, year }: Pick<Explanation, 'key' | 'unit' | 'year'>): string =>
  [key, unit ?? '-', year ?? '-'].join(' @ ');

const lineKey = (stored: string): string => stored.split(' @ ')[0]!;
