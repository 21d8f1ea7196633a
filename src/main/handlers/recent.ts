import type { CallHandlers } from '../calls/register-calls.ts';
import type { RecentStore } from '../storage/recent-store.ts';

export function createRecentHandlers(recent: RecentStore): CallHandlers['recent'] {
  return {
    list: () => recent.list(),
    forget: (path) => recent.forget(path),
    clear: () => recent.clear(),
  };
}
