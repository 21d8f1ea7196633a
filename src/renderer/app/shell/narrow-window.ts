import { useEffect, useSyncExternalStore } from 'react';
import { useSession } from '../store/session.ts';

/** Below this width the stage would be squeezed by the inspector beside it. */
const narrow = window.matchMedia('(width < 1240px)');

/** Below this width the source is a drawer too, behind a strip at the edge. */
const veryNarrow = window.matchMedia('(width < 1100px)');

function subscribeTo(query: MediaQueryList): (listener: () => void) => () => void {
  return (listener) => {
    query.addEventListener('change', listener);
    return () => query.removeEventListener('change', listener);
  };
}
const subscribe = subscribeTo(narrow);
const subscribeVery = subscribeTo(veryNarrow);

/** Whether the source is folded to a strip; it closes as the window gets that narrow, and opens again with it. */
export function useFoldedSource(): boolean {
  const isFolded = useSyncExternalStore(subscribeVery, () => veryNarrow.matches);
  useEffect(() => {
    useSession.setState(({ panes }) => ({ panes: { ...panes, source: !isFolded } }));
  }, [isFolded]);
  return isFolded;
}

/** Whether the inspector is a drawer over the stage; it closes as the window narrows, and opens again with it. */
export function useNarrowWindow(): boolean {
  const isNarrow = useSyncExternalStore(subscribe, () => narrow.matches);
  useEffect(() => {
    useSession.setState(({ panes }) => ({ panes: { ...panes, inspector: !isNarrow } }));
  }, [isNarrow]);
  return isNarrow;
}
