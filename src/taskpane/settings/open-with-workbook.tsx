import { Checkbox } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, usePaneState } from '../pane-context';
import { texts } from '../texts';

const words = texts.settings;

/** Whether the pane opens together with this workbook: set only by this choice, and taken back by it. */
export function OpenWithWorkbook(): ReactElement | null {
  const pane = usePane();
  const { opensWithWorkbook, work } = usePaneState();
  if (opensWithWorkbook === undefined) return null;
  return (
    <Checkbox
      checked={opensWithWorkbook}
      disabled={!!work}
      label={
        <>
          {words.openWithWorkbook}
          <span className="quiet wording">{words.openWithWorkbookHint}</span>
        </>
      }
      onChange={(_, { checked }) => void pane.openWithWorkbook(checked === true)}
    />
  );
}
