import type { ReactElement } from 'react';
import { TaskButton } from '../task-button';
import { usePane } from '../pane-context';
import { Section } from '../section';
import { checkTexts } from './texts';

const words = checkTexts.check;

/** 写进工作簿: the sheet of checks, and the sheet of charts. */
export function SheetsSection(): ReactElement {
  const pane = usePane();
  return (
    <Section heading={words.sheetHeading}>
      <TaskButton
        icon="sheet"
        name={words.insertSheet}
        hint={words.sheetHint}
        onClick={() => pane.insertCheckSheet()}
      />
      <TaskButton
        icon="sheet"
        name={words.insertCharts}
        hint={words.chartsHint}
        onClick={() => pane.insertCharts()}
      />
    </Section>
  );
}
