import type { ComponentType, LazyExoticComponent } from 'react';
import { lazy } from 'react';
import { texts } from './texts';

const Missing: ComponentType = () => <p className="section">{texts.screenMissing}</p>;

/** A part of the pane that is loaded when it is first shown. */
export const later = <Props,>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: Missing as ComponentType<Props> }),
    ),
  );
