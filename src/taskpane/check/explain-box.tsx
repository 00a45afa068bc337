import { Button, Field, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Finding } from '../../model/finding';
import { Disclosure } from '../disclosure';
import { usePaneState } from '../pane-context';
import type { Explaining } from './explaining';
import { checkTexts } from './texts';

const words = checkTexts.explain;

interface Props {
  readonly explaining: Explaining;
  readonly finding: Finding;
}

/** Why what is to be verified is right, in the office's words: asked for again where the numbers have changed since. */
export const ExplainBox = ({ explaining, finding }: Props): ReactElement => {
  const state = finding.explanation?.state;
  return (
    <Disclosure summary={state === 'kept' ? words.change : words.ask} open={state === 'stale'}>
      <Writing explaining={explaining} finding={finding} />
    </Disclosure>
  );
};

function Writing({ explaining, finding }: Props): ReactElement {
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
        <Button size="small" disabledFocusable={busy} onClick={() => void explaining.explain(finding, text)}>
          {words.keep}
        </Button>
        {explanation && explaining.isOwn(finding) && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => void explaining.drop(finding)}
          >
            {words.drop}
          </Button>
        )}
      </div>
    </>
  );
}
