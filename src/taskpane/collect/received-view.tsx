import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { TaskButton } from '../task-button';
import { useMemo } from 'react';
import type { ReportRow } from '../../tasks/collect';
import { collectionSentence, partName, remarksOf } from '../../tasks/collect';
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
import { shownReport } from './shown-report';
import { collectTexts } from './texts';

const text = collectTexts.office;

/** A report that was received: what and how sure it is, what is wrong with it, and what can be done with it. */
export function ReceivedView({ row }: { readonly row: ReportRow }): ReactElement {
  const { report, together } = row;
  const shown = useMemo(() => shownReport(report), [report]);
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
          {together.map((finding, index) => (
            <li key={index} className="card" data-tier={finding.severity}>
              <TierMark tier={finding.severity} />
              <p>{collectionSentence(finding)}</p>
            </li>
          ))}
        </ul>
      )}
      <ReportFindings checked={shown} filter="all" title={undefined} />
      {cards.length + blanks.length + waiting.length + together.length === 0 && (
        <PassCard>{text.fine}</PassCard>
      )}
    </>
  );
}

function Facts({ row: { report, file } }: { readonly row: ReportRow }): ReactElement {
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
      {report.lastYear && (
        <>
          <dt>{text.lastYear}</dt>
          <dd>{[lastYearName(report.lastYear), ...remarksOf(report)].join('：')}</dd>
        </>
      )}
    </dl>
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
