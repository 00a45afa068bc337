import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ExistingText } from '../../ledger/existing/existing-text';
import { SKIPPED } from '../../ledger/existing/existing-text';
import type { LedgerMapping } from '../../model/ledger';
import type { CountedExisting } from '../../tasks/ledger/count-existing';
import { Disclosure } from '../disclosure';
import { usePane, usePaneState } from '../pane-context';
import { existingTexts as words } from './texts';

const answered = (
  mapping: LedgerMapping,
  { list, text, isName }: ExistingText,
  word: string,
): LedgerMapping =>
  isName
    ? { ...mapping, names: { ...mapping.names, [text]: word } }
    : { ...mapping, words: { ...mapping.words, [list]: { ...mapping.words[list], [text]: word } } };

/** Every distinct text of an existing ledger and what it means: first those that must be asked. */
export function ExistingWords({ counted }: { readonly counted: CountedExisting }): ReactElement {
  const pane = usePane();
  const { work } = usePaneState();
  const { existing, mapping } = counted;
  const asked = existing.texts.filter(({ from }) => from === 'asked');
  const others = existing.texts.filter(({ from }) => from === 'proposed' || from === 'given');
  const named = asked.filter(({ isName, word }) => isName && word);
  return (
    <>
      {existing.withoutYear.length > 0 && <YearOfDays mapping={mapping} />}
      {asked.length > 0 ? (
        <Disclosure summary={words.asked(asked.length)} open>
          {asked.map((each) => (
            <Word key={`${each.list}${each.text}`} text={each} counted={counted} />
          ))}
          {named.length > 0 && (
            <Button
              size="small"
              disabledFocusable={!!work}
              onClick={() =>
                void pane.mapExisting(named.reduce((all, each) => answered(all, each, each.word!), mapping))
              }
            >
              {words.takeNames}
            </Button>
          )}
        </Disclosure>
      ) : (
        <p>{words.allAnswered}</p>
      )}
      {others.length > 0 && (
        <Disclosure summary={words.proposed(others.length)}>
          {others.map((each) => (
            <Word key={`${each.list}${each.text}`} text={each} counted={counted} />
          ))}
        </Disclosure>
      )}
    </>
  );
}

function Word(props: { readonly text: ExistingText; readonly counted: CountedExisting }): ReactElement {
  const { text, counted } = props;
  const pane = usePane();
  const { work } = usePaneState();
  const { rows, isName, from, word = '', why } = text;
  const reference = from === 'asked' && word ? words.reference(word) : undefined;
  return (
    <Field
      label={(isName ? words.name : words.text)(text.text, rows.length)}
      hint={[why, reference].filter((each) => each).join(' ')}
      size="small"
    >
      <Select
        size="small"
        value={from === 'asked' ? '' : word}
        disabled={!!work}
        onChange={(_, { value }) => void pane.mapExisting(answered(counted.mapping, text, value))}
      >
        <option value="">{words.unanswered}</option>
        {counted.form.ledger.lists[text.list].map(({ id, label }) => (
          <option key={id} value={label}>
            {label}
          </option>
        ))}
        <option value={SKIPPED}>{words.skipped}</option>
      </Select>
    </Field>
  );
}

function YearOfDays({ mapping }: { readonly mapping: LedgerMapping }): ReactElement {
  const pane = usePane();
  const { work } = usePaneState();
  const [year, setYear] = useState('');
  const isYear = /^20\d{2}$/.test(year);
  return (
    <div className="row">
      <Field label={words.year} size="small">
        <Input size="small" inputMode="numeric" value={year} onChange={(_, { value }) => setYear(value)} />
      </Field>
      <Button
        size="small"
        disabledFocusable={!!work || !isYear}
        onClick={() => void pane.mapExisting({ ...mapping, year: Number(year) })}
      >
        {words.useYear}
      </Button>
    </div>
  );
}
