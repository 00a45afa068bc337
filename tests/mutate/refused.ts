import ts from 'typescript';
import type { Mutant } from './mutants';

/** What is unused or never reached is no mistake of a type. */
const LENIENT: ts.CompilerOptions = {
  noUnusedLocals: false,
  noUnusedParameters: false,
  allowUnreachableCode: true,
  noEmit: true,
};

/**
 * The faults that nobody could commit because TypeScript refuses them. Each is checked in a copy of its file beside it,
 * all copies as one program.
 */
export function refusedByTypes(mutants: readonly Mutant[]): ReadonlySet<Mutant> {
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
    ts.sys,
    process.cwd(),
  );
  const copies = new Map<string, string>();
  const copy = (file: string, source: string): string => {
    const name = `${process.cwd()}/${file.replace(/\.ts$/, '')}.copy-${copies.size}.ts`;
    copies.set(name, source);
    return name;
  };
  const unchanged = new Map(
    [...new Set(mutants.map(({ file }) => file))].map((file) => [file, copyOf(file)]),
  );
  function copyOf(file: string): string {
    return copy(file, ts.sys.readFile(file)!);
  }
  const faulty = mutants.map((mutant) => {
    const source = ts.sys.readFile(mutant.file)!;
    return [
      mutant,
      copy(mutant.file, source.slice(0, mutant.start) + mutant.text + source.slice(mutant.end)),
    ] as const;
  });
  const host = ts.createCompilerHost({ ...options, ...LENIENT });
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => copies.has(name) || fileExists(name);
  host.readFile = (name) => copies.get(name) ?? readFile(name);
  host.getSourceFile = (name, target, ...more) => {
    const source = copies.get(name);
    return source === undefined
      ? getSourceFile(name, target, ...more)
      : ts.createSourceFile(name, source, target);
  };
  const declarations = fileNames.filter((name) => name.endsWith('.d.ts'));
  const program = ts.createProgram([...declarations, ...copies.keys()], { ...options, ...LENIENT }, host);
  const isRefused = (name: string): boolean => {
    const file = program.getSourceFile(name);
    return program.getSyntacticDiagnostics(file).length + program.getSemanticDiagnostics(file).length > 0;
  };
  for (const [file, name] of unchanged)
    if (isRefused(name)) throw new Error(`${file} cannot be checked in a copy`);
  return new Set(faulty.flatMap(([mutant, name]) => (isRefused(name) ? [mutant] : [])));
}
