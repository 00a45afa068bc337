import { readdirSync } from 'node:fs';
import path from 'node:path';
import { main } from '../../src/cli/main';
import { inProcess } from '../../src/tasks/collect';

/** One key a line, but a row of numbers on one line. */
const shown = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(/\[[\s\d.,null-]*\]/g, (row) =>
    row.replace(/\s+/g, ' ').replace(/^\[ | \]$/g, (edge) => edge.trim()),
  );

/** What `gouji check --json` says of each example beside this file: name of the file that keeps it → its content. */
export async function exampleOutputs(): Promise<ReadonlyMap<string, string>> {
  const outputs = new Map<string, string>();
  const inputs = readdirSync(__dirname).filter((name) => name.endsWith('.txt'));
  for (const name of inputs.sort()) {
    let printed = '';
    const out = (text: string) => void (printed += text);
    await main(['check', '--json', name], {
      cwd: __dirname,
      out,
      err: out,
      progress: () => undefined,
      pool: () => inProcess,
    });
    outputs.set(`${path.parse(name).name}.json`, `${shown(JSON.parse(printed.split('\n')[0]!))}\n`);
  }
  return outputs;
}
