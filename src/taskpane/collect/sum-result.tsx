import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PassCard } from '../check/tier-mark';
import { useMemo } from 'react';
import { partName } from '../../tasks/collect';
import type { CombinedReports, SumConflicts } from '../../tasks/files';
import { ReportFindings } from '../check/report-findings';
import { Disclosure } from '../disclosure';
import { DownloadLink } from '../export/download-link';
import { Icon } from '../icons';
import { usePaneState } from '../pane-context';
import { useCollect, useCollectState } from './collect-context';
import { shownReport } from './shown-report';
import type { Sum } from './state';
import { collectTexts } from './texts';

const text = collectTexts.actions;

/** What adding up gave: the total and what to know of it, or what a person must decide first. */
export const SumResult = ({ request, answer }: Sum): ReactElement => (
  <div className="fields tools" aria-live="polite">
    {'conflicts' in answer ? (
      <Conflicts request={request} {...answer} />
    ) : (
      <Total request={request} sum={answer} />
    )}
  </div>
);

function Conflicts({ request, conflicts }: SumConflicts & Pick<Sum, 'request'>): ReactElement {
  const { sumUp } = useCollect();
  const { work } = usePaneState();
  const { addAll = [], exclude = [] } = request;
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
              onClick={() => void sumUp({ ...request, addAll: [...addAll, unit] })}
            >
              {text.addAll}
            </Button>
            {files.length > 1 && (
              <Button
                size="small"
                disabledFocusable={!!work}
                onClick={() => void sumUp({ ...request, newest: true })}
              >
                {text.newest}
              </Button>
            )}
            <Button
              size="small"
              disabledFocusable={!!work}
              onClick={() => void sumUp({ ...request, exclude: [...exclude, ...files] })}
            >
              {text.leaveOut}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Reasons for which a report was left that a person may know better. */
const ASIDE: ReadonlySet<string> = new Set(['total', 'example', 'blank', 'unlisted']);

function IncludeButton({ request, file }: Pick<Sum, 'request'> & { readonly file: string }): ReactElement {
  const { sumUp } = useCollect();
  const { work } = usePaneState();
  const include = [...(request.include ?? []), file];
  return (
    <Button size="small" disabledFocusable={!!work} onClick={() => void sumUp({ ...request, include })}>
      {text.include}
    </Button>
  );
}

function Total({ request, sum }: Pick<Sum, 'request'> & { readonly sum: CombinedReports }): ReactElement {
  const { file } = useCollectState();
  const shown = useMemo(() => shownReport({ ...sum.total, findings: sum.unattributed }), [sum]);
  return (
    <>
      {sum.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {sum.left.length > 0 && (
        <Disclosure summary={text.left(sum.left.length)}>
          <ul className="plain">
            {sum.combination.left.map(({ part, reason }, index) => (
              <li key={sum.left[index]}>
                {sum.left[index]}
                {ASIDE.has(reason) && <IncludeButton request={request} file={partName(part)} />}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {sum.failed.length > 0 && (
        <Disclosure summary={text.failed(sum.failed.length)}>
          <ul className="plain">
            {sum.failed.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {sum.unattributed.length > 0 && (
        <>
          <h3>{text.sumFindings}</h3>
          <ReportFindings checked={shown} filter="all" title={undefined} />
        </>
      )}
      {!sum.total.findings.length && <PassCard>{text.sumFine}</PassCard>}
      {file?.name === sum.file.name && <DownloadLink {...file} />}
    </>
  );
}
