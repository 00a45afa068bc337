import { forms } from '../forms';
import type { Form } from '../model/form';

/** One parameter of a custom function, as Excel's metadata names it. */
interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: 'any';
  readonly dimensionality?: 'matrix';
  readonly optional?: true;
  readonly repeating?: true;
}

interface FunctionMetadata {
  /** A–Z, 0–9, `_`, `.`; never changed after release: saved workbooks refer to it. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: 'string' | 'any'; readonly dimensionality?: 'matrix' };
}

/** Content of functions.json. */
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/** Prefix of every function in a formula, as the manifest has it. */
export const NAMESPACE = 'GOUJI';

const value = (name: string, description: string): ParameterMetadata => ({ name, description, type: 'any' });
const range = (name: string, description: string): ParameterMetadata => ({
  name,
  description,
  type: 'any',
  dimensionality: 'matrix',
});
const label: ParameterMetadata = {
  name: '名称',
  description: '可不填：结果前面的文字，如“自然人”',
  type: 'any',
  optional: true,
};
const quoted = (words: readonly string[], last: string): string => {
  const all = words.map((word) => `"${word}"`);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join('、')}${last}${all.at(-1)}`;
};
/** `"2021"、"2019" 或 "2014"` */
const formWords = (): string =>
  quoted(
    forms.map(({ id }) => id),
    ' 或 ',
  );

/** `"二"、"三"、"四"；2014 格式为 "统计表"`: the tables of the form in force, then of those that have others. */
function tableWords(): string {
  const tablesOf = ({ tables }: Form): string =>
    quoted(
      tables.map(({ ordinal }) => ordinal),
      '、',
    );
  const [usual = '', ...others] = forms.map(tablesOf);
  return [
    usual,
    ...others.flatMap((words, index) => (words === usual ? [] : `${forms[index + 1]!.id} 格式为 ${words}`)),
  ].join('；');
}

const table = [
  value('格式', formWords()),
  value('表', tableWords()),
  range('区域', '这张表的数字区域，或整张表（不含标题行）'),
];
const words = { type: 'string' } as const;

/**
 * Hand-written metadata of the custom functions: only so can a range that holds error values be received
 * (`allowErrorForDataTypeAny`, Custom functions metadata reference).
 */
export const functionsMetadata = (): FunctionsMetadata => ({
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: 'CHECK',
      name: 'CHECK',
      description: '校验一张规定表格的全部勾稽关系：√，或几处不符和最要紧的一处',
      parameters: table,
      result: words,
    },
    {
      id: 'FINDINGS',
      name: 'FINDINGS',
      description: '列出一张规定表格的全部问题：规则、位置、左边、右边、差额、建议（结果占多行）',
      parameters: table,
      result: { type: 'any', dimensionality: 'matrix' },
    },
    {
      id: 'SUMCHECK',
      name: 'SUMCHECK',
      description: '总计是否等于各分项之和：√，或差多少。最后一个参数可以是名称',
      parameters: [
        range('总计', '总计所在的单元格'),
        { ...range('分项', '各分项的单元格或区域；最后可再加一个名称'), repeating: true },
      ],
      result: words,
    },
    {
      id: 'BALANCE',
      name: 'BALANCE',
      description: '两边之和是否相等：√，或差多少',
      parameters: [range('左边', '左边各数'), range('右边', '右边各数'), label],
      result: words,
    },
    {
      id: 'CARRY',
      name: 'CARRY',
      description: '本年“上年结转”是否等于上年报告“结转下年度”，逐格核对',
      parameters: [
        range('本年上年结转', '本年报告“上年结转”各格'),
        range('上年结转下年度', '上年报告“结转下年度”各格'),
        label,
      ],
      result: words,
    },
  ],
});
