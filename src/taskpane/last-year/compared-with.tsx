import type { ReactElement } from 'react';
import { notCompared } from '../../words/catalogue';
import { formById } from '../../forms';
import { viewOf } from '../check/findings-view';
import { reportTitle } from '../check/report-title';
import { Disclosure } from '../disclosure';
import { usePaneState } from '../pane-context';
import type { LastYear, PaneReport } from '../state';
import { checkTexts } from '../check/texts';
import { ChooseLastYear } from './choose-last-year';
import { lastYearName } from './last-year-name';
import { Unmatched } from './unmatched';

const words = checkTexts.lastYear;

/** 与上年比较, a chip: what each report was compared with, what could not be, and the file of last year's report. */
export function ComparedWith(): ReactElement {
  const { reports = [], lastYear } = usePaneState();
  const compared = reports.filter((report) => report.lastYear).length;
  const blank = reports
    .flatMap((report) => viewOf(report).notCompared)
    .reduce((sum, { cause }) => sum + cause.findings.length, 0);
  return (
    <Disclosure className="chip" summary={words.state(compared, reports.length, blank)}>
      {reports.map((checked, index) => (
        <div key={checked.key ?? index} className="plain">
          <p>
            {reports.length > 1 && `${reportTitle(checked)}：`}
            {comparedSentence(checked, lastYear)}
          </p>
          {remarksOn(checked).map((remark) => (
            <p key={remark} className="quiet">
              {remark}
            </p>
          ))}
        </div>
      ))}
      {compared === 0 && (lastYear ? <Unmatched /> : <p>{words.none}</p>)}
      <ChooseLastYear />
    </Disclosure>
  );
}

function comparedSentence({ lastYear }: PaneReport, given: LastYear | undefined): string {
  if (!lastYear) return words.notCompared;
  const source = given?.reports.includes(lastYear) ? given.name : words.fromWorkbook;
  return words.compared(lastYearName(lastYear), source);
}

/** What was not compared and why: tables of another meaning, cells that last year's report leaves blank. */
function remarksOn(checked: PaneReport): readonly string[] {
  const {
    lastYear,
    recognised: { form, report },
  } = checked;
  const otherTables = lastYear && notCompared(form, report, formById(lastYear.form));
  return [
    ...(otherTables ? [otherTables] : []),
    ...viewOf(checked).notCompared.flatMap(({ title, lines }) => [
      title,
      ...lines.map(({ words: line }) => line),
    ]),
  ];
}
