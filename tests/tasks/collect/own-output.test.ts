import { formById } from '../../../src/forms';
import { zerosBut } from '../../support/kept-file';
import { receive } from '../../../src/tasks/collect/receive';
import { writeXlsx } from '../../../src/write';

const PROPERTIES = 'docProps/core.xml';
/** From the name in the header of a part to somewhere in its packed bytes (APPNOTE 4.3.7). */
const INTO_THE_PART = PROPERTIES.length + 20;

test('properties that are damaged tell nothing, and the report is read all the same', async () => {
  const form = formById('2021');
  const bytes = await writeXlsx(form, zerosBut({}), {
    totals: 'formula',
    checks: true,
    protect: false,
    date: new Date(2024, 0, 10),
  });
  const at = Buffer.from(bytes).indexOf(PROPERTIES) + INTO_THE_PART;
  const broken = Uint8Array.from(bytes);
  broken.fill(0xff, at, at + 8);
  const received = await receive({ path: 'a.xlsx', name: 'a.xlsx' }, broken);
  expect(received).toMatchObject({ reports: [{ report: { form: form.id } }] });
});
