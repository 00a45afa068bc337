import type { ComponentType } from 'react';
import { lazy } from 'react';
import { FillScreen } from './fill/fill-screen';
import type { Screen } from './state';
import { texts } from './texts';

const ScreenMissing: ComponentType = () => <p className="section">{texts.screenMissing}</p>;

/** A screen that is loaded when it is first opened. */
const later = (load: () => Promise<ComponentType>): ComponentType =>
  lazy(() =>
    load().then(
      (screen) => ({ default: screen }),
      () => ({ default: ScreenMissing }),
    ),
  );

/** The screens in the order of their tabs. */
export const SCREENS: readonly (readonly [Screen, ComponentType])[] = [
  ['fill', FillScreen],
  ['check', later(async () => (await import('./check/check-screen')).CheckScreen)],
  ['export', later(async () => (await import('./export/export-screen')).ExportScreen)],
  ['collect', later(async () => (await import('./collect/collect-screen')).CollectScreen)],
];
