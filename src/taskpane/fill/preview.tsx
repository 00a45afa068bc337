import type { ReactElement } from 'react';
import { columnName, rowName, tableName } from '../../derive/names';
import type { CellRef } from '../../model/expression';
import type { TableId } from '../../model/form';
import type { IndexedRow } from '../../model/form-index';
import { cellRefs, tableIndex } from '../../model/form-index';
import { isUnread } from '../../model/report';
import type { CheckedReport } from '../../tasks/check-report';
import type { PreviewCell } from './preview-cells';
import { previewCell } from './preview-cells';
import type { Target } from './targets';
import { fillTexts } from './texts';

const words = fillTexts.draft;

interface PreviewProps {
  readonly source: CheckedReport;
  readonly target: Target | undefined;
}

/** What was read, table by table, beside what stands in the target: before anything is written. */
export function Preview({ source, target }: PreviewProps): ReactElement {
  const { form, report } = source.recognised;
  const there = target?.recognised.report;
  const tables = form.tables.filter(({ id }) => report.tables[id]);
  const cells = tables.flatMap(({ id }) => cellRefs(form, id).map((ref) => previewCell(source, there, ref)));
  const count = (is: (cell: PreviewCell) => boolean): number => cells.filter(is).length;
  const hint = words.previewHint(
    count(({ replaced }) => replaced !== undefined),
    count(({ isDoubtful }) => isDoubtful),
  );
  return (
    <>
      <h3>{words.preview}</h3>
      {hint && <p className="quiet">{hint}</p>}
      <div className="preview" role="region" aria-label={words.preview} tabIndex={0}>
        {tables.map(({ id }) => (
          <PreviewTable key={id} table={id} source={source} target={target} />
        ))}
      </div>
    </>
  );
}

function PreviewTable({ table, source, target }: PreviewProps & { readonly table: TableId }): ReactElement {
  const { form } = source.recognised;
  const { rows, table: official } = tableIndex(form, table);
  const refOf = ({ row }: IndexedRow, column: string): CellRef => ({ table, row: row.id, column });
  const cell = (ref: CellRef): ReactElement => (
    <NumberCell key={`${ref.row}/${ref.column}`} cell={previewCell(source, target?.recognised.report, ref)} />
  );
  const [only] = rows.length === 1 ? rows : [];
  return (
    <table data-list={only ? true : undefined}>
      <caption>{tableName(official)}</caption>
      <colgroup>
        <col />
      </colgroup>
      <tbody>
        {only
          ? only.columns.map(({ id }) => (
              <tr key={id}>
                <th scope="row">{columnName(form, refOf(only, id))}</th>
                {cell(refOf(only, id))}
              </tr>
            ))
          : rows.flatMap((row, index) => [
              ...(row.block === rows[index - 1]?.block
                ? []
                : [
                    <tr key={`${row.row.id}-header`}>
                      <td />
                      {row.columns.map(({ id }) => (
                        <th key={id} scope="col">
                          {columnName(form, refOf(row, id)).split('·').at(-1)}
                        </th>
                      ))}
                    </tr>,
                  ]),
              <tr key={row.row.id}>
                <th scope="row">{rowName(form, { table, row: row.row.id })}</th>
                {row.columns.map(({ id }) => cell(refOf(row, id)))}
              </tr>,
            ])}
      </tbody>
    </table>
  );
}

function NumberCell({
  cell: { read, replaced, isKept, isDoubtful },
}: {
  readonly cell: PreviewCell;
}): ReactElement {
  const text = isUnread(read) ? read.text : read;
  return (
    <td
      data-doubtful={isDoubtful || undefined}
      title={isKept ? words.kept : isUnread(read) ? words.unread(read.text) : undefined}
      className={isKept ? 'quiet' : undefined}
    >
      {replaced !== undefined && (
        <>
          <s>{replaced}</s> →{' '}
        </>
      )}
      {isDoubtful ? <span>{text}?</span> : text}
    </td>
  );
}
