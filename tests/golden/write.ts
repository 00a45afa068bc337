import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { derived } from './derived';

// Rewrites the golden files; read the difference before committing it.
for (const [name, text] of derived()) writeFileSync(join(__dirname, name), text);
