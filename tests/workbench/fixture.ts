import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '../../src/workbench/serve/serve';

const BUILT = path.resolve('dist/workbench');
const OFFICE = path.resolve('dist/addin/officejs');

/** The built workbench with the add-in of these tests, which needs Office.js beside it. */
export interface ServedFixture {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the fixture; it is to be closed. */
export async function serveFixture(): Promise<ServedFixture> {
  if (!existsSync(BUILT) || !existsSync(OFFICE)) throw new Error('Build first: npm run build');
  const addin = mkdtempSync(path.join(tmpdir(), 'gouji-fixture-'));
  cpSync(path.join(__dirname, 'fixture-addin'), addin, { recursive: true });
  cpSync(OFFICE, path.join(addin, 'officejs'), { recursive: true });
  const serving = await serve({ port: 0, addin, workbench: BUILT });
  return {
    url: serving.url,
    close: async () => {
      await serving.close();
      rmSync(addin, { recursive: true, force: true });
    },
  };
}
