import { Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { remember, remembered } from '../remembered';
import { exportTexts } from './texts';

const words = exportTexts.export;

/** Who filled in and who reviewed; empty to be written by hand. */
interface Signers {
  readonly filler: string;
  readonly reviewer: string;
}

export const signersRemembered = (): Signers => {
  const { filler = '', reviewer = '' } = remembered();
  return { filler, reviewer };
};

/** The names under the tables, remembered for the next report. */
export function SignerFields(props: {
  readonly names: Signers;
  onChange(names: Signers): void;
}): ReactElement {
  const { names, onChange } = props;
  const change = (part: Partial<Signers>) => {
    remember(part);
    onChange({ ...names, ...part });
  };
  return (
    <>
      <Field label={words.filler} hint={words.signerHint}>
        <Input value={names.filler} onChange={(_, { value }) => change({ filler: value })} />
      </Field>
      <Field label={words.reviewer}>
        <Input value={names.reviewer} onChange={(_, { value }) => change({ reviewer: value })} />
      </Field>
    </>
  );
}
