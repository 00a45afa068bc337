import type { ConditionalRule, DataValidation } from 'hucre';
import type { Rect } from '../host/address';
import { formatRect, parseAddress } from '../host/address';
import type { ConditionalLook, ConditionalRecord, ValidationRecord } from '../host/records';
import type { colourReader } from './xlsx-style';
import { fillColour, rgb, underlineOf } from './xlsx-style';

type Kind = DataValidation['type'];
type Operator = NonNullable<DataValidation['operator']>;

const KINDS = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  list: 'list',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
} as const satisfies Readonly<Record<string, Kind>>;
const OPERATORS = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
} as const satisfies Readonly<Record<string, Operator>>;
const STYLES = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;
const TEXT_RULES = {
  Contains: 'containsText',
  NotContains: 'notContainsText',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
} as const;

/** A validation of a file. */
export function readValidation(found: DataValidation, id: string): ValidationRecord {
  const kind = keyOf(KINDS, found.type) ?? 'custom';
  const first = operand(found.formula1);
  const comparison = {
    operator: keyOf(OPERATORS, found.operator ?? 'between'),
    formula1: first,
    ...(found.formula2 !== undefined && { formula2: operand(found.formula2) }),
  };
  const rule =
    kind === 'custom'
      ? { formula: `=${found.formula1 ?? ''}` }
      : kind === 'list'
        ? { inCellDropDown: true, source: found.values?.join(',') ?? first }
        : comparison;
  return {
    id,
    rects: readRects(found.range),
    rule: { [kind]: rule },
    errorAlert: {
      showAlert: found.showErrorMessage === true,
      style: keyOf(STYLES, found.errorStyle ?? 'stop') ?? 'Stop',
      title: found.errorTitle ?? '',
      message: found.errorMessage ?? '',
    },
    prompt: {
      showPrompt: found.showInputMessage === true,
      title: found.inputTitle ?? '',
      message: found.inputMessage ?? '',
    },
    ignoreBlanks: found.allowBlank === true,
  };
}

export function writeValidation({
  rects,
  rule,
  errorAlert,
  prompt,
  ignoreBlanks,
}: ValidationRecord): DataValidation[] {
  const [kind, detail] = Object.entries(rule)[0] ?? [];
  const type = KINDS[kind as keyof typeof KINDS];
  if (!type || !detail || rects.length === 0) return [];
  const text = (value: unknown): string | undefined =>
    value === undefined || value === null || value === '' ? undefined : String(value).replace(/^=/, '');
  const source = type === 'list' && typeof detail.source === 'string' && !detail.source.startsWith('=');
  return [
    {
      type,
      range: rects.map((rect) => formatRect(rect)).join(' '),
      ...(type !== 'list' &&
        type !== 'custom' && { operator: OPERATORS[detail.operator as keyof typeof OPERATORS] }),
      ...(source
        ? { values: String(detail.source).split(',') }
        : { formula1: text(detail.formula ?? detail.source ?? detail.formula1) }),
      ...(text(detail.formula2) !== undefined && { formula2: text(detail.formula2) }),
      allowBlank: ignoreBlanks,
      showErrorMessage: errorAlert.showAlert,
      errorStyle: STYLES[errorAlert.style as keyof typeof STYLES] ?? 'stop',
      ...(errorAlert.title && { errorTitle: errorAlert.title }),
      ...(errorAlert.message && { errorMessage: errorAlert.message }),
      showInputMessage: prompt.showPrompt,
      ...(prompt.title && { inputTitle: prompt.title }),
      ...(prompt.message && { inputMessage: prompt.message }),
    },
  ];
}

/** A conditional format of a file; null for the kinds that the grid does not paint (scales, bars, icons). */
export function readConditional(
  { type, operator, formula, style, stopIfTrue, range, text }: ConditionalRule,
  id: string,
  colour: ReturnType<typeof colourReader>,
): ConditionalRecord | null {
  const [first = '', second] = (Array.isArray(formula) ? formula : [formula ?? '']).map((each) => `=${each}`);
  const textRule = keyOf(TEXT_RULES, type);
  const rule =
    type === 'expression'
      ? { formula: first }
      : type === 'cellIs'
        ? { operator: comparisonOf(operator), formula1: first, ...(second && { formula2: second }) }
        : textRule && text !== undefined
          ? { operator: textRule, text }
          : null;
  if (!rule) return null;
  const { font, fill } = style ?? {};
  const look: ConditionalLook = {
    fill: fill && (fill.type === 'pattern' ? colour(fill.bgColor ?? fill.fgColor) : fillColour(fill, colour)),
    fontColor: colour(font?.color),
    bold: font?.bold,
    italic: font?.italic,
    underline: underlineOf(font),
    strikethrough: font?.strikethrough,
  };
  return {
    id,
    type: type === 'expression' ? 'Custom' : type === 'cellIs' ? 'CellValue' : 'ContainsText',
    rects: readRects(range),
    rule,
    format: Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)),
    stopIfTrue: stopIfTrue === true,
  };
}

export function writeConditional(
  { type, rects, rule, format, stopIfTrue }: ConditionalRecord,
  priority: number,
): ConditionalRule[] {
  if (rects.length === 0) return [];
  const bare = (value: unknown): string => String(value ?? '').replace(/^=/, '');
  const { fill, fontColor, bold, italic, underline, strikethrough } = format;
  const shared = {
    priority,
    range: rects.map((rect) => formatRect(rect)).join(' '),
    ...(stopIfTrue && { stopIfTrue }),
    style: {
      ...((fontColor || bold !== undefined || italic !== undefined || underline || strikethrough) && {
        font: {
          ...(fontColor && { color: rgb(fontColor) }),
          ...(bold !== undefined && { bold }),
          ...(italic !== undefined && { italic }),
          ...(underline && underline !== 'None' && { underline: true }),
          ...(strikethrough && { strikethrough }),
        },
      }),
      ...(fill && { fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: rgb(fill) } }),
    },
  };
  if (type === 'Custom') return [{ ...shared, type: 'expression', formula: bare(rule.formula) }];
  if (type === 'CellValue') {
    const operands = [rule.formula1, rule.formula2]
      .filter((each) => each !== undefined && each !== '')
      .map(bare);
    const operator = OPERATORS[comparisonName(rule.operator) as keyof typeof OPERATORS];
    return [{ ...shared, type: 'cellIs', operator, formula: operands.length > 1 ? operands : operands[0] }];
  }
  const textType = TEXT_RULES[rule.operator as keyof typeof TEXT_RULES];
  return textType ? [{ ...shared, type: textType, text: String(rule.text ?? '') }] : [];
}

/** Office.js says `GreaterThanOrEqual` for conditional formats and `GreaterThanOrEqualTo` for validation. */
const comparisonOf = (operator: Operator | undefined): string =>
  (keyOf(OPERATORS, operator ?? 'equal') ?? 'EqualTo').replace(/OrEqualTo$/, 'OrEqual');
const comparisonName = (operator: unknown): string => String(operator).replace(/OrEqual$/, 'OrEqualTo');

/** Blocks of a file: `A1:B2 D4`. */
export function readRects(text: string): Rect[] {
  return text.split(/[\s,]+/).flatMap((part) => parseAddress(part)?.rect ?? []);
}

const operand = (formula: string | undefined): unknown => {
  if (formula === undefined || formula === '') return '';
  return Number.isNaN(Number(formula)) ? `=${formula}` : Number(formula);
};

function keyOf<T extends Readonly<Record<string, string>>>(
  names: T,
  value: string | undefined,
): keyof T | undefined {
  return Object.keys(names).find((name) => names[name] === value);
}
