import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Icon } from '../icons';
import { usePane, usePaneState } from '../pane-context';
import { Section } from '../section';
import { checkTexts } from './texts';

const words = checkTexts.check;

/** 写进工作簿: the sheet of checks, and the sheet of charts. */
export function SheetsSection(): ReactElement {
  const pane = usePane();
  const busy = !!usePaneState().work;
  return (
    <Section heading={words.sheetHeading}>
      <Button
        icon={<Icon name="sheet" />}
        className="wide"
        disabledFocusable={busy}
        onClick={() => void pane.insertCheckSheet()}
      >
        {words.insertSheet}
      </Button>
      <p className="quiet">{words.sheetHint}</p>
      <Button
        icon={<Icon name="sheet" />}
        className="wide"
        disabledFocusable={busy}
        onClick={() => void pane.insertCharts()}
      >
        {words.insertCharts}
      </Button>
      <p className="quiet">{words.chartsHint}</p>
    </Section>
  );
}
