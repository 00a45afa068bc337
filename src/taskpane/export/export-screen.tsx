import { Button, Checkbox, Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { chartsOf } from '../../derive/charts';
import type { AnnexInput, ExportKind } from '../../tasks/files';
import { blankCount } from '../fill/entry-counts';
import { Icon } from '../icons';
import { usePane, usePaneState } from '../pane-context';
import { RadioField } from '../radio-field';
import { Section } from '../section';
import { checkTexts } from '../check/texts';
import { exportTexts } from './texts';
import { fillTexts } from '../fill/texts';
import { DownloadLink } from './download-link';
import { readinessOf } from './readiness';
import { ReadinessSection } from './readiness-section';
import { ReportSentences } from './report-sentences';
import { SignerFields, signersRemembered } from './signer-fields';

const words = exportTexts.export;

/** 导出: which report, what of blanks, totals and names; then a workbook or another format, and its link. */
export function ExportScreen(): ReactElement {
  const pane = usePane();
  const { reports = [], work, exported, processingFee } = usePaneState();
  const [chosen, setChosen] = useState(0);
  const [totals, setTotals] = useState<'formula' | 'value'>('value');
  const [zeros, setZeros] = useState(false);
  const [sign, setSign] = useState(false);
  const [names, setNames] = useState(signersRemembered);
  const [charts, setCharts] = useState(false);
  const checked = reports[chosen] ?? reports[0];
  if (!checked) return <NothingToExport />;
  const { report, form } = checked.recognised;
  const chartable = chartsOf(form).length > 0;
  const blanks = blankCount(form, report);
  const { lastYear, digest } = checked;
  const sentences = { lastYear, processingFee, ledger: digest?.facts };
  const content: AnnexInput = {
    report,
    blanks: zeros && blanks > 0 ? 'zero' : 'keep',
    ...(sign && { signature: { ...names, date: '' } }),
  };
  const exportAs = (kind: ExportKind) =>
    pane.exportAnnex({
      ...content,
      kind,
      ...(charts && chartable && { charts: lastYear ? { lastYear } : {} }),
    });
  const others: readonly (readonly [name: string, kind: ExportKind])[] = [
    [words.word, { to: 'docx', chapters: false }],
    ...(form.chapters.length
      ? [[words.wholeReport, { to: 'docx', chapters: true, sentences }] as const]
      : []),
    [words.page, { to: 'html', whole: true, styling: 'bare' }],
    [words.inlinePage, { to: 'html', whole: false, styling: 'inline' }],
  ];
  return (
    <>
      <ReadinessSection items={readinessOf(checked, { processingFee, sign })} />
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
          <dt>{fillTexts.insert.form}</dt>
          <dd>{form.name}</dd>
        </dl>
        <RadioField
          label={words.totals}
          value={totals}
          options={[
            ['value', words.values],
            ['formula', words.formulas],
          ]}
          onChange={setTotals}
        />
        {blanks > 0 && (
          <Checkbox
            checked={zeros}
            label={words.zeros(blanks)}
            onChange={(_, { checked: on }) => setZeros(on === true)}
          />
        )}
        <Checkbox checked={sign} label={words.sign} onChange={(_, { checked: on }) => setSign(on === true)} />
        {sign && <SignerFields names={names} onChange={setNames} />}
        {chartable && (
          <Checkbox
            checked={charts}
            label={words.charts(lastYear !== undefined)}
            onChange={(_, { checked: on }) => setCharts(on === true)}
          />
        )}
        <Button
          appearance="primary"
          size="large"
          className="wide"
          icon={<Icon name="export" />}
          disabledFocusable={!!work}
          onClick={() => void exportAs({ to: 'xlsx', totals })}
        >
          {words.run}
        </Button>
        <Field label={words.others}>
          <div className="row" role="group">
            {others.map(([name, kind]) => (
              <Button key={name} size="small" disabledFocusable={!!work} onClick={() => void exportAs(kind)}>
                {name}
              </Button>
            ))}
            <Button size="small" disabledFocusable={!!work} onClick={() => void pane.copyAnnex(content)}>
              {words.copy}
            </Button>
          </div>
        </Field>
        <p className="quiet">{words.hint}</p>
        {exported && <DownloadLink {...exported} />}
        {exported?.notes.map((note) => (
          <p key={note} className="quiet">
            {note}
          </p>
        ))}
      </Section>
      <ReportSentences checked={checked} />
    </>
  );
}

function NothingToExport(): ReactElement {
  const pane = usePane();
  return (
    <div className="empty">
      <Icon name="export" size={40} />
      <p>{words.none}</p>
      <p className="quiet">{checkTexts.check.noneHint}</p>
      <Button appearance="primary" onClick={() => pane.goTo('fill')}>
        {checkTexts.check.goFill}
      </Button>
    </div>
  );
}
