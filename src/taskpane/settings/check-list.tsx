import type { ReactElement } from 'react';
import { AGAINST } from '../../words/catalogue';
import { checkItems } from '../../tasks/check-items';
import { Disclosure } from '../disclosure';
import { usePaneState } from '../pane-context';
import { texts } from '../texts';

const words = texts.settings;

/** Help: everything that the reports of the workbook are checked for, and who asks it. */
export function CheckList(): ReactElement {
  const { reports = [] } = usePaneState();
  const inUse = new Set(reports.map(({ recognised }) => recognised.form.id));
  const items = checkItems().filter(({ forms }) => !inUse.size || forms.some((id) => inUse.has(id)));
  return (
    <Disclosure summary={words.checkList(items.length)}>
      {Object.entries(AGAINST).map(([against, name]) => (
        <section key={against} aria-label={name}>
          <h3>{name}</h3>
          <dl className="check-list">
            {items
              .filter((item) => item.against === against)
              .map((item) => (
                <div key={item.id}>
                  <dt>
                    {item.name}
                    <span className="quiet">{words.severity[item.severity]}</span>
                  </dt>
                  <dd>
                    {item.asks}
                    <span className="quiet wording">{item.source}</span>
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </Disclosure>
  );
}
