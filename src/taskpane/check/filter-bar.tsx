import { ToggleButton } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, usePaneState } from '../pane-context';
import { checkTexts } from './texts';
import type { Tier } from '../state';

const TIERS: readonly Tier[] = ['error', 'verify', 'explained'];

/** Chooses which findings are listed, where there are several kinds. */
export function FilterBar({
  counts,
}: {
  readonly counts: Readonly<Record<Tier, number>>;
}): ReactElement | null {
  const { store } = usePane();
  const { filter } = usePaneState();
  const present = TIERS.filter((tier) => counts[tier] > 0);
  const total = TIERS.reduce((sum, tier) => sum + counts[tier], 0);
  if (present.length < 2 && filter === 'all') return null;
  return (
    <div className="filters" role="group" aria-label={checkTexts.check.filter}>
      {(['all', ...present] as const).map((tier) => (
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
