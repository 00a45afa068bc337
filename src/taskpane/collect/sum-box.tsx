import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import type { Overview } from '../../tasks/collect';
import { usualYear } from '../../tasks/collect';
import { reportTitle } from '../check/report-title';
import { Disclosure } from '../disclosure';
import { Icon } from '../icons';
import { usePaneState } from '../pane-context';
import { useCollect, useCollectState } from './collect-context';
import { sumRequest } from './sum-request';
import { SumResult } from './sum-result';
import { collectTexts } from './texts';

const text = collectTexts.actions;

/** In the place of an index: no own sheet is added. */
const NONE = -1;

/** 汇总: adds up everything that was received, and the own sheet where a person wishes. */
export function SumBox({ overview }: { readonly overview: Overview }): ReactElement {
  const { sumUp } = useCollect();
  const { year: collected, reading, sum, offices, include, exclude } = useCollectState();
  const { work, reports = [] } = usePaneState();
  const [unit, setUnit] = useState('');
  const [typedYear, setTypedYear] = useState<string>();
  const [own, setOwn] = useState(NONE);
  const year = typedYear ?? String(collected ?? usualYear(overview.rows) ?? '');
  const valid = /^\d{4}$/.test(year.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void sumUp(sumRequest(overview, unit.trim(), Number(year), reports[own], { offices, include, exclude }));
  };
  return (
    <Disclosure summary={text.sumHeading}>
      <form className="fields tools" onSubmit={submit}>
        <Field label={text.sumUnit}>
          <Input value={unit} autoComplete="organization" onChange={(_, { value }) => setUnit(value)} />
        </Field>
        <Field
          label={collectTexts.settings.year}
          validationState={valid ? 'none' : 'error'}
          validationMessage={valid ? undefined : collectTexts.settings.yearInvalid}
        >
          <Input
            value={year}
            inputMode="numeric"
            maxLength={4}
            onChange={(_, { value }) => setTypedYear(value)}
          />
        </Field>
        {reports.length > 0 && (
          <Field label={text.own}>
            <Select value={String(own)} onChange={(_, { value }) => setOwn(Number(value))}>
              <option value={NONE}>{text.ownNone}</option>
              {reports.map((report, index) => (
                <option key={index} value={index}>
                  {reportTitle(report)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Button
          type="submit"
          className="wide"
          icon={<Icon name="sum" />}
          disabledFocusable={!!work || !!reading || !valid || !unit.trim()}
        >
          {text.sumRun}
        </Button>
        <p className="quiet">{unit.trim() ? text.sumHint : text.sumUnitNeeded}</p>
      </form>
      {sum && <SumResult {...sum} />}
    </Disclosure>
  );
}
