import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { SummaryTable } from '../check/summary-table';
import { Disclosure } from '../disclosure';
import { usePane, usePaneState } from '../pane-context';
import { Section } from '../section';
import type { Draft } from '../state';
import { checkTexts } from '../check/texts';
import { fillTexts } from './texts';
import type { CheckedReport } from '../../tasks/check-report';
import type { ReadBlock } from '../../tasks/files';
import { readingsOf } from '../check/readings';
import { entryCounts } from './entry-counts';
import { FillTarget } from './fill-target';
import { Preview } from './preview';
import type { Target } from './targets';
import { fittingTarget, targetsFor } from './targets';

const words = fillTexts.draft;

/** What was read from a paste, a file or a sample, before anything is filled in. */
export function DraftSection({ draft }: { readonly draft: Draft }): ReactElement {
  const { store } = usePane();
  // It takes the place of what was scrolled.
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [draft]);
  return (
    <Section heading={words.heading}>
      <p className="quiet">{words.from(draft.source.name)}</p>
      {draft.block ? (
        <BlockDraft block={draft.block} source={draft.source.name} />
      ) : (
        draft.reports.map((report, index) => (
          <DraftReport key={index} checked={report} source={draft.source.name} />
        ))
      )}
      <Button
        appearance="subtle"
        className="wide"
        onClick={() => store.dispatch({ draft: undefined, conflict: undefined })}
      >
        {words.discard}
      </Button>
    </Section>
  );
}

/** Numbers without labels: where they belong, which a person says where several places have their shape. */
function BlockDraft({
  block: { size, places },
  source,
}: {
  readonly block: ReadBlock;
  readonly source: string;
}): ReactElement {
  const [only, ...others] = places;
  const [chosen, setChosen] = useState(others.length ? undefined : only?.name);
  const place = places.find(({ name }) => name === chosen);
  return (
    <>
      <p>{fillTexts.block.heading(size)}</p>
      <Field label={fillTexts.block.where}>
        <RadioGroup value={chosen ?? ''} onChange={(_, { value }) => setChosen(value)}>
          {places.map(({ name }) => (
            <Radio key={name} value={name} label={name} />
          ))}
        </RadioGroup>
      </Field>
      {place && <DraftReport key={place.name} checked={place.report} source={source} bare />}
    </>
  );
}

function DraftReport({
  checked,
  source,
  bare = false,
}: {
  /** Numbers alone: there are no facts about them. */
  readonly bare?: boolean;
  readonly checked: CheckedReport;
  readonly source: string;
}): ReactElement {
  const pane = usePane();
  const { host, work, reports = [] } = usePaneState();
  const { form, report } = checked.recognised;
  const targets = targetsFor(report, reports);
  const [chosen, setChosen] = useState<{ readonly key: string | undefined }>();
  const target = chosen ? targets.find(({ key }) => key === chosen.key) : fittingTarget(report, targets);
  const choose = (each: Target | undefined) => setChosen({ key: each?.key });
  const { read, total } = entryCounts(form, report);
  const readings = readingsOf(checked);
  const isLastYears =
    report.year !== null && reports.some(({ recognised }) => recognised.report.year === report.year! + 1);
  return (
    <div className="card">
      {!bare && (
        <>
          <dl className="facts">
            <dt>{words.unit}</dt>
            <dd>{report.unit ?? words.notFound}</dd>
            <dt>{words.year}</dt>
            <dd>{report.year ?? words.notFound}</dd>
            <dt>{words.form}</dt>
            <dd>{form.name}</dd>
            <dt>{words.numbers}</dt>
            <dd>{words.numbersOf(read, total)}</dd>
          </dl>
          <SummaryTable checked={checked} />
        </>
      )}
      {readings.length > 0 && (
        <Disclosure summary={checkTexts.check.readings(readings.length)}>
          <ul className="plain">
            {readings.map(({ key, sentence }) => (
              <li key={key}>{sentence}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {host === 'workbook' && isLastYears && (
        <Button
          className="wide"
          disabledFocusable={!!work}
          onClick={() => void pane.compareWith({ name: source, reports: [report] })}
        >
          {checkTexts.lastYear.use}
        </Button>
      )}
      <Preview source={checked} target={host === 'workbook' ? target : undefined} />
      {host === 'workbook' ? (
        <FillTarget source={checked} targets={targets} target={target} onChoose={choose} />
      ) : (
        <Button appearance="primary" size="large" className="wide" onClick={() => pane.keepDraft()}>
          {words.check}
        </Button>
      )}
    </div>
  );
}
