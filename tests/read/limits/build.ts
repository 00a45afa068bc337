import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { largeFiles } from './files';

/** Writes every large file into the folder named, as `0.xlsx` and so on. */
largeFiles.forEach(({ build }, nth) => writeFileSync(join(process.argv[2]!, `${nth}.xlsx`), build()));
