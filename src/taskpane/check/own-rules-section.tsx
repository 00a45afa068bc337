import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Icon } from '../icons';
import { usePane, usePaneState } from '../pane-context';
import { Section } from '../section';
import { checkTexts } from './texts';

const words = checkTexts.check;

/** Rules of the office's own, on a sheet of the workbook. What is wrong with one stands among the notes. */
export function OwnRulesSection(): ReactElement {
  const pane = usePane();
  const { own, work } = usePaneState();
  const busy = !!work;
  return (
    <Section heading={words.ownHeading}>
      <Button
        icon={<Icon name="list" />}
        className="wide"
        disabledFocusable={busy}
        onClick={() => void pane.insertOwnRules()}
      >
        {words.ownInsert}
      </Button>
      <p className="quiet">{words.ownHint}</p>
      {own && own.rules.length + (own.problems?.length ?? 0) > 0 && (
        <>
          <Button
            icon={<Icon name="check" />}
            className="wide"
            disabledFocusable={busy}
            onClick={() => void pane.writeOwnRuleResults()}
          >
            {words.ownResults}
          </Button>
          <p className="quiet">{words.ownResultsHint}</p>
        </>
      )}
    </Section>
  );
}
