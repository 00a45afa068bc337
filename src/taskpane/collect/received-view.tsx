import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { TaskButton } from '../task-button';
import { useMemo } from 'react';
import { explanationKey } from '../../tasks/explanation-of';
import type { ReceivedReport, ReportRow } from '../../tasks/collect';
import { collectionExplanation, collectionSentence, partName, remarksOf } from '../../tasks/collect';
import type { Explaining } from '../check/explaining';
import { ExplainingProvider } from '../check/explaining';
import { viewOf } from '../check/findings-view';
import { ReportFindings } from '../check/report-findings';
import { ProgressLine } from '../check/progress-line';
import { standingOf } from '../check/standing';
import { SummaryTable } from '../check/summary-table';
import { PassCard, TierMark } from '../check/tier-mark';
import { lastYearName } from '../last-year/last-year-name';
import { usePaneState } from '../pane-context';
import { fillTexts } from '../fill/texts';
import { useCollect, useCollectState } from './collect-context';
import { roundOf } from './rows';
import { shownReport } from './shown-report';
import { collectTexts } from './texts';

const text = collectTexts.office;

/** A report that was received: what and how sure it is, what is wrong with it, and what can be done with it. */
export function ReceivedView({ row }: { readonly row: ReportRow }): ReactElement {
  const { report, together } = row;
  const shown = useMemo(() => shownReport(report), [report]);
  const explaining = useExplainingHere(report);
  const { cards, waiting } = viewOf(shown);
  const { blanks } = standingOf(shown);
  return (
    <>
      <Facts row={row} />
      <SummaryTable checked={shown} />
      <ProgressLine checked={shown} />
      <OpenButton row={row} />
      <ChoiceButton row={row} />
      <h3>{text.findings}</h3>
      {together.length > 0 && (
        <ul className="findings" aria-label={text.together}>
          {together.map((finding, index) => {
            const explanation = collectionExplanation(finding, row.name, report);
            const tier = explanation?.state === 'kept' ? 'explained' : finding.severity;
            return (
              <li key={index} className="card" data-tier={tier}>
                <TierMark tier={tier} />
                <p>{collectionSentence(finding)}</p>
                {explanation && <p>{explanation.text}</p>}
                {finding.kind === 'unlisted' && finding.near !== undefined && (
                  <ConfirmButton name={row.name} office={finding.near} />
                )}
              </li>
            );
          })}
        </ul>
      )}
      <ExplainingProvider value={explaining}>
        <ReportFindings checked={shown} filter="all" title={undefined} />
      </ExplainingProvider>
      {cards.length + blanks.length + waiting.length + together.length === 0 && (
        <PassCard>{text.fine}</PassCard>
      )}
    </>
  );
}

function Facts({ row }: { readonly row: ReportRow }): ReactElement {
  const { report, file } = row;
  const round = roundOf(useCollectState().entered, row);
  const { unit, year } = report.report;
  const { form } = shownReport(report).recognised;
  const unread = report.unread.length;
  const doubtful = Math.max(0, report.readings.length - unread);
  return (
    <dl className="facts">
      <dt>{text.file}</dt>
      <dd className="file-name">{file}</dd>
      <dt>{fillTexts.draft.unit}</dt>
      <dd>{unit ?? fillTexts.draft.notFound}</dd>
      <dt>{fillTexts.draft.year}</dt>
      <dd>{year ?? fillTexts.draft.notFound}</dd>
      <dt>{fillTexts.draft.form}</dt>
      <dd>{form.name}</dd>
      <dt>{text.reading}</dt>
      <dd>{doubtful + unread ? text.doubtful(doubtful, unread) : text.plain}</dd>
      {round && (
        <>
          <dt>{text.sentBefore}</dt>
          <dd>{round.sentence || round.marks.join('，')}</dd>
        </>
      )}
      {report.lastYear && (
        <>
          <dt>{text.lastYear}</dt>
          <dd>{[lastYearName(report.lastYear), ...remarksOf(report)].join('：')}</dd>
        </>
      )}
    </dl>
  );
}

/** What is explained on this screen. Where a card goes, and its button with it, a keyboard goes on from the top. */
function useExplainingHere(report: ReceivedReport): Explaining {
  const { explain, dropExplanation } = useCollect();
  const { typed } = useCollectState();
  const focusHeading = () => {
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('h2[tabindex]')?.focus();
  };
  return {
    explain: (finding, words) => explain(report, finding, words).then(focusHeading),
    drop: async (finding) => {
      dropExplanation(report, finding);
      focusHeading();
    },
    isOwn: (finding) =>
      typed.get(partName(report))?.some(({ key }) => key === explanationKey(finding)) ?? false,
  };
}

/** Says once that a name which is not on the list is an office on it. */
function ConfirmButton({ name, office }: { readonly name: string; readonly office: string }): ReactElement {
  const { confirmOffice } = useCollect();
  return (
    <>
      <div className="row">
        <Button size="small" onClick={() => confirmOffice(name, office)}>
          {text.confirm(office)}
        </Button>
      </div>
      <p className="quiet">{text.confirmHint}</p>
    </>
  );
}

/** Counts a report that looks like no office's own, or takes that back. */
function ChoiceButton({ row: { report, aside } }: { readonly row: ReportRow }): ReactElement | null {
  const { set } = useCollect();
  const { include } = useCollectState();
  const name = partName(report);
  if (aside)
    return (
      <TaskButton
        icon="sum"
        name={text.include}
        hint={text.includeHint}
        onClick={async () => set({ include: [...include, name] })}
      />
    );
  if (!include.includes(name)) return null;
  return (
    <Button size="small" onClick={() => set({ include: include.filter((each) => each !== name) })}>
      {text.exclude}
    </Button>
  );
}

function OpenButton({ row: { report } }: { readonly row: ReportRow }): ReactElement | null {
  const { openInWorkbook } = useCollect();
  const { host } = usePaneState();
  if (host !== 'workbook') return null;
  return (
    <>
      <TaskButton
        primary
        icon="insert"
        name={text.openInWorkbook}
        hint={text.openHint}
        onClick={() => openInWorkbook(report)}
      />
    </>
  );
}
