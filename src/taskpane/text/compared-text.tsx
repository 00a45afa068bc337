import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { reportTitle } from '../check/report-title';
import { Disclosure } from '../disclosure';
import { FileChoice } from '../file-choice';
import { usePane, usePaneState } from '../pane-context';
import { checkTexts } from '../check/texts';
import { fillTexts } from '../fill/texts';
import { StatedNumbers } from './stated-numbers';

const words = checkTexts.text;

/** 文字核对, a chip: whether the running text was compared with the tables, and where to take it from. */
export function ComparedText(): ReactElement {
  const { reports = [], text } = usePaneState();
  const compared = reports.find((report) => report.text);
  const agreeing = compared?.numbers?.filter(({ outcome }) => outcome === 'agrees').length;
  return (
    <Disclosure className="chip" summary={words.state(agreeing)}>
      <p>{agreeing === undefined ? words.none : words.compared(agreeing, text?.name)}</p>
      <p className="quiet">{words.hint}</p>
      {compared && <StatedNumbers checked={compared} />}
      <Choice />
    </Disclosure>
  );
}

function Choice(): ReactElement {
  const pane = usePane();
  const { host, reports = [], text, textSheets, work } = usePaneState();
  const [chosen, setChosen] = useState<string>();
  const [pasted, setPasted] = useState('');
  const busy = !!work;
  const key = (reports.find((report) => report.key === chosen) ?? reports[0])?.key;
  return (
    <div className="fields">
      {reports.length > 1 && host === 'workbook' && (
        <Field label={words.which}>
          <Select value={key} onChange={(_, { value }) => setChosen(value)}>
            {reports.map((checked) => (
              <option key={checked.key} value={checked.key}>
                {reportTitle(checked)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className="row">
        <FileChoice label={words.choose} onFile={(file) => void pane.readText(file, key)} />
        {textSheets.map(({ sheetId, name }) => (
          <Button
            key={sheetId}
            size="small"
            disabledFocusable={busy}
            onClick={() => void pane.compareText({ name: words.sheet(name), key, sheetId })}
          >
            {words.takeSheet(name)}
          </Button>
        ))}
      </div>
      <Field label={words.paste}>
        <Textarea
          value={pasted}
          rows={4}
          resize="vertical"
          placeholder={fillTexts.source.pastePlaceholder}
          onChange={(_, { value }) => setPasted(value)}
        />
      </Field>
      <div className="row">
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => void pane.readText({ name: fillTexts.source.pasted, text: pasted }, key)}
        >
          {words.run}
        </Button>
        {text && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => void pane.compareText(undefined)}
          >
            {words.forget}
          </Button>
        )}
      </div>
    </div>
  );
}
