import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { FileChoice } from '../file-choice';
import { usePane, usePaneState } from '../pane-context';
import { checkTexts } from '../check/texts';

const words = checkTexts.lastYear;

/** Chooses the file of last year's report, which then stays for the session; or lets it go. */
export function ChooseLastYear(): ReactElement {
  const pane = usePane();
  const { work, lastYear } = usePaneState();
  return (
    <div className="row">
      <FileChoice
        label={lastYear ? words.chooseOther : words.choose}
        onFile={(file) => void pane.readLastYear(file)}
      />
      {lastYear && (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={!!work}
          onClick={() => void pane.compareWith(undefined)}
        >
          {words.forget}
        </Button>
      )}
    </div>
  );
}
