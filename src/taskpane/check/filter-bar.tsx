import { ToggleButton } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, usePaneState } from '../pane-context';
import { checkTexts } from './texts';
import type { Tier } from '../state';

const TIERS: readonly Tier[] = ['error', 'verify', 'explained', 'undecided'];

/** Chooses which findings are listed. */
export function FilterBar({ counts }: { readonly counts: Readonly<Record<Tier, number>> }): ReactElement {
  const { store } = usePane();
  const { filter } = usePaneState();
  const total = TIERS.reduce((sum, tier) => sum + counts[tier], 0);
  return (
    <div className="filters" role="group" aria-label={checkTexts.check.filter}>
      {(['all', ...TIERS] as const)
        .filter((tier) => tier !== 'explained' || counts.explained > 0)
        .map((tier) => (
          <ToggleButton
            key={tier}
            size="small"
            shape="circular"
            checked={filter === tier}
            onClick={() => store.dispatch({ filter: tier })}
          >
            {tier === 'all' ? checkTexts.check.all : checkTexts.check.tier[tier]}{' '}
            {tier === 'all' ? total : counts[tier]}
          </ToggleButton>
        ))}
    </div>
  );
}
