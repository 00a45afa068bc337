import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Icon } from '../icons';
import { usePane, usePaneState } from '../pane-context';
import { Section } from '../section';
import { fillTexts } from './texts';
import { CarryIn } from './carry-in';
import { DraftSection } from './draft';
import { HostNotice } from './host-notice';
import { InsertForm } from './insert-form';
import { ReportsHere } from './reports-here';
import { Sources } from './sources';

/** 填报: insert the tables, bring numbers in, fill up blanks. Without a workbook only numbers can be read. */
export function FillScreen(): ReactElement {
  const pane = usePane();
  const { host, work, draft } = usePaneState();
  const workbook = host === 'workbook' || host === 'starting';
  return (
    <>
      {draft && <DraftSection draft={draft} />}
      {/* What was typed stays while a draft is looked at. */}
      <div hidden={!!draft}>
        <HostNotice />
        <ReportsHere />
        {workbook && <InsertForm />}
        {workbook && <CarryIn />}
        <Sources />
        {workbook && (
          <Section heading={fillTexts.blanks.heading}>
            <Button
              icon={<Icon name="zero" />}
              className="wide"
              disabledFocusable={!!work || host === 'starting'}
              onClick={() => void pane.fillBlanks()}
            >
              {fillTexts.blanks.run}
            </Button>
            <p className="quiet">{fillTexts.blanks.hint}</p>
          </Section>
        )}
      </div>
    </>
  );
}
