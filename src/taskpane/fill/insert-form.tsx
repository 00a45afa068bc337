import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { formForYear, forms } from '../../forms';
import type { Form, FormId } from '../../model/form';
import type { InsertInput } from '../../tasks/live';
import { Icon } from '../icons';
import { usePane, usePaneState } from '../pane-context';
import { RadioField } from '../radio-field';
import { Section } from '../section';
import { fillTexts } from './texts';
import { remember, remembered } from '../remembered';
import { OccupiedBox } from './occupied';
import { readYear } from './read-year';

const words = fillTexts.insert;

const yearsOf = ({ years }: Form): string =>
  years.to === undefined ? words.yearsFrom(years.from) : words.yearsBetween(years.from, years.to);

/** Reports are written in January about the year before. */
const lastYear = (): number => new Date().getFullYear() - 1;

/** A form that is still there. */
const knownForm = (id: FormId | undefined): FormId | undefined => forms.find((form) => form.id === id)?.id;

/** Choices for new tables: year, form, unit, totals, place. The year chooses the form until a person does. */
export function InsertForm(): ReactElement {
  const pane = usePane();
  const { host, work } = usePaneState();
  const [yearText, setYearText] = useState(() => String(lastYear()));
  const [chosen, setChosen] = useState<FormId | undefined>(() => knownForm(remembered().form));
  const [unit, setUnit] = useState(() => remembered().unit ?? '');
  const [totals, setTotals] = useState<InsertInput['totals']>('formula');
  const [place, setPlace] = useState<InsertInput['place']>('newSheets');
  const year = readYear(yearText);
  const byYear = year === null ? undefined : formForYear(year);
  const form = chosen ?? byYear?.id ?? forms[0]!.id;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (year === null) return;
    remember({ unit: unit.trim(), ...(chosen && { form: chosen }) });
    void pane.insert({ form, unit: unit.trim() || null, year, totals, place });
  };
  return (
    <Section heading={words.heading}>
      <form onSubmit={submit} className="fields">
        <Field
          label={words.year}
          validationState={year === null ? 'error' : 'none'}
          validationMessage={year === null ? words.yearInvalid : undefined}
        >
          <Input
            value={yearText}
            inputMode="numeric"
            maxLength={4}
            onChange={(_, { value }) => setYearText(value)}
          />
        </Field>
        <Field
          label={words.form}
          hint={chosen ? undefined : words.formByYear}
          validationState={chosen && byYear && chosen !== byYear.id ? 'warning' : 'none'}
          validationMessage={
            chosen && byYear && year !== null && chosen !== byYear.id ? words.formNotForYear(year) : undefined
          }
        >
          <Select value={form} onChange={(_, { value }) => setChosen(value as FormId)}>
            {forms.map((each) => (
              <option key={each.id} value={each.id}>
                {words.formOption(each.name, yearsOf(each))}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.unit}>
          <Input
            value={unit}
            placeholder={words.unitHint}
            onChange={(_, { value }) => setUnit(value)}
            autoComplete="organization"
          />
        </Field>
        <RadioField
          label={words.totals}
          value={totals}
          options={[
            ['formula', words.totalsFormula],
            ['typed', words.totalsTyped],
          ]}
          onChange={setTotals}
        />
        <RadioField
          label={words.place}
          value={place}
          options={[
            ['newSheets', words.placeNew],
            ['selection', words.placeSelection],
          ]}
          onChange={setPlace}
        />
        <OccupiedBox />
        <Button
          type="submit"
          appearance="primary"
          size="large"
          className="wide"
          icon={<Icon name="insert" />}
          disabledFocusable={!!work || host !== 'workbook' || year === null}
        >
          {words.run}
        </Button>
      </form>
    </Section>
  );
}
