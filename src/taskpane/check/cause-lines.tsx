import type { ReactElement } from 'react';
import { Disclosure } from '../disclosure';
import type { ShownReport } from '../state';
import { CellButtons } from './cell-buttons';
import type { CauseView } from './findings-view';
import { checkTexts } from './texts';

const words = checkTexts.check;

/** On demand: what a cause breaks besides what is said already, and the rules that are not kept, each once. */
export function CauseLines(props: {
  readonly checked: ShownReport;
  readonly view: CauseView;
}): ReactElement | null {
  const {
    checked,
    view: { cause, lines, rules },
  } = props;
  if (!lines.length && !rules.length) return null;
  const { mends, related } = checkTexts.repair;
  return (
    <Disclosure summary={lines.length ? (cause.advised ? mends : related)(lines.length) : words.rule}>
      <ul className="plain">
        {lines.map(({ key, words: line, cells }) => (
          <li key={key}>
            {line}
            <CellButtons checked={checked} cells={cells} marked={cells} />
          </li>
        ))}
        {rules.map(({ id, wording, origin, source }) => (
          <li key={id}>
            {wording}
            <p className="quiet">
              {words.ruleOrigin}：{words.origin[origin]}
              <br />
              {words.ruleSource}：{source}
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
