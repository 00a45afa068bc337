import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icons';

/** Words that open to more; the browser's own element, so that keys and screen readers know it. */
export const Disclosure = ({
  summary,
  open,
  children,
}: {
  readonly summary: ReactNode;
  /** Open to begin with. */
  readonly open?: boolean;
  readonly children: ReactNode;
}): ReactElement => (
  <details className="disclosure" open={open}>
    <summary>
      <Icon name="chevron" size={16} />
      <span>{summary}</span>
    </summary>
    <div className="disclosed">{children}</div>
  </details>
);
