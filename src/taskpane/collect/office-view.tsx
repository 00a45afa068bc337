import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useId, useRef } from 'react';
import type { OverviewRow } from '../../tasks/collect';
import { Icon } from '../icons';
import { usePaneState } from '../pane-context';
import { useCollect } from './collect-context';
import { LetterBox } from './letter-box';
import { ReceivedView } from './received-view';
import { StandingMark } from './standing-mark';
import { standingOf } from './rows';
import { collectTexts } from './texts';

const text = collectTexts.office;

/** One line of the overview in full: what was received and everything that is wrong with it. */
export function OfficeView({ row }: { readonly row: OverviewRow }): ReactElement {
  const { store, remove } = useCollect();
  const { work } = usePaneState();
  const id = useId();
  const standing = standingOf(row);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, []);
  return (
    <section className="section" aria-labelledby={id}>
      <div className="row">
        <Button
          size="small"
          icon={<Icon name="back" size={16} />}
          onClick={() => store.dispatch({ openKey: undefined })}
        >
          {text.back}
        </Button>
      </div>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {row.name}
      </h2>
      <StandingMark standing={standing} />
      <Content row={row} />
      {standing !== 'pass' && <LetterBox row={row} />}
      {row.kind !== 'missing' && (
        <div className="row">
          <Button
            size="small"
            appearance="subtle"
            icon={<Icon name="remove" size={16} />}
            disabledFocusable={!!work}
            onClick={() => remove(row.file)}
          >
            {text.remove}
          </Button>
        </div>
      )}
    </section>
  );
}

function Content({ row }: { readonly row: OverviewRow }): ReactElement {
  switch (row.kind) {
    case 'missing':
      return (
        <>
          <p>{text.missing}</p>
          <p className="quiet">{text.missingHint}</p>
        </>
      );
    case 'unreadable':
      return (
        <>
          <dl className="facts">
            <dt>{text.file}</dt>
            <dd className="file-name">{row.file}</dd>
          </dl>
          <p className="card" data-tier="error">
            {row.problem}
          </p>
        </>
      );
    case 'report':
      return <ReceivedView row={row} />;
  }
}
