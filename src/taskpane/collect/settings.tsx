import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { Disclosure } from '../disclosure';
import { Icon } from '../icons';
import { usePaneState } from '../pane-context';
import { readOffices } from '../../tasks/collect';
import { useCollect, useCollectState } from './collect-context';
import { FileButton, FileButtons } from './file-buttons';
import { collectTexts } from './texts';

const text = collectTexts.settings;

/** What the overview may know besides the files: the year, who is to report, last year's reports. */
export function Settings(): ReactElement {
  const { year, offices, lastYear, ownChecks, registerName } = useCollectState();
  const chosen = [
    ...(year === null ? [] : [text.yearIs(year)]),
    ...(offices.length ? [text.officesCount(offices.length)] : []),
    ...(lastYear.length ? [text.lastYearCount(lastYear.length)] : []),
    ...(registerName ? [registerName] : []),
  ];
  return (
    <Disclosure summary={chosen.length ? text.set(chosen) : text.summary}>
      <div className="fields tools">
        <YearField />
        <OfficesField />
        <LastYearField />
        <RegisterField />
        {ownChecks && (
          <p className="quiet">{text.own(ownChecks.settings.off.length, ownChecks.rules.length)}</p>
        )}
      </div>
    </Disclosure>
  );
}

function YearField(): ReactElement {
  const { set } = useCollect();
  const [typed, setTyped] = useState('');
  const valid = /^(\d{4})?$/.test(typed.trim());
  const change = (value: string) => {
    setTyped(value);
    set({ year: /^\d{4}$/.test(value.trim()) ? Number(value) : null });
  };
  return (
    <Field
      label={text.year}
      hint={text.yearHint}
      validationState={valid ? 'none' : 'error'}
      validationMessage={valid ? undefined : text.yearInvalid}
    >
      <Input value={typed} inputMode="numeric" maxLength={4} onChange={(_, { value }) => change(value)} />
    </Field>
  );
}

/** Milliseconds of quiet after which a list that is being typed is taken. */
const PAUSE = 400;

function OfficesField(): ReactElement {
  const collect = useCollect();
  const { host, work } = usePaneState();
  const { offices } = useCollectState();
  const [typed, setTyped] = useState<string>();
  const repeated = typed === undefined ? [] : readOffices(typed).repeated;
  useEffect(() => {
    if (typed === undefined) return;
    const timer = setTimeout(() => {
      collect.set({ offices: readOffices(typed).offices });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [collect, typed]);
  return (
    <>
      <Field
        label={text.offices}
        hint={text.officesHint}
        validationState={repeated.length ? 'warning' : 'none'}
        validationMessage={repeated.length ? text.officesRepeated(repeated) : undefined}
      >
        <Textarea
          value={typed ?? offices.join('\n')}
          rows={4}
          resize="vertical"
          placeholder={text.officesPlaceholder}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <div className="row">
        <FileButton
          label={text.officesFile}
          icon="sample"
          one
          disabled={!!work}
          onFiles={([file]) => {
            if (file) void collect.officesFrom(file).then(() => setTyped(undefined));
          }}
        />
        {host === 'workbook' && (
          <Button
            icon={<Icon name="list" />}
            disabledFocusable={!!work}
            onClick={() => void collect.officesFromSelection().then(() => setTyped(undefined))}
          >
            {text.officesSelected}
          </Button>
        )}
      </div>
    </>
  );
}

function LastYearField(): ReactElement {
  const { lastYearFrom, set } = useCollect();
  const { work } = usePaneState();
  const { lastYear } = useCollectState();
  return (
    <div className="fields">
      <div>
        {text.lastYear}
        {lastYear.length > 0 && `：${text.lastYearCount(lastYear.length)}`}
      </div>
      <FileButtons
        folder={text.lastYearFolder}
        files={text.lastYearFiles}
        disabled={!!work}
        onFiles={(files) => void lastYearFrom(files)}
      />
      {lastYear.length > 0 && (
        <Button appearance="subtle" onClick={() => set({ lastYear: [] })}>
          {text.lastYearClear}
        </Button>
      )}
      <p className="quiet">{text.lastYearHint}</p>
    </div>
  );
}

function RegisterField(): ReactElement {
  const { registerFrom, dropRegister } = useCollect();
  const { work } = usePaneState();
  const { register, registerName } = useCollectState();
  return (
    <div className="fields">
      <div>
        {text.register}
        {register && `：${registerName}`}
      </div>
      {registerName && !register && <p>{text.registerAgain(registerName)}</p>}
      <div className="row">
        <FileButton
          label={text.registerChoose}
          icon="sample"
          one
          disabled={!!work}
          onFiles={([file]) => {
            if (file) void registerFrom(file);
          }}
        />
        {!register && (
          <Button
            icon={<Icon name="insert" />}
            disabledFocusable={!!work}
            onClick={() => void registerFrom(undefined)}
          >
            {text.registerNew}
          </Button>
        )}
      </div>
      {registerName && (
        <Button appearance="subtle" onClick={dropRegister}>
          {text.registerDrop}
        </Button>
      )}
      <p className="quiet">{text.registerHint}</p>
    </div>
  );
}
