import type { ReactElement } from 'react';
import { notCompared } from '../../words/catalogue';
import { formById } from '../../forms';
import { reportTitle } from '../check/report-title';
import { Disclosure } from '../disclosure';
import { usePaneState } from '../pane-context';
import type { LastYear, PaneReport } from '../state';
import { checkTexts } from '../check/texts';
import { ChooseLastYear } from './choose-last-year';
import { lastYearName } from './last-year-name';
import { Unmatched } from './unmatched';

const words = checkTexts.lastYear;

/** 与上年比较: what each report was compared with, and the file of last year's report. */
export function ComparedWith(): ReactElement {
  const { reports = [], lastYear } = usePaneState();
  const compared = reports.filter((each) => each.lastYear);
  const [only] = reports.length === 1 ? compared : [];
  return (
    <>
      <Disclosure
        summary={only ? comparedSentence(only, lastYear) : words.state(compared.length, reports.length)}
      >
        {reports.length > 1 && (
          <ul className="plain">
            {reports.map((checked, index) => (
              <li key={checked.key ?? index}>
                {reportTitle(checked)}：{comparedSentence(checked, lastYear)}
              </li>
            ))}
          </ul>
        )}
        {compared.length === 0 && (lastYear ? <Unmatched /> : <p>{words.none}</p>)}
        <ChooseLastYear />
      </Disclosure>
      {[...new Set(reports.flatMap((each) => remarkOn(each) ?? []))].map((remark) => (
        <p key={remark} className="quiet">
          {remark}
        </p>
      ))}
    </>
  );
}

function comparedSentence({ lastYear }: PaneReport, given: LastYear | undefined): string {
  if (!lastYear) return words.notCompared;
  const source = given?.reports.includes(lastYear) ? given.name : words.fromWorkbook;
  return words.compared(lastYearName(lastYear), source);
}

const remarkOn = ({ lastYear, recognised: { form, report } }: PaneReport): string | undefined =>
  lastYear && notCompared(form, report, formById(lastYear.form));
