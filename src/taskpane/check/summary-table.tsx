import type { ReactElement } from 'react';
import { Icon } from '../icons';
import type { ShownReport } from '../state';
import { checkTexts } from './texts';
import { rememberedView } from './counts';
import type { TableSummary } from './findings-view';

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
    case 'undecided':
      return words.undecided(blanks);
  }
}

/** One line for each table of a report: its name and how it stands. */
export const SummaryTable = ({ checked }: { readonly checked: ShownReport }): ReactElement => (
  <table className="summary" aria-label={checkTexts.check.summary}>
    <tbody>
      {rememberedView(checked).tables.map((summary) => (
        <tr key={summary.table}>
          <th scope="row">{summary.name}</th>
          <td>
            <span className="mark" data-tier={summary.status}>
              <Icon name={summary.status} size={16} />
              {statusWords(summary)}
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
