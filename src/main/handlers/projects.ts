import { ok } from '../../core/result.ts';
import { writeFileAtomic } from '../../files/write-file-atomic.ts';
import type { Dialogs } from '../app/dialogs.ts';
import { stemOf } from '../app/file-names.ts';
import type { SessionPaths } from '../app/session-paths.ts';
import type { CallHandlers } from '../calls/register-calls.ts';
import type { RecentStore } from '../storage/recent-store.ts';

interface ProjectPorts {
  readonly dialogs: Dialogs;
  readonly paths: SessionPaths;
  readonly recent: RecentStore;
  readonly now: () => Date;
}

export function createProjectHandlers({
  dialogs,
  paths,
  recent,
  now,
}: ProjectPorts): CallHandlers['projects'] {
  return {
    async save({ project, path, name, as }) {
      const isKnown = path !== null && paths.isAllowed('save', path);
      const target = isKnown && !as ? path : await dialogs.chooseProjectTarget(name);
      if (target === null) return ok(null);
      const { writeProject } = await import('../../core/project-file/write-project.ts');
      const written = await writeFileAtomic(target, writeProject(project));
      if (!written.ok) return written;
      paths.allow('save', target);
      await recent.add(target, now());
      return ok({ path: target, name: stemOf(target) });
    },
  };
}
