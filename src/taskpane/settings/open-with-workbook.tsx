import { Checkbox, Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { checkTexts } from '../check/texts';
import { usePane, usePaneState } from '../pane-context';

const words = checkTexts.settings;

/** Whether the pane opens together with this workbook: set only by this choice, and taken back by it. */
export function OpenWithWorkbook(): ReactElement | null {
  const pane = usePane();
  const { opensWithWorkbook, work } = usePaneState();
  const [changing, setChanging] = useState(false);
  if (opensWithWorkbook === undefined) return null;
  const change = async (open: boolean) => {
    setChanging(true);
    await pane.openWithWorkbook(open);
    setChanging(false);
  };
  return (
    <Checkbox
      // The tick follows when the workbook has taken the setting; a keyboard stays here meanwhile.
      checked={opensWithWorkbook}
      aria-disabled={!!work}
      aria-busy={changing}
      className={work && 'waiting'}
      label={
        <>
          {words.openWithWorkbook}
          {changing && <Spinner size="extra-tiny" className="inline-spinner" />}
          <span className="quiet wording">{words.openWithWorkbookHint}</span>
        </>
      }
      onChange={(_, { checked }) => {
        if (!work) void change(checked === true);
      }}
    />
  );
}
