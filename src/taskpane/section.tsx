import type { ReactElement, ReactNode } from 'react';
import { useId } from 'react';

/** A part of a screen under a heading of its own. */
export function Section({
  heading,
  children,
}: {
  readonly heading: string;
  readonly children: ReactNode;
}): ReactElement {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}
