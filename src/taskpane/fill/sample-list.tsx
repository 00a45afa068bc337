import { Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { formById } from '../../forms';
import { usePane } from '../pane-context';
import { sentenceOf } from '../run-task';
import { fillTexts } from './texts';
import type { Sample } from './samples';
import { fetchSamples } from './samples';

/** Published reports to try everything on, listed from the add-in's own origin. */
export function SampleList({ busy }: { readonly busy: boolean }): ReactElement {
  const pane = usePane();
  const [samples, setSamples] = useState<readonly Sample[]>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    fetchSamples().then(setSamples, (error: unknown) => setProblem(sentenceOf(error)));
  }, []);
  if (problem) return <p className="way-body">{problem}</p>;
  if (!samples) return <Spinner size="tiny" />;
  return (
    <ul className="way-body samples" aria-label={fillTexts.source.sampleList}>
      {samples.map(({ file, title, form }) => (
        <li key={file}>
          <button
            type="button"
            className="sample"
            aria-disabled={busy}
            onClick={() => !busy && void pane.readSample(file, title)}
          >
            <span>{title}</span>
            <span className="quiet">{formById(form).name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
