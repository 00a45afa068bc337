import { ArgumentError, prepareArguments } from '../../src/workbench/functions/arguments';
import type { FunctionEngine } from '../../src/workbench/functions/broker';
import { FunctionBroker } from '../../src/workbench/functions/broker';
import type { ParameterMetadata } from '../../src/workbench/functions/metadata';
import { fromResult, fromRuntimeError, fromThrown } from '../../src/workbench/functions/outcome';
import { ExcelHost } from '../../src/workbench/host/host';
import { MemoryBook } from '../../src/workbench/memory/memory-book';

const entity = (code: string) => ({ basicValue: code });
const prepare = (
  parameters: ParameterMetadata[],
  values: unknown[],
  makeError: typeof entity | null = entity,
) => prepareArguments({ id: 'F', name: 'F', parameters }, values, makeError);

describe('arguments', () => {
  const range: ParameterMetadata = { name: 'r', type: 'any', dimensionality: 'matrix' };
  const value: ParameterMetadata = { name: 'v', type: 'any' };

  test('a range is a matrix, blank cells are empty texts, error values are entities', () => {
    expect(
      prepare(
        [range],
        [
          [
            [1, null],
            ['#N/A', true],
          ],
        ],
      ),
    ).toEqual([
      [
        [1, ''],
        [{ basicValue: '#N/A' }, true],
      ],
    ]);
  });

  test('one cell is a value, or a matrix of one', () => {
    expect(prepare([value, range], [[[5]], 6])).toEqual([5, [[6]]]);
  });

  test('what is left out is null; what is needed may not be', () => {
    expect(prepare([value, { ...value, optional: true }], [1])).toEqual([1, null]);
    expect(() => prepare([value], [])).toThrow(ArgumentError);
    expect(() => prepare([value], [1, 2])).toThrow(ArgumentError);
  });

  test('repetitions come in one array', () => {
    expect(prepare([value, { ...range, repeating: true }], [1, [[2]], 3])).toEqual([1, [[[2]], [[3]]]]);
    expect(prepare([{ ...value, repeating: true }], [])).toEqual([[]]);
  });

  test('numbers, texts and truth values are converted as Excel does', () => {
    const typed = (type: string, given: unknown) => prepare([{ name: 'v', type }], [[[given]]])[0];
    expect([typed('number', '12'), typed('number', null), typed('string', 3), typed('string', true)]).toEqual(
      [12, 0, '3', 'TRUE'],
    );
    expect(() => typed('number', '甲')).toThrow('#VALUE!');
  });

  test('an error value stops the call where it cannot be received', () => {
    expect(() => prepare([value], [[['#DIV/0!']]], null)).toThrow('#DIV/0!');
    expect(() => prepare([value], [[[1], [2]]])).toThrow('#VALUE!');
  });
});

describe('outcomes', () => {
  test('values, blocks and error entities', () => {
    expect(fromResult(3)).toEqual({ value: 3 });
    expect(fromResult(NaN)).toEqual({ value: '#NUM!' });
    expect(
      fromResult([
        [1, null],
        ['x', entity('#N/A')],
      ]),
    ).toEqual({
      value: [
        [1, ''],
        ['x', '#N/A'],
      ],
    });
    expect(fromResult([1, 2])).toEqual({ value: '#VALUE!' });
  });

  test('errors keep their message for #VALUE! and #N/A only', () => {
    expect(fromThrown({ basicValue: '#N/A', message: '没有' })).toEqual({ value: '#N/A', message: '没有' });
    expect(fromThrown({ basicValue: '#NUM!', message: '没有' })).toEqual({ value: '#NUM!' });
    expect(fromThrown(new Error('x'))).toEqual({ value: '#VALUE!' });
    expect(fromRuntimeError(1, '没有')).toEqual({ value: '#N/A', message: '没有' });
  });
});

test('before the add-in runs a function is unknown; once it runs everything is computed anew', async () => {
  jest.useFakeTimers();
  const calls: Parameters<FunctionEngine['register']>[2][] = [];
  let recalculated = 0;
  const engine: FunctionEngine = {
    register: (_, __, call) => void calls.push(call),
    recalculate: () => void recalculated++,
  };
  const host = new ExcelHost(new MemoryBook());
  const file = { functions: [{ id: 'DOUBLE', name: 'DOUBLE', parameters: [{ name: 'v', type: 'number' }] }] };
  const direct = { find: () => (n: unknown) => Number(n) * 2, makeError: entity };
  new FunctionBroker(host, engine, file, direct).register('GOUJI');
  const caller = { sheetId: '', row: 0, column: 0 };
  const early = calls[0]!([2], caller);
  await jest.advanceTimersByTimeAsync(5000);
  expect(await early).toBe('#NAME?');
  host.state.onFunctionsReady();
  expect(recalculated).toBe(1);
  expect(await calls[0]!([2], caller)).toBe(4);
  jest.useRealTimers();
});
