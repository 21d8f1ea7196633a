import { useEffect, useSyncExternalStore } from 'react';
import { useSession } from './session.ts';

/** Below this width the stage would be squeezed by the inspector beside it. */
const narrow = window.matchMedia('(width < 1240px)');

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

/** Whether the inspector is a drawer over the stage; it closes as the window narrows, and opens again with it. */
export function useNarrowWindow(): boolean {
  const isNarrow = useSyncExternalStore(subscribe, () => narrow.matches);
  useEffect(() => {
    useSession.setState(({ panes }) => ({ panes: { ...panes, inspector: !isNarrow } }));
  }, [isNarrow]);
  return isNarrow;
}
