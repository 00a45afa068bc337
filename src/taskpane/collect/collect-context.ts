import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Collect } from './collect';
import type { CollectState } from './state';

const CollectContext = createContext<Collect | undefined>(undefined);

export const CollectProvider = CollectContext.Provider;

/** What a person can ask of the screen 下级报送. */
export function useCollect(): Collect {
  const collect = useContext(CollectContext);
  if (!collect) throw new Error('no collection around this component');
  return collect;
}

/** Its state; the component is drawn again whenever it changes. */
export function useCollectState(): CollectState {
  const { store } = useCollect();
  return useSyncExternalStore(store.subscribe, store.get);
}
