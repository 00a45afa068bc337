import { Checkbox } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useId } from 'react';
import { AGAINST } from '../../words/catalogue';
import type { CheckItem } from '../../tasks/check-items';

interface Props {
  readonly rules: readonly CheckItem[];
  /** Ids of those that do not apply. */
  readonly off: readonly string[];
  onChange(off: readonly string[]): void;
}

/** The checks of 核实 by what a report is compared with, each with whether it applies. */
export const SoftRules = (props: Props): ReactElement => (
  <>
    {Object.entries(AGAINST).map(([against, name]) => {
      const rules = props.rules.filter((rule) => rule.against === against);
      return rules.length > 0 && <Group key={against} {...props} rules={rules} name={name} />;
    })}
  </>
);

function Group({ rules, off, onChange, name }: Props & { readonly name: string }): ReactElement {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      {rules.map((rule) => (
        <Checkbox
          key={rule.id}
          checked={!off.includes(rule.id)}
          label={
            <>
              {rule.name}
              <span className="quiet wording">{rule.asks}</span>
            </>
          }
          onChange={(_, { checked }) =>
            onChange(checked ? off.filter((each) => each !== rule.id) : [...off, rule.id])
          }
        />
      ))}
    </div>
  );
}
