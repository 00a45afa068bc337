import { Button, Field, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { usePane } from '../pane-context';
import { texts } from '../texts';

const words = texts.source;

/** A place to paste cells or the text of a report. */
export function PasteBox({ disabled }: { readonly disabled: boolean }): ReactElement {
  const pane = usePane();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const change = (value: string) => {
    setText(value);
    setProblem(undefined);
  };
  const fromClipboard = () =>
    (navigator.clipboard?.readText() ?? Promise.reject(new Error())).then(change, () =>
      setProblem(words.pasteDenied),
    );
  const read = () => {
    if (text.trim()) void pane.read({ name: words.pasted, content: text });
    else setProblem(words.pasteEmpty);
  };
  return (
    <div className="way-body">
      <Field
        label={words.pasteLabel}
        validationState={problem ? 'warning' : 'none'}
        validationMessage={problem}
      >
        <Textarea
          value={text}
          rows={6}
          resize="vertical"
          placeholder={words.pastePlaceholder}
          onChange={(_, { value }) => change(value)}
        />
      </Field>
      <div className="row">
        <Button appearance="primary" disabled={disabled} onClick={read}>
          {words.read}
        </Button>
        <Button onClick={() => void fromClipboard()}>{words.pasteButton}</Button>
      </div>
    </div>
  );
}
