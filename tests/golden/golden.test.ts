import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { derived } from './derived';

describe('golden files', () => {
  it.each([...derived().entries()])('%s is as committed (npm run golden rewrites it)', (name, text) => {
    expect(text).toBe(readFileSync(join(__dirname, name), 'utf8'));
  });
});
