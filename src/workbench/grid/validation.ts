import type { IDataValidationRule } from '@univerjs/core';
import { DataValidationErrorStyle, DataValidationOperator, DataValidationType } from '@univerjs/core';
import type { ValidationRecord } from '../host/records';
import { toRange } from './ranges';
import type { Grid } from './univer';

const ADD = 'data-validation.mutation.addRule';
const REMOVE = 'data-validation.mutation.removeRule';

const TYPES: Readonly<Record<string, DataValidationType>> = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  list: DataValidationType.LIST,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
};
const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const STYLES: Readonly<Record<string, DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

/** Makes the grid check what is typed by this rule. */
export function showValidation(grid: Grid, sheetId: string, record: ValidationRecord): void {
  const [kind = '', detail = {}] = Object.entries(record.rule)[0] ?? [];
  const type = TYPES[kind];
  if (!type) return;
  const { errorAlert, prompt } = record;
  const rule: IDataValidationRule = {
    uid: record.id,
    type,
    ranges: record.rects.map(toRange),
    operator: OPERATORS[String(detail.operator)],
    formula1: formula(detail.formula ?? detail.source ?? detail.formula1),
    formula2: formula(detail.formula2),
    allowBlank: record.ignoreBlanks,
    showDropDown: detail.inCellDropDown !== false,
    showErrorMessage: errorAlert.showAlert,
    errorTitle: errorAlert.title,
    error: errorAlert.message,
    errorStyle: STYLES[errorAlert.style] ?? DataValidationErrorStyle.STOP,
    showInputMessage: prompt.showPrompt,
    promptTitle: prompt.title,
    prompt: prompt.message,
  };
  grid.commands.syncExecuteCommand(ADD, {
    unitId: grid.workbook.getId(),
    subUnitId: sheetId,
    rule,
    source: 'command',
  });
}

/** Takes the rule off the grid. */
export function hideValidation(grid: Grid, sheetId: string, { id }: ValidationRecord): void {
  grid.commands.syncExecuteCommand(REMOVE, {
    unitId: grid.workbook.getId(),
    subUnitId: sheetId,
    ruleId: id,
    source: 'command',
  });
}

const formula = (value: unknown): string | undefined =>
  value === undefined || value === null || value === '' ? undefined : String(value);
