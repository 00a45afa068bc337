import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { LedgerMapping } from '../../model/ledger';
import type { CountedExisting } from '../../tasks/ledger/count-existing';
import { Disclosure } from '../disclosure';
import { usePane } from '../pane-context';
import { existingTexts as words } from './texts';

/** Which column of an existing ledger holds which field, to be changed by hand. */
export function ExistingColumns(props: {
  readonly counted: CountedExisting;
  readonly mapping: LedgerMapping;
}): ReactElement {
  const { counted, mapping } = props;
  const pane = usePane();
  const { existing } = counted;
  const registers = [...new Map(existing.sheets.map((sheet) => [sheet.register.id, sheet])).values()];
  const asked = [...new Set(existing.sheets.flatMap((sheet) => sheet.asked.map(({ field }) => field.label)))];
  return (
    <Disclosure summary={asked.length ? words.columnsAsked(asked) : words.columns}>
      {registers.map(({ register, labels }) => (
        <div key={register.id} className="fields">
          {register.fields.map(({ id, label }) => (
            <Field key={id} label={label} size="small">
              <Select
                size="small"
                value={mapping.columns[register.id]?.[id] ?? ''}
                onChange={(_, { value }) =>
                  void pane.mapExisting({
                    ...mapping,
                    columns: {
                      ...mapping.columns,
                      [register.id]: { ...mapping.columns[register.id], [id]: value },
                    },
                  })
                }
              >
                <option value="">{words.noColumn}</option>
                {[...new Set(labels.filter((each) => each))].map((each) => (
                  <option key={each} value={each}>
                    {each}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
        </div>
      ))}
    </Disclosure>
  );
}
