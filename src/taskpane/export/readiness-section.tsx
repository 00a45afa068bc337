import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Icon } from '../icons';
import { usePane } from '../pane-context';
import { Section } from '../section';
import type { ReadinessItem } from './readiness';
import { exportTexts } from './texts';

const words = exportTexts.readiness;

const TIERS = { done: 'pass', open: 'error', unknown: 'undecided' } as const;

/** 可以报了吗: a line for each thing to see to, and where it is done. Nothing keeps a person from exporting. */
export function ReadinessSection({ items }: { readonly items: readonly ReadinessItem[] }): ReactElement {
  const pane = usePane();
  const open = items.filter(({ state }) => state === 'open').length;
  const unknown = items.filter(({ state }) => state === 'unknown').length;
  return (
    <Section heading={words.heading}>
      <p>{open ? words.notReady(open) : unknown ? words.askYourself(unknown) : words.ready}</p>
      <ul className="plain readiness">
        {items.map(({ state, words: sentence, screen }) => (
          <li key={sentence}>
            <span className="mark" data-tier={TIERS[state]}>
              <Icon name={TIERS[state]} size={16} />
            </span>
            <span className="item">{sentence}</span>
            {screen && state !== 'done' && (
              <Button size="small" aria-label={words.seeLabel(sentence)} onClick={() => pane.goTo(screen)}>
                {words.see}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
