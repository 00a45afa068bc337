import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PassCard } from './tier-mark';
import { Icon } from '../icons';
import { ComparedWith } from '../last-year/compared-with';
import { usePane, usePaneState } from '../pane-context';
import { Section } from '../section';
import { SettingsSection } from '../settings/settings-section';
import { ComparedText } from '../text/compared-text';
import { checkTexts } from './texts';
import { countsOf } from './counts';
import { FilterBar } from './filter-bar';
import { OwnRulesSection } from './own-rules-section';
import { ReportFindings } from './report-findings';
import { reportTitle } from './report-title';
import { SheetsSection } from './sheets-section';
import { SummaryTable } from './summary-table';

const words = checkTexts.check;

/** 校验: how each table stands, then every finding, kept up to date while the sheet is filled in. */
export function CheckScreen(): ReactElement {
  const { host, reports = [], notes, limits, filter } = usePaneState();
  const counts = countsOf(reports);
  const total = counts.error + counts.verify + counts.undecided;
  if (!reports.length) return <NothingYet />;
  return (
    <>
      <Section heading={words.summary}>
        {reports.map((checked, index) => (
          <div key={index} className="report">
            <h3>{reportTitle(checked)}</h3>
            <SummaryTable checked={checked} />
          </div>
        ))}
        {host === 'workbook' && (
          <>
            <p className="quiet">{words.live}</p>
            <Tools />
          </>
        )}
        <div className="plain">
          <ComparedWith />
          <ComparedText />
        </div>
      </Section>
      <Section heading={words.list}>
        {total === 0 && <AllRight explained={counts.explained} />}
        {total + counts.explained > 0 && <FilterBar counts={counts} />}
        {reports.map((checked, index) => (
          <ReportFindings
            key={checked.key ?? index}
            checked={checked}
            filter={filter}
            title={reports.length > 1 ? reportTitle(checked) : undefined}
          />
        ))}
      </Section>
      <Sentences lines={[...notes, ...limits]} />
      {host === 'workbook' && <SheetsSection />}
      {host === 'workbook' && <OwnRulesSection />}
      <SettingsSection />
    </>
  );
}

const AllRight = ({ explained }: { readonly explained: number }): ReactElement => (
  <PassCard>{explained ? words.allExplained(explained) : words.allRight}</PassCard>
);

/** What was not read, and what this Excel cannot do. */
const Sentences = ({ lines }: { readonly lines: readonly string[] }): ReactElement | null =>
  lines.length ? (
    <Section heading={words.notes}>
      <ul className="plain quiet">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  ) : null;

function Tools(): ReactElement {
  const pane = usePane();
  const busy = !!usePaneState().work;
  return (
    <div className="row">
      <Button
        size="small"
        icon={<Icon name="refresh" size={16} />}
        disabledFocusable={busy}
        onClick={() => void pane.check()}
      >
        {words.refresh}
      </Button>
      <Button
        size="small"
        icon={<Icon name="clear" size={16} />}
        disabledFocusable={busy}
        onClick={() => void pane.clearMarks()}
      >
        {words.clearMarks}
      </Button>
    </div>
  );
}

function NothingYet(): ReactElement {
  const pane = usePane();
  const { host } = usePaneState();
  return (
    <div className="empty">
      <Icon name="sheet" size={40} />
      <p>{host === 'workbook' ? words.none : words.noneHost}</p>
      <p className="quiet">{words.noneHint}</p>
      <Button appearance="primary" onClick={() => pane.goTo('fill')}>
        {words.goFill}
      </Button>
    </div>
  );
}
