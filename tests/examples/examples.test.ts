import { readFileSync } from 'node:fs';
import path from 'node:path';
import { exampleOutputs } from './examples';

test('what is said of each example is as committed (npm run golden rewrites it)', async () => {
  const outputs = await exampleOutputs();
  expect(outputs.size).toBeGreaterThan(3);
  for (const [name, text] of outputs) expect(text).toBe(readFileSync(path.join(__dirname, name), 'utf8'));
});
