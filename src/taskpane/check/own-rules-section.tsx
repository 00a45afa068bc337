import type { ReactElement } from 'react';
import { TaskButton } from '../task-button';
import { usePane, usePaneState } from '../pane-context';
import { Section } from '../section';
import { checkTexts } from './texts';

const words = checkTexts.check;

/** Rules of the office's own, on a sheet of the workbook. What is wrong with one stands among the notes. */
export function OwnRulesSection(): ReactElement {
  const pane = usePane();
  const { ownChecks } = usePaneState();
  return (
    <Section heading={words.ownHeading}>
      <TaskButton
        icon="list"
        name={words.ownInsert}
        hint={words.ownHint}
        onClick={() => pane.insertOwnRules()}
      />
      {ownChecks && ownChecks.rules.length + (ownChecks.problems?.length ?? 0) > 0 && (
        <>
          <TaskButton
            icon="check"
            name={words.ownResults}
            hint={words.ownResultsHint}
            onClick={() => pane.writeOwnRuleResults()}
          />
        </>
      )}
    </Section>
  );
}
