import type { ChangeEvent, ReactElement } from 'react';
import { useRef, useState } from 'react';
import { acceptedExtensions } from '../../tasks/files/readable';
import type { IconName } from '../icons';
import { Icon } from '../icons';
import { usePane, usePaneState } from '../pane-context';
import { Section } from '../section';
import { fillTexts } from './texts';
import { PasteBox } from './paste-box';
import { SampleList } from './sample-list';

const words = fillTexts.source;
const ACCEPTED = acceptedExtensions.join(',');

type Way = 'paste' | 'sample';

/** Three ways to bring numbers in: paste, a file, a published sample. */
export function Sources(): ReactElement {
  const pane = usePane();
  const { host, work } = usePaneState();
  const [open, setOpen] = useState<Way>();
  const input = useRef<HTMLInputElement>(null);
  const toggle = (way: Way) => setOpen(open === way ? undefined : way);
  const readFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    // The same file may be chosen again after it was changed.
    const bytes = file && new Uint8Array(await file.arrayBuffer());
    target.value = '';
    if (file && bytes) await pane.read({ name: file.name, bytes });
  };
  const busy = !!work || host === 'starting';
  return (
    <Section heading={host === 'workbook' ? words.heading : words.headingNoHost}>
      <ul className="ways">
        <li>
          <Way
            icon="paste"
            name={words.paste}
            hint={words.pasteHint}
            expanded={open === 'paste'}
            onClick={() => toggle('paste')}
          />
          {open === 'paste' && <PasteBox busy={busy} />}
        </li>
        <li>
          <Way
            icon="open"
            name={words.open}
            hint={words.openHint}
            disabled={busy}
            onClick={() => input.current?.click()}
          />
          <input
            ref={input}
            type="file"
            accept={ACCEPTED}
            hidden
            aria-label={words.open}
            onChange={(event) => void readFile(event)}
          />
        </li>
        <li>
          <Way
            icon="sample"
            name={words.sample}
            hint={words.sampleHint}
            expanded={open === 'sample'}
            onClick={() => toggle('sample')}
          />
          {open === 'sample' && <SampleList busy={busy} />}
        </li>
      </ul>
    </Section>
  );
}

function Way(props: {
  readonly icon: IconName;
  readonly name: string;
  readonly hint: string;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}): ReactElement {
  return (
    <button
      type="button"
      className="way"
      aria-expanded={props.expanded}
      aria-disabled={props.disabled}
      onClick={() => !props.disabled && props.onClick()}
    >
      <Icon name={props.icon} />
      <span className="way-name">{props.name}</span>
      <span className="quiet">{props.hint}</span>
      {props.expanded !== undefined && <Icon name="chevron" size={16} />}
    </button>
  );
}
