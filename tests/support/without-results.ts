import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The same workbook without the results of its formulas, so that whoever opens it must calculate them. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    const bare = strFromU8(part).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1');
    return [name, /worksheets\/sheet\d/.test(name) ? strToU8(bare) : part] as const;
  });
  return zipSync(Object.fromEntries(parts));
}
