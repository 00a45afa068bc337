import { Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { deadlineProblem } from '../../words/letter/words';
import { TaskButton } from '../task-button';
import { Disclosure } from '../disclosure';
import { DownloadLink } from '../export/download-link';
import { useCollect, useCollectState } from './collect-context';
import { collectTexts } from './texts';

const text = collectTexts.actions;

/** 反馈单、审核清单、报送登记: the letters to all offices, the list of everything that was found, the register with all of it. */
export function ActionsBox(): ReactElement {
  const { writeLetters, writeReviewList, writeRegister } = useCollect();
  const { file, reading, sum, register } = useCollectState();
  const total = sum && 'file' in sum.answer && sum.answer.file.name;
  return (
    <Disclosure summary={text.heading}>
      <div className="fields tools">
        <Frame />
        <TaskButton
          icon="letter"
          name={text.letters}
          hint={text.lettersHint}
          busy={!!reading}
          onClick={() => writeLetters()}
        />
        <TaskButton
          icon="list"
          name={text.list}
          hint={text.listHint}
          busy={!!reading}
          onClick={() => writeReviewList()}
        />
        {register && (
          <TaskButton
            icon="sheet"
            name={text.register}
            hint={text.registerHint}
            busy={!!reading}
            onClick={() => writeRegister()}
          />
        )}
        {file && file.name !== total && <DownloadLink {...file} />}
      </div>
    </Disclosure>
  );
}

/** What all letters say alike. */
function Frame(): ReactElement {
  const { store } = useCollect();
  const { deadline, sender } = useCollectState();
  const problem = deadlineProblem(deadline);
  return (
    <>
      <Field label={text.deadline} validationState={problem ? 'error' : 'none'} validationMessage={problem}>
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
