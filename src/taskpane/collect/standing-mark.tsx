import type { ReactElement } from 'react';
import { Icon } from '../icons';
import type { Standing } from './rows';
import { collectTexts } from './texts';

/** Icon, word and colour of how an office stands, never one without the others. */
export const StandingMark = ({ standing }: { readonly standing: Standing }): ReactElement => (
  <span className="mark" data-tier={standing}>
    <Icon name={standing} size={16} />
    {collectTexts.overview.filters[standing]}
  </span>
);
