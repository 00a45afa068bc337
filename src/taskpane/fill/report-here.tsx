import { Button, Field, Input } from '@fluentui/react-components';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { tableName } from '../../derive/names';
import type { Report } from '../../model/report';
import { reportTitle } from '../check/report-title';
import { SummaryTable } from '../check/summary-table';
import { Icon } from '../icons';
import { usePane, usePaneState } from '../pane-context';
import type { PaneReport } from '../state';
import { texts } from '../texts';
import { readYear } from './read-year';
import { fillTexts } from './texts';

const words = fillTexts.here;

/** A report of the workbook: whose it is, which can be corrected, how its tables stand, and those it lacks. */
export function ReportHere({ checked }: { readonly checked: PaneReport }): ReactElement {
  const pane = usePane();
  const { work } = usePaneState();
  const [editing, setEditing] = useState(false);
  const { form, report } = checked.recognised;
  const isLive = checked.key !== undefined;
  const missing = form.tables.filter(({ id }) => !report.tables[id]);
  return (
    <div className="card">
      <div className="card-head">
        <h3>{reportTitle(checked)}</h3>
        {isLive && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Icon name="pencil" size={16} />}
            aria-label={words.correct}
            title={words.correct}
            aria-expanded={editing}
            onClick={() => setEditing(!editing)}
          />
        )}
      </div>
      {editing && (
        <OriginForm
          report={report}
          onSave={(origin) => void pane.retitle(checked, origin).then(() => setEditing(false))}
          onCancel={() => setEditing(false)}
        />
      )}
      <SummaryTable checked={checked} />
      {isLive && missing.length > 0 && (
        <div className="row">
          {missing.map((table) => (
            <Button
              key={table.id}
              size="small"
              disabledFocusable={!!work}
              onClick={() => void pane.insertMissing(checked, table.id)}
            >
              {words.insertMissing(tableName(table))}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

type Origin = Pick<Report, 'unit' | 'year'>;

function OriginForm(props: {
  readonly report: Origin;
  onSave(origin: Origin): void;
  onCancel(): void;
}): ReactElement {
  const { report, onSave, onCancel } = props;
  const { work } = usePaneState();
  const [unit, setUnit] = useState(report.unit ?? '');
  const [yearText, setYearText] = useState(String(report.year ?? ''));
  const year = readYear(yearText);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (year !== null) onSave({ unit: unit.trim() || null, year });
  };
  return (
    <form className="fields" onSubmit={submit}>
      <Field label={fillTexts.insert.unit}>
        <Input value={unit} onChange={(_, { value }) => setUnit(value)} />
      </Field>
      <Field
        label={fillTexts.insert.year}
        validationState={year === null ? 'error' : 'none'}
        validationMessage={year === null ? fillTexts.insert.yearInvalid : undefined}
      >
        <Input value={yearText} inputMode="numeric" onChange={(_, { value }) => setYearText(value)} />
      </Field>
      <p className="quiet">{words.correctHint}</p>
      <div className="row">
        <Button type="submit" disabledFocusable={!!work || year === null}>
          {words.save}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
