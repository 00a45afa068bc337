import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Suspense } from 'react';
import { TaskButton } from '../task-button';
import { usePane, usePaneState } from '../pane-context';
import { Section } from '../section';
import { fillTexts } from './texts';
import { Disclosure } from '../disclosure';
import { CarryIn } from './carry-in';
import { InsertForm } from './insert-form';
import { ReportHere } from './report-here';
import { Sources } from './sources';
import { later } from '../later';
import { texts } from '../texts';

const DraftSection = later(() =>
  import(/* webpackChunkName: "draft", webpackPrefetch: true */ './draft').then(
    (draft) => draft.DraftSection,
  ),
);

const LedgerSection = later(() =>
  import(/* webpackChunkName: "ledger", webpackPrefetch: true */ '../ledger/ledger-section').then(
    (ledger) => ledger.LedgerSection,
  ),
);

/** 填报: insert the tables, bring numbers in, fill up blanks. Without a workbook only numbers can be read. */
export function FillScreen(): ReactElement {
  const pane = usePane();
  const { host, draft } = usePaneState();
  const workbook = host === 'workbook' || host === 'starting';
  return (
    <>
      {draft && (
        <Suspense fallback={<Spinner size="small" />}>
          <DraftSection draft={draft} />
        </Suspense>
      )}
      {/* What was typed stays while a draft is looked at. */}
      <div hidden={!!draft}>
        <HostNotice />
        <ReportsHere />
        {workbook && <InsertHere />}
        {workbook && <CarryIn />}
        <LedgerHere />
        <Sources />
        {workbook && (
          <Section heading={fillTexts.blanks.heading}>
            <TaskButton
              icon="zero"
              name={fillTexts.blanks.run}
              hint={fillTexts.blanks.hint}
              busy={host === 'starting'}
              onClick={() => pane.fillBlanks()}
            />
          </Section>
        )}
      </div>
    </>
  );
}

/** The form for new tables; folded once there are some. */
function InsertHere(): ReactElement {
  const { reports } = usePaneState();
  if (!reports?.length) return <InsertForm />;
  return (
    <Disclosure className="further" summary={fillTexts.insert.another}>
      <InsertForm />
    </Disclosure>
  );
}

/** 台账, once there are tables that it can count. */
function LedgerHere(): ReactElement | null {
  const { reports = [] } = usePaneState();
  if (!reports.some(({ key, recognised: { form } }) => key !== undefined && form.ledger)) return null;
  return (
    <Suspense fallback={<Spinner size="small" />}>
      <LedgerSection />
    </Suspense>
  );
}

/** Where there is no Excel: what can be done all the same. */
function HostNotice(): ReactElement | null {
  const { host } = usePaneState();
  if (host !== 'noHost') return null;
  return (
    <MessageBar intent="info" layout="multiline" className="host-notice">
      <MessageBarBody>{texts.host.noHost}</MessageBarBody>
    </MessageBar>
  );
}

/** The reports that the workbook (or the pane) already holds, and the way to their findings. */
function ReportsHere(): ReactElement | null {
  const pane = usePane();
  const { host, reports = [] } = usePaneState();
  if (!reports.length) return null;
  return (
    <Section heading={host === 'workbook' ? fillTexts.here.workbook : fillTexts.here.pane}>
      {reports.map((checked, index) => (
        <ReportHere key={checked.key ?? index} checked={checked} />
      ))}
      <div className="row">
        <Button onClick={() => pane.goTo('check')}>{fillTexts.here.check}</Button>
        <Button onClick={() => pane.goTo('export')}>{fillTexts.here.export}</Button>
      </div>
    </Section>
  );
}
