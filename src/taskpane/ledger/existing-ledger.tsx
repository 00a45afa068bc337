import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useCallback, useEffect, useRef } from 'react';
import { Disclosure } from '../disclosure';
import { FileChoice } from '../file-choice';
import { usePane, usePaneState } from '../pane-context';
import type { PaneReport } from '../state';
import { texts } from '../texts';
import { cellName } from '../../derive/names';
import { tableIndex } from '../../model/form-index';
import type { LedgerMapping } from '../../model/ledger';
import type { ExistingPreview } from '../../tasks/live';
import { ExistingColumns } from './existing-columns';
import { ExistingWords } from './existing-words';
import { existingTexts as words, ledgerTexts } from './texts';

/** 已有台账: a ledger that was kept elsewhere is read, its words are confirmed once, and what it counts is shown before anything is written. */
export function ExistingLedger({ report }: { readonly report: PaneReport }): ReactElement {
  const pane = usePane();
  const { work, existing } = usePaneState();
  const choices = useRef<HTMLDivElement>(null);
  /** Focus that went with the preview comes back to where it was asked for. */
  const focusChoice = useCallback(() => {
    if (document.activeElement === document.body) choices.current?.querySelector('button')?.focus();
  }, []);
  const here = existing?.key === report.key ? existing : undefined;
  return (
    <Disclosure className="further" summary={words.heading}>
      <p className="quiet">{words.hint}</p>
      <div ref={choices} className="row">
        <FileChoice label={words.choose} onFile={(file) => void pane.readExisting(report, file)} />
        <Button size="small" disabledFocusable={!!work} onClick={() => void pane.readExisting(report)}>
          {words.fromWorkbook}
        </Button>
      </div>
      <div aria-live="polite">
        {here && (
          <Preview report={report} preview={here.preview} mapping={here.mapping} whenGone={focusChoice} />
        )}
      </div>
    </Disclosure>
  );
}

function Preview(props: {
  readonly report: PaneReport;
  readonly preview: ExistingPreview;
  readonly mapping: LedgerMapping;
  whenGone(): void;
}): ReactElement {
  const { report, preview, mapping, whenGone } = props;
  useEffect(() => whenGone, [whenGone]);
  const { counted, differing, already } = preview;
  const pane = usePane();
  const { work } = usePaneState();
  const { form } = report.recognised;
  const { existing, faults, sheets } = counted;
  const totals = totalsOf(counted);
  const faulty = faults.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <div className="card fields" data-tier={faulty ? 'verify' : undefined}>
      <p>{words.found(sheets, existing.applications.length, existing.cases.length)}</p>
      <ExistingColumns counted={counted} mapping={mapping} />
      <ExistingWords counted={counted} mapping={mapping} />
      <h3>{words.counted(counted.year)}</h3>
      <ul className="plain">
        {totals.map(([label, total]) => (
          <li key={label}>{words.line(label, total)}</li>
        ))}
      </ul>
      {totals.length > 0 && totals.every(([, total]) => !total) && (
        <p className="warning">{words.noneOfYear(counted.year)}</p>
      )}
      {faults.length > 0 && (
        <Disclosure summary={words.notCounted(faulty)} open>
          <ul className="plain">
            {faults.map(({ say, rows }) => (
              <li key={say}>{words.fault(say, rows)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {existing.passedOver.length > 0 && (
        <Disclosure summary={words.passedOver(existing.passedOver.length)}>
          <ul className="plain">
            {existing.passedOver.map(({ where, why }) => (
              <li key={where}>{`${where} ${why}`}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {differing.length > 0 && (
        <Disclosure summary={words.differs(differing.length)}>
          <ul className="plain">
            {differing.map(({ ref, address, typed, counted: number }) => (
              <li key={address}>{ledgerTexts.preview.cell(cellName(form, ref), address, typed, number)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <p>{report.ledger ? already > 0 && words.already(already) : words.noLedger}</p>
      <div className="row">
        {report.ledger && (
          <Button
            appearance="primary"
            disabledFocusable={!!work}
            onClick={() => void pane.takeExisting('rows')}
          >
            {words.rows}
          </Button>
        )}
        {!report.ledger?.counting && (
          <Button disabledFocusable={!!work} onClick={() => void pane.takeExisting('counts')}>
            {words.counts}
          </Button>
        )}
        <Button appearance="subtle" onClick={() => pane.store.dispatch({ existing: undefined })}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}

/** Rows of table 三 by which a person knows its ledger, with their totals. */
const KNOWN = [
  ['new', '本年新收'],
  ['carriedIn', '上年结转'],
  ['results', '办结'],
  ['carriedOut', '结转下年度'],
] as const;

function totalsOf({ form, tables }: ExistingPreview['counted']): readonly (readonly [string, number])[] {
  const { rows } = tableIndex(form, 'applications');
  return KNOWN.flatMap(([id, label]) => {
    const total = tables['applications']?.[rows.findIndex(({ row }) => row.id === id)]?.at(-1);
    return typeof total === 'number' ? [[label, total] as const] : [];
  });
}
