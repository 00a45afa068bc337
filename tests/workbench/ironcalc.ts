import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import type * as Engine from '@ironcalc/wasm';
import { transformSync } from '@swc/core';
import type { CellValue } from '../../src/workbench/host/book';
import type { Calculator, CalculatorInput, FormulaCell } from '../../src/workbench/memory/calculator';

type IronCalc = typeof Engine;

const FOLDER = path.dirname(require.resolve('@ironcalc/wasm/package.json'));
const EXACT_FORMAT = '0.00000000000000E+00';
const CellType = { number: 1, text: 2, logical: 4, error: 16 } as const;

let engine: IronCalc | undefined;

/** Computes native formulas with IronCalc. Custom functions come out as `#NAME?`, as in Excel without the add-in. */
export function ironCalculator(): Calculator {
  return {
    compute: (input) => {
      engine ??= loadEngine();
      const model = fill(new engine.Model('book', 'en', 'UTC', 'en'), input);
      const results = input.formulas.map((cell) => read(model, input.sheets.indexOf(cell.sheet), cell));
      model.free();
      return results;
    },
  };
}

function fill(model: Engine.Model, { sheets, values, formulas, names }: CalculatorInput): Engine.Model {
  model.pauseEvaluation();
  sheets.forEach((name, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, name);
  });
  for (const { sheet, row, column, value } of values) {
    model.setUserInput(sheets.indexOf(sheet), row + 1, column + 1, typed(value));
  }
  const named = new Map(names.map(({ name, formula }) => [name.toLowerCase(), formula.replace(/^=/, '')]));
  for (const { sheet, row, column, formula } of formulas) {
    const index = sheets.indexOf(sheet);
    model.setUserInput(index, row + 1, column + 1, withoutNames(formula, named));
    model.updateRangeStyle(
      { sheet: index, row: row + 1, column: column + 1, width: 1, height: 1 },
      'num_fmt',
      EXACT_FORMAT,
    );
  }
  model.resumeEvaluation();
  model.evaluate();
  return model;
}

const typed = (value: CellValue): string =>
  typeof value === 'string' && !value.startsWith('#') ? `'${value}` : String(value).toUpperCase();

/** IronCalc takes no Chinese names, so each is replaced by what it stands for. */
function withoutNames(formula: string, named: ReadonlyMap<string, string>): string {
  if (named.size === 0) return formula;
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*/gu,
    (word) => named.get(word.toLowerCase()) ?? word,
  );
}

function read(model: Engine.Model, sheet: number, { row, column }: FormulaCell): CellValue {
  const text = model.getFormattedCellValue(sheet, row + 1, column + 1);
  const type = model.getCellType(sheet, row + 1, column + 1);
  if (type === CellType.number) return Number(text);
  return type === CellType.logical ? text === 'TRUE' : text;
}

/** The package is an ES module for browsers; jest runs CommonJS. */
function loadEngine(): IronCalc {
  const load = (file: string): unknown => {
    const source = readFileSync(file, 'utf8').replaceAll('import.meta.url', '""');
    const { code } = transformSync(source, { module: { type: 'commonjs' }, jsc: { target: 'es2022' } });
    const loaded = { exports: {} };
    const need = (request: string): unknown => load(path.resolve(path.dirname(file), request));
    const names = ['module', 'exports', 'require', 'TextDecoder', 'TextEncoder'];
    new Function(...names, code)(loaded, loaded.exports, need, TextDecoder, TextEncoder);
    return loaded.exports;
  };
  const module = load(path.join(FOLDER, 'wasm.js')) as IronCalc;
  module.initSync({ module: readFileSync(path.join(FOLDER, 'wasm_bg.wasm')) });
  return module;
}
