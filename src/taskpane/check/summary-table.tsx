import type { ReactElement } from 'react';
import { Icon } from '../icons';
import type { ShownReport } from '../state';
import { checkTexts } from './texts';
import type { TableSummary } from './standing';
import { standingOf } from './standing';

const words = checkTexts.check.status;

function statusWords({ status, counts, blanks }: TableSummary): string {
  switch (status) {
    case 'pass':
      return counts.explained ? words.explained(counts.explained) : words.pass;
    case 'missing':
      return words.missing;
    case 'error':
    case 'verify':
      return words[status](counts[status]);
    case 'unfilled':
      return words.unfilled(blanks);
  }
}

/** How each table of a report stands, in one line: `二 ✓ 三 ✗2 四 …`. */
export const SummaryTable = ({ checked }: { readonly checked: ShownReport }): ReactElement => (
  <ul className="summary" aria-label={checkTexts.check.summary}>
    {standingOf(checked).tables.map((summary) => {
      const { table, ordinal, name, status, counts } = summary;
      const sentence = `${name}：${statusWords(summary)}`;
      return (
        <li key={table} title={sentence}>
          <span className="sr-only">{sentence}</span>
          <span aria-hidden="true">{ordinal}</span>
          <span className="mark" data-tier={status} aria-hidden="true">
            <Icon name={status} size={16} />
            {(status === 'error' || status === 'verify') && counts[status]}
          </span>
        </li>
      );
    })}
  </ul>
);
