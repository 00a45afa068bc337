import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icons';

/** Words that open to more; the browser's own element, so that keys and screen readers know it. */
export const Disclosure = ({
  summary,
  open,
  className = '',
  children,
}: {
  readonly summary: ReactNode;
  /** Open to begin with. */
  readonly open?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}): ReactElement => (
  <details className={`disclosure ${className}`} open={open}>
    {/* Office.js moves focus itself on Tab, along a list that knows a summary by its tabindex alone. */}
    <summary tabIndex={0}>
      <Icon name="chevron" size={16} />
      <span>{summary}</span>
    </summary>
    <div className="disclosed">{children}</div>
  </details>
);
