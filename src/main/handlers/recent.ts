import type { SessionPaths } from '../app/session-paths.ts';
import type { CallHandlers } from '../calls/register-calls.ts';
import type { RecentStore } from '../storage/recent-store.ts';

export function createRecentHandlers(recent: RecentStore, paths: SessionPaths): CallHandlers['recent'] {
  return {
    async list() {
      const listed = await recent.list();
      // The user opened or saved each of them.
      for (const { path } of listed) paths.allow('open', path);
      return listed;
    },
    forget: (path) => recent.forget(path),
    clear: () => recent.clear(),
  };
}
