import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { cellName } from '../../derive/names';
import { cellKey } from '../../model/expression';
import type { Form } from '../../model/form';
import { entryAt } from '../../model/report';
import type { CarriedCell, CarriedIn } from '../../tasks/live';
import { reportTitle } from '../check/report-title';
import { Disclosure } from '../disclosure';
import { ChooseLastYear } from '../last-year/choose-last-year';
import { lastYearName } from '../last-year/last-year-name';
import { Unmatched } from '../last-year/unmatched';
import { usePane, usePaneState } from '../pane-context';
import { Section } from '../section';
import type { PaneReport } from '../state';
import { checkTexts } from '../check/texts';
import { fillTexts } from './texts';
import { texts } from '../texts';

const words = fillTexts.carry;

/** 带入上年数: for each report of the workbook what last year's gives it, shown before anything is written. */
export function CarryIn(): ReactElement | null {
  const { reports = [], lastYear } = usePaneState();
  const targets = reports.filter(({ key }) => key !== undefined);
  if (!targets.length) return null;
  const known = targets.filter((target) => target.lastYear);
  return (
    <Section heading={words.heading}>
      {known.map((target) => (
        <Target key={target.key} target={target} named={targets.length > 1} />
      ))}
      {!known.length && (lastYear ? <Unmatched /> : <p className="quiet">{words.choose}</p>)}
      <ChooseLastYear />
    </Section>
  );
}

function Target({ target, named }: { readonly target: PaneReport; readonly named: boolean }): ReactElement {
  const pane = usePane();
  const { work, carry } = usePaneState();
  const shown = carry?.key === target.key ? carry : undefined;
  return (
    <div className="card">
      {named && <h3>{reportTitle(target)}</h3>}
      <p>{words.from(lastYearName(target.lastYear!))}</p>
      {!shown && (
        <Button className="wide" disabledFocusable={!!work} onClick={() => void pane.previewCarryIn(target)}>
          {words.preview}
        </Button>
      )}
      <div aria-live="polite" className="fields">
        {shown && <Answer target={target} answer={shown.answer} />}
      </div>
    </div>
  );
}

/** What would be filled in, what differs, and what is proposed. */
function Answer(props: { readonly target: PaneReport; readonly answer: CarriedIn }): ReactElement {
  const { target, answer } = props;
  const pane = usePane();
  const { work } = usePaneState();
  const { form, report } = target.recognised;
  const { differing, proposals, notes } = answer;
  const filled = answer.filled.filter(({ place, value }) => place.content !== value);
  const close = () => pane.store.dispatch({ carry: undefined });
  return (
    <>
      {filled.length > 0 && <Cells summary={words.willFill(filled.length)} form={form} cells={filled} />}
      {differing.length > 0 && (
        <Cells summary={words.differs(differing.length)} form={form} cells={differing} />
      )}
      {!filled.length && !differing.length && <p>{words.nothing}</p>}
      <div className="row">
        {filled.length > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={!!work}
            onClick={() => void pane.carryIn(target, false)}
          >
            {words.fill}
          </Button>
        )}
        {differing.length > 0 && (
          <Button disabledFocusable={!!work} onClick={() => void pane.carryIn(target, true)}>
            {filled.length ? words.fillAndReplace : words.replace}
          </Button>
        )}
        <Button appearance="subtle" onClick={close}>
          {texts.cancel}
        </Button>
      </div>
      {proposals.length > 0 && (
        <>
          <h3>{words.proposals}</h3>
          <ul className="plain">
            {proposals.map(({ ref, place, value }) => {
              const name = cellName(form, ref);
              const from = entryAt(form, report, ref);
              return (
                <li key={cellKey(ref)} className="repair">
                  <p>{words.cell(name, place.address, place.content, value)}</p>
                  <Button
                    size="small"
                    aria-label={checkTexts.repair.adoptLabel(`${name} ${value}`)}
                    disabledFocusable={!!work}
                    onClick={() => void pane.adopt(target, { changes: [{ ref, from, to: value }] })}
                  >
                    {checkTexts.repair.adopt}
                  </Button>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {notes.map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
    </>
  );
}

const Cells = (props: {
  readonly summary: string;
  readonly form: Form;
  readonly cells: readonly CarriedCell[];
}): ReactElement => (
  <Disclosure summary={props.summary}>
    <ul className="plain">
      {props.cells.map(({ ref, place, value }) => (
        <li key={place.address}>
          {words.cell(cellName(props.form, ref), place.address, place.content, value)}
        </li>
      ))}
    </ul>
  </Disclosure>
);
