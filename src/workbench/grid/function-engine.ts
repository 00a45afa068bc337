import { FunctionType } from '@univerjs/preset-sheets-core';
import type { Caller, FunctionEngine } from '../functions/broker';
import type { Grid } from './univer';

/** The calling cell, as Univer tells a running function. */
interface Running {
  readonly subUnitId?: string;
  readonly row?: number;
  readonly column?: number;
}

const FAILED = '#VALUE!';

/** Lets custom functions compute in the grid. */
export function functionEngine({ api }: Grid): FunctionEngine {
  return {
    register: ({ description = '', parameters = [] }, name, call) => {
      async function run(this: Running, ...values: unknown[]): Promise<never> {
        const caller: Caller = {
          sheetId: this.subUnitId ?? '',
          row: this.row ?? 0,
          column: this.column ?? 0,
        };
        return (await call(values, caller).catch(() => FAILED)) as never;
      }
      api.getFormula().registerAsyncFunction(name, run, {
        description: {
          functionName: name,
          functionType: FunctionType.User,
          description,
          abstract: description,
          functionParameter: parameters.map((parameter) => ({
            name: parameter.name,
            detail: parameter.description ?? '',
            example: '',
            require: parameter.optional ? 0 : 1,
            repeat: parameter.repeating ? 1 : 0,
          })),
        },
      });
    },
    recalculate: () => api.getFormula().executeCalculation(),
  };
}
