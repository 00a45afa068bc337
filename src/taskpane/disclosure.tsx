import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icons';

/** Words that open to more; the browser's own element, so that keys and screen readers know it. */
export const Disclosure = ({
  summary,
  children,
}: {
  readonly summary: ReactNode;
  readonly children: ReactNode;
}): ReactElement => (
  <details className="disclosure">
    <summary>
      <Icon name="chevron" size={16} />
      <span>{summary}</span>
    </summary>
    <div className="disclosed">{children}</div>
  </details>
);
