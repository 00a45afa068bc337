import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import type { SyncTransformer, TransformOptions } from '@jest/transform';
import { ModuleMocker } from 'jest-mock';

type Code = (...globals: readonly unknown[]) => void;
type Exports = { exports: unknown };

const ROOT = process.cwd();
const GLOBALS = ['module', 'exports', 'require', '__filename', '__dirname', 'jest'];
const ENDINGS = ['', '.ts', '.tsx', '.js', '/index.ts', '/index.js'];

const requireHere = createRequire(path.join(ROOT, 'package.json'));
export const jestConfig = requireHere('./jest.config.js') as {
  readonly setupFiles: readonly string[];
  readonly transform: Readonly<Record<string, string | readonly [string, unknown]>>;
  readonly transformIgnorePatterns: readonly string[];
};
const transformers = Object.entries(jestConfig.transform).map(([pattern, transformer]) => {
  const [name, options] = [transformer].flat() as [string, unknown?];
  const found = requireHere(name.replace('<rootDir>', ROOT)) as {
    createTransformer?(options: unknown): SyncTransformer;
  } & SyncTransformer;
  return { pattern: new RegExp(pattern), transformer: found.createTransformer?.(options) ?? found };
});
const ignored = new RegExp(jestConfig.transformIgnorePatterns.join('|'));

/** By path and source. */
const compiled = new Map<string, Code>();
const mocker = new ModuleMocker(globalThis);
/** Packages, which keep no state that a fault of ours could change, are loaded once. */
const packages = new Map<string, Exports>();

const isOfPackage = (file: string): boolean => file.includes('/node_modules/');

/** The path of a file from the root of the repository. */
const nameOf = (file: string): string => path.relative(ROOT, file).split(path.sep).join('/');

function compile(file: string, source: string): Code {
  const transformer = transformers.find(({ pattern }) => pattern.test(file))?.transformer;
  const options = { supportsStaticESM: false, instrument: false } as unknown as TransformOptions;
  const { code } = transformer ? transformer.process(source, file, options) : { code: source };
  return compileFunction(code, GLOBALS, { filename: file }) as Code;
}

function resolve(request: string, from: string): string {
  if (!request.startsWith('.') && !path.isAbsolute(request)) return createRequire(from).resolve(request);
  const whole = path.resolve(path.dirname(from), request);
  const ending = ENDINGS.find((each) => existsSync(whole + each) && statSync(whole + each).isFile());
  return ending === undefined ? createRequire(from).resolve(request) : whole + ending;
}

/**
 * Loads the files of the project anew, as jest does for each suite, but compiles each of them once for the whole
 * process. `changed` says what stands in a file instead of its source.
 */
export class Modules {
  private readonly loaded = new Map<string, Exports>();
  private readonly mocks = new Map<string, () => unknown>();

  constructor(private readonly changed: ReadonlyMap<string, string>) {}

  load(file: string): unknown {
    const mock = this.mocks.get(file);
    if (mock) return mock();
    return this.loadActual(file);
  }

  private loadActual(file: string): unknown {
    if (isBuiltin(file) || ignored.test(file)) return requireHere(file);
    if (file.endsWith('.json')) return JSON.parse(readFileSync(file, 'utf8'));
    const loaded = isOfPackage(file) ? packages : this.loaded;
    const known = loaded.get(file);
    if (known) return known.exports;
    const module: Exports = { exports: {} };
    loaded.set(file, module);
    const require = Object.assign((request: string) => this.load(resolve(request, file)), {
      resolve: (request: string) => resolve(request, file),
    });
    this.codeOf(file)(module, module.exports, require, file, path.dirname(file), this.jestFor(file));
    return module.exports;
  }

  private codeOf(file: string): Code {
    const source = this.changed.get(nameOf(file)) ?? readFileSync(file, 'utf8');
    const key = `${file}\n${source}`;
    let code = compiled.get(key);
    if (!code) compiled.set(key, (code = compile(file, source)));
    return code;
  }

  /** What the suites use of `jest`. */
  private jestFor(file: string): unknown {
    return {
      fn: mocker.fn.bind(mocker),
      spyOn: mocker.spyOn.bind(mocker),
      restoreAllMocks: () => mocker.restoreAllMocks(),
      mocked: <T>(source: T): T => source,
      mock: (request: string, factory: () => unknown) => {
        let made: unknown;
        this.mocks.set(resolve(request, file), () => (made ??= factory()));
      },
      requireActual: (request: string) => this.loadActual(resolve(request, file)),
    };
  }
}
