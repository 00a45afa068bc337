import type { CellRef } from '../../model/expression';
import { cellKey } from '../../model/expression';
import type { Form } from '../../model/form';
import { cellRefs } from '../../model/form-index';
import { memo } from '../../model/memo';
import type { RecognisedReport } from '../../recognise';

type Addresses = Readonly<Record<string, string>>;

/** So many layouts are remembered of a form. */
const REMEMBERED = 64;

interface CellsOfForm {
  readonly cells: readonly (readonly [key: string, ref: CellRef])[];
  /** Addresses by all of them in one text, those met last behind. */
  readonly known: Map<string, Addresses>;
  /** The same by the formulas of a report: those of one layout are one object. */
  readonly ofFormulas: WeakMap<object, Addresses>;
}

const cellsOfForm = memo((form: Form): CellsOfForm => ({
  cells: cellRefs(form).map((ref) => [cellKey(ref), ref]),
  known: new Map(),
  ofFormulas: new WeakMap(),
}));

/** Where the cells of a report stand, by `cellKey`: one object for all reports that stand in the same places. */
export function cellAddresses({
  form,
  report: { computed },
  place,
}: Pick<RecognisedReport, 'form' | 'report' | 'place'>): Addresses {
  const cells = cellsOfForm(form);
  const known = computed && cells.ofFormulas.get(computed);
  if (known) return known;
  const addresses = addressesIn(cells, place);
  if (computed) cells.ofFormulas.set(computed, addresses);
  return addresses;
}

function addressesIn({ cells, known }: CellsOfForm, place: RecognisedReport['place']): Addresses {
  const found = cells.map(([, ref]) => place(ref)?.address);
  const all = JSON.stringify(found);
  const addresses =
    known.get(all) ??
    Object.fromEntries(
      cells.flatMap(([key], index) => {
        const address = found[index];
        return address === undefined ? [] : [[key, address] as const];
      }),
    );
  known.delete(all);
  known.set(all, addresses);
  if (known.size > REMEMBERED) known.delete(known.keys().next().value!);
  return addresses;
}
