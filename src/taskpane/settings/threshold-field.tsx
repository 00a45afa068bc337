import { Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Threshold } from '../../sheet/thresholds';
import { checkTexts } from '../check/texts';

/** A threshold as typed; what is no number that makes sense is told, and is undefined to the form around it. */
export function ThresholdField(props: {
  readonly threshold: Threshold;
  readonly value: number;
  onChange(value: number | undefined): void;
}): ReactElement {
  const { threshold, value, onChange } = props;
  const [typed, setTyped] = useState(String(value));
  const read = (text: string): number | undefined => {
    const number = Number(text.trim() || NaN);
    return threshold.fits(number) ? number : undefined;
  };
  const valid = read(typed) !== undefined;
  return (
    <Field
      label={threshold.name}
      hint={threshold.note}
      validationState={valid ? 'none' : 'error'}
      validationMessage={valid ? undefined : checkTexts.settings.wrong}
    >
      <Input
        value={typed}
        inputMode="decimal"
        onChange={(_, { value: text }) => {
          setTyped(text);
          onChange(read(text));
        }}
      />
    </Field>
  );
}
