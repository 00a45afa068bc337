import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Icon } from './icons';
import { usePane, usePaneState } from './pane-context';
import { texts } from './texts';

/** 撤销「…」: what the pane did last in the workbook can be undone, and what it did before after that. */
export function UndoBar(): ReactElement | null {
  const pane = usePane();
  const { undo, work } = usePaneState();
  const last = undo.at(-1);
  if (!last) return null;
  return (
    <div className="undo-bar">
      <Button
        size="small"
        appearance="subtle"
        icon={<Icon name="undo" size={16} />}
        disabledFocusable={!!work}
        onClick={() => void pane.undo()}
      >
        <span className="undo-name">{texts.undo.run(last.name)}</span>
      </Button>
    </div>
  );
}
