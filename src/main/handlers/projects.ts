import { ok } from '../../core/result.ts';
import { writeFileAtomic } from '../../files/write-file-atomic.ts';
import type { Dialogs } from '../app/dialogs.ts';
import { stemOf } from '../app/file-names.ts';
import type { SessionPaths } from '../app/session-paths.ts';
import type { CallHandlers } from '../calls/register-calls.ts';
import type { FileVersions } from '../storage/file-versions.ts';
import type { RecentStore } from '../storage/recent-store.ts';

interface ProjectPorts {
  readonly dialogs: Pick<Dialogs, 'chooseProjectTarget' | 'askAboutConflict'>;
  readonly paths: SessionPaths;
  readonly versions: FileVersions;
  readonly recent: RecentStore;
  readonly now: () => Date;
}

export function createProjectHandlers(ports: ProjectPorts): CallHandlers['projects'] {
  const { dialogs, paths, versions, recent, now } = ports;

  /** Null when the user thought better of it. */
  async function targetFor(path: string | null, name: string, as: boolean): Promise<string | null> {
    if (as || path === null || !paths.isAllowed('save', path)) return dialogs.chooseProjectTarget(name);
    if (!(await versions.hasChanged(path))) return path;
    const answer = await dialogs.askAboutConflict(path);
    if (answer === 'cancel') return null;
    return answer === 'overwrite' ? path : dialogs.chooseProjectTarget(name);
  }

  return {
    async save({ project, path, name, as }) {
      const target = await targetFor(path, name, as);
      if (target === null) return ok(null);
      const { writeProject } = await import('../../core/project-file/write-project.ts');
      const written = await writeFileAtomic(target, writeProject(project));
      if (!written.ok) return written;
      paths.allow('save', target);
      await versions.remember(target);
      await recent.add(target, now());
      return ok({ path: target, name: stemOf(target) });
    },
  };
}
