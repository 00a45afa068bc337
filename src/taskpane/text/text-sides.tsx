import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CellRef } from '../../model/expression';
import { isSameCell } from '../../model/expression';
import type { TextFinding } from '../../model/finding';
import type { Repair } from '../../model/repair';
import { correctedSentence } from '../../words/corrected-sentence';
import { textSides } from '../../words/catalogue/text';
import { CellButtons } from '../check/cell-buttons';
import { RepairLine } from '../check/repair-line';
import { checkTexts } from '../check/texts';
import { usePane } from '../pane-context';
import type { ShownReport } from '../state';
import { MarkedSentence, marksOf } from './marked-sentence';

const words = checkTexts.textSides;

/** A number of the text against the tables: both sides, and the two ways to make them one. */
export function TextSides(props: {
  readonly checked: ShownReport;
  readonly finding: TextFinding & { readonly sentence: string };
  readonly marked: readonly CellRef[];
}): ReactElement {
  const { checked, finding, marked } = props;
  const pane = usePane();
  const { form } = checked.recognised;
  const corrected = correctedSentence(finding);
  const repairs = repairsTo(checked, finding);
  return (
    <>
      <p>
        <MarkedSentence sentence={finding.sentence} marks={marksOf({ ...finding, outcome: 'differs' })} />
      </p>
      <p>{textSides(form, finding)}</p>
      <CellButtons checked={checked} cells={finding.cells} marked={marked} />
      {repairs.length > 0 && (
        <>
          <p className="quiet">{words.changeTable}</p>
          {repairs.map((repair, index) => (
            <RepairLine key={index} checked={checked} repair={repair} marked={marked} />
          ))}
        </>
      )}
      {corrected !== undefined && (
        <>
          <p className="quiet">{words.changeText}</p>
          <div className="row">
            <span>{corrected}</span>
            <Button
              size="small"
              aria-label={words.copyLabel(corrected)}
              onClick={() => void pane.copyText([corrected])}
            >
              {words.copy}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** The repairs of broken sums that give a cell the number of the text: for them the text is evidence. */
function repairsTo({ findings }: ShownReport, { rule, cells, left }: TextFinding): readonly Repair[] {
  const [only, ...others] = cells;
  if (rule !== 'text.count' || !only || others.length) return [];
  const all = findings.flatMap(({ repairs }) => repairs?.list ?? []);
  return [...new Set(all)].filter(({ changes }) =>
    changes.some(({ ref, to }) => isSameCell(ref, only) && to === left),
  );
}
