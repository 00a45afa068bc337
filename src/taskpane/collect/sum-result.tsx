import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { CombinedReports } from '../../tasks/files';
import { ReportFindings } from '../check/report-findings';
import { Disclosure } from '../disclosure';
import { Icon } from '../icons';
import { usePaneState } from '../pane-context';
import { useCollect, useCollectState } from './collect-context';
import { DownloadLink } from '../export/download-link';
import type { SumAnswer, SumConflict, SumRequest } from './ports';
import { shownReport } from './shown-report';
import { words } from './texts';

const text = words.actions;

/** What adding up gave: the total and what to know of it, or what a person must decide first. */
export const SumResult = (sum: { readonly asked: SumRequest; readonly answer: SumAnswer }): ReactElement => (
  <div className="fields tools" aria-live="polite">
    {'conflicts' in sum.answer ? (
      <Conflicts asked={sum.asked} conflicts={sum.answer.conflicts} />
    ) : (
      <Total sum={sum.answer} />
    )}
  </div>
);

function Conflicts(props: {
  readonly asked: SumRequest;
  readonly conflicts: readonly SumConflict[];
}): ReactElement {
  const { sumUp } = useCollect();
  const { work } = usePaneState();
  const { asked, conflicts } = props;
  const { addAll = [], exclude = [] } = asked;
  return (
    <ul className="findings" aria-label={text.conflicts}>
      {conflicts.map(({ unit, files, sentence }) => (
        <li key={files.join('|')} className="card" data-tier="verify">
          <p className="card-head">
            <Icon name="verify" />
            <strong>{text.conflicts}</strong>
          </p>
          <p>{sentence}</p>
          <div className="row">
            <Button
              size="small"
              disabledFocusable={!!work}
              onClick={() => void sumUp({ ...asked, addAll: [...addAll, unit] })}
            >
              {text.addAll}
            </Button>
            <Button
              size="small"
              disabledFocusable={!!work}
              onClick={() => void sumUp({ ...asked, exclude: [...exclude, ...files] })}
            >
              {text.leaveOut}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Total({ sum }: { readonly sum: CombinedReports }): ReactElement {
  const { made } = useCollectState();
  const shown = useMemo(() => shownReport(sum.total), [sum]);
  return (
    <>
      {sum.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {sum.left.length > 0 && (
        <Disclosure summary={text.left(sum.left.length)}>
          <ul className="plain">
            {sum.left.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {sum.total.findings.length ? (
        <>
          <h3>{text.sumFindings}</h3>
          <ReportFindings checked={shown} filter="all" title={undefined} />
        </>
      ) : (
        <p className="card" data-tier="pass">
          <span className="mark">
            <Icon name="pass" />
            {text.sumFine}
          </span>
        </p>
      )}
      {made?.name === sum.file.name && <DownloadLink {...made} />}
    </>
  );
}
