import type { ReactElement } from 'react';
import { notCompared } from '../../derive/years-words';
import { formById } from '../../forms';
import type { Report } from '../../model/report';
import { reportTitle } from '../check/report-title';
import { usePaneState } from '../pane-context';
import { Section } from '../section';
import type { PaneReport } from '../state';
import { texts } from '../texts';
import { ChooseLastYear } from './choose-last-year';

const words = texts.lastYear;

/** `某某局 2022年`: whose report of last year it is. */
export const lastYearName = ({ unit, year }: Pick<Report, 'unit' | 'year'>): string =>
  `${unit ?? texts.check.untitled}${year === null ? '' : ` ${year}年`}`;

/** 与上年比较: what each report was compared with, and the file of last year's report. */
export function ComparedWith(): ReactElement {
  const { reports = [], lastYear } = usePaneState();
  return (
    <Section heading={words.heading}>
      <ul className="plain">
        {reports.map((checked, index) => (
          <li key={checked.key ?? index}>
            {reports.length > 1 && `${reportTitle(checked)}：`}
            {sentenceOf(checked, lastYear?.reports, lastYear?.name)}
          </li>
        ))}
      </ul>
      <ChooseLastYear />
    </Section>
  );
}

function sentenceOf(checked: PaneReport, given: readonly Report[] = [], name = ''): string {
  const { lastYear, recognised } = checked;
  if (!lastYear) return given.length ? words.notIn(name) : words.none;
  const source = given.includes(lastYear) ? name : words.fromWorkbook;
  const remark = notCompared(recognised.form, recognised.report, formById(lastYear.form)) ?? '';
  return `${words.compared(lastYearName(lastYear), source)}${remark}`;
}
