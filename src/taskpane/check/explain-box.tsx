import { Button, Field, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Finding } from '../../model/finding';
import { Disclosure } from '../disclosure';
import { usePane, usePaneState } from '../pane-context';
import type { ShownReport } from '../state';
import { checkTexts } from './texts';
import { focusTab } from './focus-tab';

const words = checkTexts.explain;

interface Props {
  readonly checked: ShownReport;
  readonly finding: Finding;
}

/** Why what is to be verified is right, in the office's words: asked for again where the numbers have changed since. */
export const ExplainBox = ({ checked, finding }: Props): ReactElement => {
  const state = finding.explanation?.state;
  return (
    <Disclosure summary={state === 'kept' ? words.change : words.ask} open={state === 'stale'}>
      <Writing checked={checked} finding={finding} />
    </Disclosure>
  );
};

function Writing({ checked, finding }: Props): ReactElement {
  const pane = usePane();
  const busy = !!usePaneState().work;
  const { explanation } = finding;
  const [text, setText] = useState(explanation?.text ?? '');
  return (
    <>
      <Field label={words.label}>
        <Textarea
          value={text}
          rows={3}
          resize="vertical"
          placeholder={words.placeholder}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <div className="row">
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => void pane.explain(checked, finding, text).then(focusTab)}
        >
          {words.keep}
        </Button>
        {explanation && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => void pane.dropExplanation(checked, finding).then(focusTab)}
          >
            {words.drop}
          </Button>
        )}
      </div>
    </>
  );
}
