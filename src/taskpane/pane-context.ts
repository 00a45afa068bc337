import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Pane } from './pane';
import type { PaneState } from './state';

const PaneContext = createContext<Pane | undefined>(undefined);

export const PaneProvider = PaneContext.Provider;

/** What a person can ask of the pane. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('no pane around this component');
  return pane;
}

/** The pane's state; the component is drawn again whenever it changes. */
export function usePaneState(): PaneState {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.get);
}
