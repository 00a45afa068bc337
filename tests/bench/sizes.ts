import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figures';

const FOLDER = join(__dirname, '../../dist/addin');

/** Gzip sizes of the pane's first screen and of what is loaded when needed. */
export function sizes(): readonly Figure[] {
  if (!existsSync(FOLDER)) return [['bundle sizes', 'run npm run build first']];
  const size = (file: string) => gzipSync(readFileSync(join(FOLDER, file))).length / 1024;
  const files = readdirSync(FOLDER).filter((file) => /\.(js|css)$/.test(file));
  const html = readFileSync(join(FOLDER, 'taskpane.html'), 'utf8');
  const first = files.filter((file) => html.includes(file));
  const total = first.reduce((sum, file) => sum + size(file), 0);
  return [
    [`first screen (${first.join(', ')}), gzip`, `${total.toFixed(0)} KB`, '≤ 250 KB'],
    ...files
      .filter((each) => !first.includes(each))
      .map((file): Figure => [`on demand: ${file}, gzip`, `${size(file).toFixed(0)} KB`]),
  ];
}
