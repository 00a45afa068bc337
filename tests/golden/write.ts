import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleOutputs } from '../examples/examples';
import { derived } from './derived';

// Rewrites the golden files and the examples; read the difference before committing it.
for (const [name, text] of derived()) writeFileSync(join(__dirname, name), text);
void exampleOutputs().then((outputs) => {
  for (const [name, text] of outputs) writeFileSync(join(__dirname, '../examples', name), text);
});
