import { ok } from '../../core/result.ts';
import type { SessionPaths } from '../app/session-paths.ts';
import type { CallHandlers } from '../calls/register-calls.ts';
import type { RecoveryStore } from '../storage/recovery-store.ts';

interface RecoveryPorts {
  readonly recovery: RecoveryStore;
  readonly paths: SessionPaths;
  readonly now: () => Date;
}

export function createRecoveryHandlers({ recovery, paths, now }: RecoveryPorts): CallHandlers['recovery'] {
  return {
    store(draft) {
      // Else a draft could give its path a standing in the next session that it has not in this one.
      const isKnown = draft.path !== null && paths.isAllowed('save', draft.path);
      return recovery.store({ ...draft, path: isKnown ? draft.path : null }, now());
    },
    clear: () => recovery.clear(),
    list: () => recovery.list(),
    discard: (id) => recovery.discard(id),
    async restore(id) {
      const restored = await recovery.restore(id);
      if (!restored.ok) return restored;
      const { project, history, path, name } = restored.value;
      // It was opened or saved by the user before the crash.
      if (path !== null) paths.allow('save', path);
      return ok({ project, history, diagnostics: [], path, name });
    },
  };
}
