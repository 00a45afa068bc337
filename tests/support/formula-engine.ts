import { readFileSync } from 'node:fs';
import { initSync, Model } from '@ironcalc/wasm';
import { cellAddress } from '../../src/derive/address';

let started = false;

/** A sheet in a real spreadsheet engine (IronCalc), to see what a native formula gives. */
export class FormulaEngine {
  private readonly model: Model;
  private calculated = false;

  constructor() {
    if (!started) initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
    started = true;
    this.model = new Model('test', 'en', 'UTC', 'en');
  }

  /** Types text into a cell, 0-based: numbers, text, error values or a formula. */
  type(row: number, column: number, input: string): void {
    this.calculated = false;
    this.model.setUserInput(0, row + 1, column + 1, input);
  }

  /** What the cell shows after calculation. */
  shown(row: number, column: number): string {
    if (!this.calculated) this.model.evaluate();
    this.calculated = true;
    const text = this.model.getFormattedCellValue(0, row + 1, column + 1);
    if (text.startsWith('#')) throw new Error(`${cellAddress(row, column)} gives ${text}`);
    return text;
  }
}
