import { Button, Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ReportText } from '../../words/report-text';
import { reportText } from '../../words/report-text';
import { Icon } from '../icons';
import { usePane, usePaneState } from '../pane-context';
import { Section } from '../section';
import type { PaneReport } from '../state';
import { exportTexts } from './texts';

const words = exportTexts.sentences;

/** In the order of the chapters. */
const PLACES = ['applications', 'review', 'processingFee'] as const satisfies readonly (keyof ReportText)[];

/** 生成文字: what the tables say, as sentences for the report; they go into the whole report too. */
export function ReportSentences({ checked }: { readonly checked: PaneReport }): ReactElement | null {
  const pane = usePane();
  const { processingFee } = usePaneState();
  const { recognised, lastYear, digest } = checked;
  const { form, report } = recognised;
  if (!form.chapters.length) return null;
  const text = reportText(form, report, { lastYear, processingFee, ledger: digest?.facts });
  return (
    <Section heading={words.heading}>
      <p className="quiet">{words.hint}</p>
      <FeeField />
      {PLACES.map((place) => (
        <div key={place} className="sentence">
          <h3>{words.places[place]}</h3>
          <p>{text[place]}</p>
          <div className="row">
            <CopyButton label={words.copy} about={words.places[place]} lines={[text[place]]} />
          </div>
        </div>
      ))}
      <Button
        icon={<Icon name="copy" />}
        className="wide"
        onClick={() => void pane.copyText(PLACES.map((place) => text[place]))}
      >
        {words.copyAll}
      </Button>
    </Section>
  );
}

function CopyButton(props: {
  readonly label: string;
  /** Which of several buttons of this name it is. */
  readonly about: string;
  readonly lines: readonly string[];
}): ReactElement {
  const pane = usePane();
  return (
    <Button
      size="small"
      icon={<Icon name="copy" size={16} />}
      aria-label={`${props.label}：${props.about}`}
      onClick={() => void pane.copyText(props.lines)}
    >
      {props.label}
    </Button>
  );
}

/** 信息处理费 is in no table. Blank: a place is left to write it. */
function FeeField(): ReactElement {
  const { store } = usePane();
  const { processingFee } = usePaneState();
  const [typed, setTyped] = useState(processingFee === undefined ? '' : String(processingFee));
  const valid = /^(\d+(\.\d{1,2})?)?$/.test(typed.trim());
  const change = (text: string): void => {
    setTyped(text);
    const fits = /^\d+(\.\d{1,2})?$/.test(text.trim());
    store.dispatch({ processingFee: fits ? Number(text) : undefined });
  };
  return (
    <Field
      label={words.fee}
      hint={words.feeHint}
      validationState={valid ? 'none' : 'error'}
      validationMessage={valid ? undefined : words.feeWrong}
    >
      <Input value={typed} inputMode="decimal" onChange={(_, { value }) => change(value)} />
    </Field>
  );
}
