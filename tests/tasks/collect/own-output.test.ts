import { strToU8, unzipSync, zipSync } from 'fflate';
import { formById } from '../../../src/forms';
import { zerosBut } from '../../support/kept-file';
import { receive } from '../../../src/tasks/collect/receive';
import { writeXlsx } from '../../../src/write';

const PROPERTIES = 'docProps/core.xml';
const form = formById('2021');
const written = () =>
  writeXlsx(form, zerosBut({}), {
    totals: 'formula',
    checks: true,
    protect: false,
    date: new Date(2024, 0, 10),
  });

/** Its packed bytes, from behind the name in the header of the part (APPNOTE 4.3.7). */
const packed = (bytes: Uint8Array): Uint8Array => {
  const at = Buffer.from(bytes).indexOf(PROPERTIES) + PROPERTIES.length + 20;
  return Uint8Array.from(bytes).fill(0xff, at, at + 8);
};
const marked = (bytes: Uint8Array): Uint8Array =>
  zipSync({ ...unzipSync(bytes), [PROPERTIES]: strToU8('<coreProperties><category a=') });

test.each([
  ['bytes', packed],
  ['markup', marked],
])('properties whose %s are damaged tell nothing, and the report is read all the same', async (_, damage) => {
  const received = await receive({ path: 'a.xlsx', name: 'a.xlsx' }, damage(await written()));
  expect(received).toMatchObject({ reports: [{ report: { form: form.id } }] });
});
