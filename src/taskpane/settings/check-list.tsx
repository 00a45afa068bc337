import type { ReactElement } from 'react';
import { memo } from 'react';
import { AGAINST } from '../../words/catalogue';
import type { CheckItem } from '../../tasks/check-items';
import { Disclosure } from '../disclosure';
import { checkTexts } from '../check/texts';

const words = checkTexts.settings;

/** Help: everything that the reports of the workbook are checked for, and who asks it. */
export const CheckList = memo(function CheckList(props: {
  readonly items: readonly CheckItem[];
}): ReactElement {
  const { items } = props;
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
});
