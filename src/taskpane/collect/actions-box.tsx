import { Button, Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Disclosure } from '../disclosure';
import { DownloadLink } from '../export/download-link';
import { Icon } from '../icons';
import { usePaneState } from '../pane-context';
import { useCollect, useCollectState } from './collect-context';
import { collectTexts } from './texts';

const text = collectTexts.actions;

/** 反馈单和审核清单: the letters to all offices, and the list of everything that was found. */
export function ActionsBox(): ReactElement {
  const { writeLetters, writeReviewList } = useCollect();
  const { file, reading, sum } = useCollectState();
  const total = sum && 'file' in sum.answer && sum.answer.file.name;
  const busy = !!usePaneState().work || !!reading;
  return (
    <Disclosure summary={text.heading}>
      <div className="fields tools">
        <Frame />
        <Button
          className="wide"
          icon={<Icon name="letter" />}
          disabledFocusable={busy}
          onClick={() => void writeLetters()}
        >
          {text.letters}
        </Button>
        <p className="quiet">{text.lettersHint}</p>
        <Button
          className="wide"
          icon={<Icon name="list" />}
          disabledFocusable={busy}
          onClick={() => void writeReviewList()}
        >
          {text.list}
        </Button>
        <p className="quiet">{text.listHint}</p>
        {file && file.name !== total && <DownloadLink {...file} />}
      </div>
    </Disclosure>
  );
}

/** What all letters say alike. */
function Frame(): ReactElement {
  const { store } = useCollect();
  const { deadline, sender } = useCollectState();
  return (
    <>
      <Field label={text.deadline}>
        <Input
          value={deadline}
          placeholder={text.deadlineHint}
          onChange={(_, { value }) => store.dispatch({ deadline: value })}
        />
      </Field>
      <Field label={text.sender}>
        <Input value={sender} onChange={(_, { value }) => store.dispatch({ sender: value })} />
      </Field>
    </>
  );
}
