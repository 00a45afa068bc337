import type { ReactElement } from 'react';
import { Icon } from '../icons';
import { checkTexts } from './texts';
import type { Tier } from '../state';

/** Icon, word and colour of a tier, never one without the others. */
export const TierMark = ({ tier }: { readonly tier: Tier }): ReactElement => (
  <span className="mark" data-tier={tier}>
    <Icon name={tier} size={16} />
    {checkTexts.check.tier[tier]}
  </span>
);

/** That nothing is wrong. */
export const PassCard = ({ children }: { readonly children: string }): ReactElement => (
  <p className="card" data-tier="pass">
    <span className="mark">
      <Icon name="pass" />
      {children}
    </span>
  </p>
);
