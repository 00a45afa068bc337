import { Button, Field, Textarea } from '@fluentui/react-components';
import type { ClipboardEvent, ReactElement } from 'react';
import { useState } from 'react';
import { usePane } from '../pane-context';
import { fillTexts } from './texts';

const words = fillTexts.source;

/** A place to paste cells or the text of a report. */
export function PasteBox({ busy }: { readonly busy: boolean }): ReactElement {
  const pane = usePane();
  const [text, setText] = useState('');
  const [html, setHtml] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const change = (value: string) => {
    setText(value);
    // What was typed into has no other source than its text.
    setHtml(undefined);
    setProblem(undefined);
  };
  /** A paste into the empty box keeps the source of its cells. */
  const pasted = (event: ClipboardEvent) => {
    const { clipboardData } = event;
    if (text) return;
    event.preventDefault();
    change(clipboardData.getData('text/plain'));
    setHtml(clipboardData.getData('text/html') || undefined);
  };
  const fromClipboard = () =>
    (navigator.clipboard?.readText() ?? Promise.reject(new Error())).then(change, () =>
      setProblem(words.pasteDenied),
    );
  const read = () => {
    if (text.trim()) void pane.read({ name: words.pasted, text, ...(html && { html }) });
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
          onPaste={pasted}
        />
      </Field>
      <div className="row">
        <Button appearance="primary" disabledFocusable={busy} onClick={read}>
          {words.read}
        </Button>
        <Button onClick={() => void fromClipboard()}>{words.pasteButton}</Button>
      </div>
    </div>
  );
}
