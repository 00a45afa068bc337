import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { memo, useEffect, useRef, useState } from 'react';
import type { OverviewCell, OverviewRow } from '../../tasks/collect';
import { ASPECTS } from '../../tasks/collect';
import { Icon } from '../icons';
import { useCollect, useCollectState } from './collect-context';
import type { KeyedRow } from './rows';
import { standingOf } from './rows';
import { StandingMark } from './standing-mark';
import { collectTexts } from './texts';

const text = collectTexts.overview;

/** Lines drawn at once; the rest are asked for. */
const PAGE = 60;

/** Offices by what is looked at: a compact mark in each cell, with words for those who do not see it. */
export function OverviewTable({
  rows,
  marksOf,
}: {
  readonly rows: readonly KeyedRow[];
  /** What the register says of a report, in a few words; empty where it says nothing. */
  readonly marksOf: (row: OverviewRow) => string;
}): ReactElement {
  const [limit, setLimit] = useState(PAGE);
  const table = useFocusBack();
  if (!rows.length) return <p className="quiet">{text.nothing}</p>;
  const more = Math.min(PAGE, rows.length - limit);
  return (
    <>
      <table className="overview" ref={table}>
        <thead>
          <tr>
            <th scope="col">{text.office}</th>
            {ASPECTS.map((aspect) => (
              <th key={aspect} scope="col" title={text.aspects[aspect][1]}>
                {text.aspects[aspect][0]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map(({ key, row }) => (
            <Line key={key} id={key} row={row} marks={marksOf(row)} />
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <div className="row more">
          <Button size="small" onClick={() => setLimit(limit + PAGE)}>
            {text.more(more)}
          </Button>
          <span className="quiet">{text.shown(limit, rows.length)}</span>
        </div>
      )}
    </>
  );
}

/** After an office was looked into, a person stands on its line again, where they had scrolled to. */
function useFocusBack() {
  const { openKey } = useCollectState();
  const table = useRef<HTMLTableElement>(null);
  const left = useRef<{ readonly key: string; readonly scrolled: number }>(undefined);
  useEffect(() => {
    if (openKey !== undefined) {
      left.current = { key: openKey, scrolled: window.scrollY };
      return;
    }
    const { current } = left;
    if (!current) return;
    window.scrollTo(0, current.scrolled);
    const button = [...(table.current?.querySelectorAll('button') ?? [])].find(
      ({ value }) => value === current.key,
    );
    button?.focus({ preventScroll: true });
  }, [openKey]);
  return table;
}

interface LineProps {
  readonly id: string;
  readonly row: OverviewRow;
  readonly marks: string;
}

/** Drawn again only where its marks change: lines come and move while files are read. */
const Line = memo(function Line({ id, row, marks }: LineProps): ReactElement {
  const { store } = useCollect();
  const open = () => store.dispatch({ openKey: id });
  return (
    <>
      <tr className={marks ? 'with-rounds' : undefined} onClick={open}>
        <th scope="row">
          <button
            type="button"
            className="office"
            value={id}
            title={row.kind === 'missing' ? undefined : row.file}
          >
            {row.name}
          </button>
          {row.kind === 'report' && <StandingMark standing={standingOf(row)} />}
        </th>
        {row.kind === 'report' ? (
          ASPECTS.map((aspect) => <Cell key={aspect} {...row.cells[aspect]} />)
        ) : (
          <td colSpan={ASPECTS.length} className="whole">
            <StandingMark standing={row.kind} />
          </td>
        )}
      </tr>
      {marks && (
        <tr onClick={open}>
          <td colSpan={ASPECTS.length + 1} className="whole quiet rounds">
            {marks}
          </td>
        </tr>
      )}
    </>
  );
}, isSame);

/** Marks of a report follow from the report, but those that compare it. */
function isSame(before: LineProps, { id, row, marks }: LineProps): boolean {
  if (before.id !== id || before.row.name !== row.name || before.marks !== marks) return false;
  if (before.row.kind !== 'report' || row.kind !== 'report') return before.row.kind === row.kind;
  const { report, cells } = before.row;
  return (
    report === row.report &&
    (['carry', 'together'] as const).every(
      (aspect) =>
        cells[aspect].verdict === row.cells[aspect].verdict &&
        cells[aspect].count === row.cells[aspect].count,
    )
  );
}

const Cell = ({ verdict, count }: OverviewCell): ReactElement => (
  <td data-tier={verdict} title={text.cell[verdict](count)}>
    <span className="mark" aria-hidden="true">
      {verdict === 'none' ? '–' : <Icon name={verdict} size={14} />}
      {count > 0 && count}
    </span>
    <span className="sr-only">{text.cell[verdict](count)}</span>
  </td>
);
