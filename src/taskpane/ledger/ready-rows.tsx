import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { READY_ROWS } from '../../ledger/register-layout';
import type { LiveRegister } from '../../tasks/live';
import { Disclosure } from '../disclosure';
import { usePane, usePaneState } from '../pane-context';
import { ledgerTexts as words } from './texts';

/** How many rows are free on the sheets of a ledger, and more of them on demand. */
export function ReadyRows({ registers }: { readonly registers: readonly LiveRegister[] }): ReactElement {
  const pane = usePane();
  const { work } = usePaneState();
  return (
    <Disclosure summary={words.free(registers.map(({ sheetName, free }) => [sheetName, free]))}>
      <div className="row">
        {registers.map((register) => (
          <Button
            key={register.sheetId}
            size="small"
            disabledFocusable={!!work}
            onClick={() => void pane.addReadyRows(register)}
          >
            {words.addRows(register.sheetName, READY_ROWS)}
          </Button>
        ))}
      </div>
    </Disclosure>
  );
}
