import { Button, Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { countsOf } from '../check/counts';
import { Icon } from '../icons';
import { usePane, usePaneState } from '../pane-context';
import { Section } from '../section';
import { texts } from '../texts';

const words = texts.export;

/** 导出: which report, totals as values or formulas, then the file and its link. */
export function ExportScreen(): ReactElement {
  const pane = usePane();
  const { reports = [], work, exported } = usePaneState();
  const [chosen, setChosen] = useState(0);
  const [totals, setTotals] = useState<'formula' | 'value'>('value');
  const checked = reports[chosen] ?? reports[0];
  if (!checked) return <NothingToExport />;
  const { report, form } = checked.recognised;
  const { error } = countsOf([checked]);
  return (
    <Section heading={words.heading}>
      {reports.length > 1 && (
        <Field label={words.which}>
          <Select value={String(chosen)} onChange={(_, { value }) => setChosen(Number(value))}>
            {reports.map(({ recognised }, index) => (
              <option key={index} value={index}>
                {`${recognised.report.unit ?? words.unknown} ${recognised.report.year ?? ''}`}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <dl className="facts">
        <dt>{words.unit}</dt>
        <dd>{report.unit ?? words.unknown}</dd>
        <dt>{words.year}</dt>
        <dd>{report.year ?? words.unknown}</dd>
        <dt>{texts.insert.form}</dt>
        <dd>{form.name}</dd>
      </dl>
      {error > 0 && (
        <div className="card" data-tier="error">
          <p className="card-head">
            <Icon name="error" />
            <span>{words.remaining(error)}</span>
          </p>
          <div className="row">
            <Button size="small" onClick={() => pane.goTo('check')}>
              {words.see}
            </Button>
          </div>
        </div>
      )}
      <Field label={words.totals}>
        <RadioGroup
          layout="horizontal"
          value={totals}
          onChange={(_, { value }) => setTotals(value as typeof totals)}
        >
          <Radio value="value" label={words.values} />
          <Radio value="formula" label={words.formulas} />
        </RadioGroup>
      </Field>
      <Button
        appearance="primary"
        size="large"
        className="wide"
        icon={<Icon name="export" />}
        disabledFocusable={!!work}
        onClick={() => void pane.exportXlsx(checked, totals)}
      >
        {words.run}
      </Button>
      <p className="quiet">{words.hint}</p>
      {exported && (
        <a className="download" href={exported.url} download={exported.name}>
          <Icon name="export" />
          <span>{words.download(exported.name)}</span>
        </a>
      )}
    </Section>
  );
}

function NothingToExport(): ReactElement {
  const pane = usePane();
  return (
    <div className="empty">
      <Icon name="export" size={40} />
      <p>{words.none}</p>
      <p className="quiet">{texts.check.noneHint}</p>
      <Button appearance="primary" onClick={() => pane.goTo('fill')}>
        {texts.check.goFill}
      </Button>
    </div>
  );
}
