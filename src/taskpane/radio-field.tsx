import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactElement } from 'react';

/** One of a few choices, side by side: values and their labels, in the order in which they are shown. */
export function RadioField<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, label: string])[];
  onChange(value: NoInfer<Value>): void;
}): ReactElement {
  const { label, value, options, onChange } = props;
  return (
    <Field label={label}>
      <RadioGroup
        layout="horizontal"
        value={value}
        onChange={(_, { value: chosen }) => onChange(chosen as Value)}
      >
        {options.map(([each, words]) => (
          <Radio key={each} value={each} label={words} />
        ))}
      </RadioGroup>
    </Field>
  );
}
