import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ExistingText } from '../../ledger/existing/existing-text';
import { answersBeside, SKIPPED } from '../../ledger/existing/existing-text';
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

/** What was answered for a text, or proposed; empty where it must be asked still. */
const answerTo = (mapping: LedgerMapping, { list, text, isName, from, word = '' }: ExistingText): string =>
  (isName ? mapping.names[text] : mapping.words[list]?.[text]) ?? (from === 'asked' ? '' : word);

const keyOf = ({ list, text }: ExistingText): string => `${list}/${text}`;

/**
 * Every distinct text of an existing ledger and what it means: first those that must be asked. These keep their place
 * when they are answered, so that the keyboard keeps its own.
 */
export function ExistingWords(props: {
  readonly counted: CountedExisting;
  readonly mapping: LedgerMapping;
}): ReactElement {
  const { counted, mapping } = props;
  const pane = usePane();
  const { work } = usePaneState();
  const { existing } = counted;
  const texts = existing.texts.filter(({ from }) => from !== 'list');
  const [wereAsked, setWereAsked] = useState<ReadonlySet<string>>(new Set());
  const news = texts.filter((text) => text.from === 'asked' && !wereAsked.has(keyOf(text)));
  if (news.length) setWereAsked(new Set([...wereAsked, ...news.map(keyOf)]));
  const asked = texts.filter((text) => wereAsked.has(keyOf(text)));
  const others = texts.filter((text) => !wereAsked.has(keyOf(text)));
  const open = asked.filter((text) => !answerTo(mapping, text));
  const suggested = open.filter(({ isName, word }) => isName && word);
  return (
    <>
      {(existing.withoutYear.length > 0 || mapping.year !== undefined) && <YearOfDays mapping={mapping} />}
      {!open.length && <p>{words.allAnswered}</p>}
      {asked.length > 0 && (
        <Disclosure summary={open.length ? words.asked(open.length) : words.answered(asked.length)} open>
          {asked.map((text) => (
            <Word key={keyOf(text)} text={text} {...props} />
          ))}
          {asked.some(({ isName }) => isName) && (
            <Button
              size="small"
              disabledFocusable={!!work || !suggested.length}
              onClick={() =>
                void pane.mapExisting(
                  suggested.reduce((all, text) => answered(all, text, text.word!), mapping),
                )
              }
            >
              {words.takeNames}
            </Button>
          )}
        </Disclosure>
      )}
      {others.length > 0 && (
        <Disclosure summary={words.proposed(others.length)}>
          {others.map((text) => (
            <Word key={keyOf(text)} text={text} {...props} />
          ))}
        </Disclosure>
      )}
    </>
  );
}

function Word(props: {
  readonly text: ExistingText;
  readonly counted: CountedExisting;
  readonly mapping: LedgerMapping;
}): ReactElement {
  const { text, counted, mapping } = props;
  const pane = usePane();
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
        value={answerTo(mapping, text)}
        onChange={(_, { value }) => void pane.mapExisting(answered(mapping, text, value))}
      >
        <option value="">{words.unanswered}</option>
        {counted.form.ledger.lists[text.list].map(({ id, label }) => (
          <option key={id} value={label}>
            {label}
          </option>
        ))}
        {answersBeside(text.list).map((answer) => (
          <option key={answer} value={answer}>
            {answer === SKIPPED ? words.skipped : words.open}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function YearOfDays({ mapping }: { readonly mapping: LedgerMapping }): ReactElement {
  const pane = usePane();
  const { work } = usePaneState();
  const [year, setYear] = useState(String(mapping.year ?? ''));
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
