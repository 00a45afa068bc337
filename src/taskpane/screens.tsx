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

const check = () => import(/* webpackChunkName: "check", webpackPrefetch: true */ './check/check-screen');
const exporting = () =>
  import(/* webpackChunkName: "export", webpackPrefetch: true */ './export/export-screen');
const collect = () => import(/* webpackChunkName: "collect" */ './collect/collect-screen');

/** The screens in the order of their tabs. */
export const SCREENS: readonly (readonly [Screen, ComponentType])[] = [
  ['fill', FillScreen],
  ['check', later(() => check().then(({ CheckScreen }) => CheckScreen))],
  ['export', later(() => exporting().then(({ ExportScreen }) => ExportScreen))],
  ['collect', later(() => collect().then(({ CollectScreen }) => CollectScreen))],
];
