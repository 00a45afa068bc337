import { Button, Field, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useRef } from 'react';
import type { OverviewRow } from '../../tasks/collect';
import { copyToClipboard } from '../export/clipboard';
import { DownloadLink } from '../export/download-link';
import { Icon } from '../icons';
import { usePane, usePaneState } from '../pane-context';
import { useCollect, useCollectState } from './collect-context';
import { collectTexts } from './texts';

const text = collectTexts.actions;

/** The letter to one office: its text to copy, the Word file to download. */
export function LetterBox({ row }: { readonly row: OverviewRow }): ReactElement {
  const { tell } = usePane();
  const { work } = usePaneState();
  const { writeLetter } = useCollect();
  const { letter: written, file } = useCollectState();
  const letter = written?.row === row ? written : undefined;
  const box = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    if (await copyToClipboard(letter?.text ?? '')) return tell({ tone: 'success', text: text.copied });
    box.current?.focus();
    box.current?.select();
    return tell({ tone: 'info', text: text.copyDenied });
  };
  return (
    <div className="fields">
      <div className="row">
        <Button
          icon={<Icon name="letter" />}
          disabledFocusable={!!work}
          onClick={() => void writeLetter(row)}
        >
          {text.letter}
        </Button>
        {letter && (
          <Button icon={<Icon name="copy" />} onClick={() => void copy()}>
            {text.copy}
          </Button>
        )}
      </div>
      {letter && (
        <>
          <Field label={text.letterText} hint={text.letterHint}>
            <Textarea ref={box} readOnly rows={10} resize="vertical" value={letter.text} />
          </Field>
          {file && <DownloadLink {...file} />}
        </>
      )}
    </div>
  );
}
