import { Button } from '@fluentui/react-components';
import { Disclosure } from '../disclosure';
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
import { ReportStanding } from './report-standing';
import { reportTitle } from './report-title';
import { SheetsSection } from './sheets-section';

const words = checkTexts.check;

/** 校验: how each report stands and every finding, kept up to date while the sheet is filled in; the rest on demand. */
export function CheckScreen(): ReactElement {
  const { host, reports = [], notes, limits, filter } = usePaneState();
  const counts = countsOf(reports);
  const listed = counts.error + counts.verify + counts.explained;
  const sentences = [...notes, ...limits];
  if (!reports.length) return <NothingYet />;
  return (
    <>
      <section className="section" aria-label={words.summary}>
        <h2 className="sr-only">{words.summary}</h2>
        {reports.map((checked, index) => (
          <ReportStanding key={checked.key ?? index} checked={checked} />
        ))}
        <div className="chips">
          <ComparedWith />
          <ComparedText />
        </div>
      </section>
      <section className="section" aria-label={words.list}>
        <h2 className="sr-only">{words.list}</h2>
        {counts.error + counts.verify === 0 && <NoneWrong {...counts} />}
        {listed > 0 && <FilterBar counts={counts} />}
        {reports.map((checked, index) => (
          <ReportFindings
            key={checked.key ?? index}
            checked={checked}
            filter={filter}
            leads={index === 0}
            title={reports.length > 1 ? reportTitle(checked) : undefined}
          />
        ))}
      </section>
      <Disclosure
        className="further"
        summary={sentences.length ? words.moreNotes(sentences.length) : words.more}
      >
        <Sentences lines={sentences} />
        {host === 'workbook' && (
          <>
            <Tools />
            <SheetsSection />
            <OwnRulesSection />
          </>
        )}
        <SettingsSection />
      </Disclosure>
    </>
  );
}

function NoneWrong({
  explained,
  blanks,
}: {
  readonly explained: number;
  readonly blanks: number;
}): ReactElement {
  if (blanks) return <p className="quiet">{words.rightSoFar}</p>;
  return <PassCard>{explained ? words.allExplained(explained) : words.allRight}</PassCard>;
}

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
    <Section heading={words.tools}>
      <p className="quiet">{words.live}</p>
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
    </Section>
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
