import { Input, ToggleButton } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Overview } from '../../tasks/collect';
import { answersWaiting, asideSentence, totalsSentence } from '../../tasks/collect';
import { Section } from '../section';
import { ActionsBox } from './actions-box';
import { useCollect, useCollectState } from './collect-context';
import { OverviewTable } from './overview-table';
import type { Filter } from './rows';
import { countsOf, FILTERS, roundOf, shownRows } from './rows';
import { SumBox } from './sum-box';
import { collectTexts } from './texts';

const text = collectTexts.overview;

/** 总表: the totals, what to look at, and a line for each office. */
export function OverviewSection({ overview }: { readonly overview: Overview }): ReactElement {
  const { store } = useCollect();
  const { filter, search, files, passedOver, register, entered } = useCollectState();
  const { rows, totals } = overview;
  const aside = asideSentence(files, passedOver);
  const waiting = register ? undefined : answersWaiting(files);
  return (
    <Section heading={text.heading}>
      <p>{totalsSentence(totals)}</p>
      {aside && <p className="quiet">{aside}</p>}
      {entered && <p>{entered.summary}</p>}
      {entered?.letters.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {waiting && (
        <p>
          {waiting}
          {collectTexts.actions.takeOver}
        </p>
      )}
      <div>
        <ActionsBox />
        <SumBox overview={overview} />
      </div>
      <Filters counts={countsOf(rows)} />
      <Input
        type="search"
        aria-label={text.search}
        placeholder={text.search}
        value={search}
        onChange={(_, { value }) => store.dispatch({ search: value })}
      />
      <OverviewTable
        key={filter}
        rows={shownRows(rows, filter, search)}
        marksOf={(row) => roundOf(entered, row)?.marks.join('，') ?? ''}
      />
    </Section>
  );
}

function Filters({ counts }: { readonly counts: Readonly<Record<Filter, number>> }): ReactElement {
  const { store } = useCollect();
  const { filter } = useCollectState();
  return (
    <div className="filters" role="group" aria-label={text.filter}>
      {FILTERS.map((each) => (
        <ToggleButton
          key={each}
          size="small"
          shape="circular"
          checked={filter === each}
          onClick={() => store.dispatch({ filter: each })}
        >
          {text.filters[each]} {counts[each]}
        </ToggleButton>
      ))}
    </div>
  );
}
