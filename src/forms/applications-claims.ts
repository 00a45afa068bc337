import type { ApplicantColumns, CellBlock, Claims, Convention } from '../model/claims';
import type { Row, RowNode, Table } from '../model/form';
import { isRowGroup, isRowHeading } from '../model/form';

const APPLICATIONS = 'applications';

/** Who applies, by columns of table 三. */
export const applicants: ApplicantColumns = {
  table: APPLICATIONS,
  columns: {
    natural: ['natural'],
    organisations: ['business', 'research', 'welfare', 'legal', 'otherOrganisation'],
    business: ['business'],
    research: ['research'],
    welfare: ['welfare'],
    legal: ['legal'],
  },
};

/** What text counts in table 三: its rows, the groups of rows by the part of their ids before the dot, and more. */
export function applicationsClaims(table: Table): Claims {
  const ids = table.blocks.flatMap(({ rows }) => rows.flatMap(leafRows)).map(({ id }) => id);
  const blockOf = (claim: string): CellBlock => ({
    table: APPLICATIONS,
    rows: ids.filter((id) => id === claim || id.startsWith(`${claim}.`)),
    columns: ['total'],
  });
  const sumOf = (...claims: readonly string[]): Convention => ({ plus: claims.map(blockOf) });
  const names = new Set(ids.flatMap((id) => [id, id.split('.', 1)[0]!]));
  const received = [sumOf('new'), sumOf('new', 'carriedIn')];
  return {
    ...Object.fromEntries([...names].map((name) => [name, [sumOf(name)]])),
    anyDisclosed: [sumOf('disclosed', 'partlyDisclosed')],
    received,
    handled: [sumOf('results'), ...received],
    results: [
      sumOf('results'),
      // An application that nobody pursues any more has no reply.
      { ...sumOf('results'), minus: [blockOf('other')] },
      // Of the applications received in the year alone.
      { ...sumOf('results'), minus: [blockOf('carriedIn')] },
    ],
  };
}

const leafRows = (node: RowNode): readonly Row[] =>
  isRowGroup(node) ? node.children.flatMap(leafRows) : isRowHeading(node) ? [] : [node];
