import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { tigangError } from '../core/errors.ts';
import { err, ok, type Result } from '../core/result.ts';
import { writeError } from './file-errors.ts';
import { draftName, writeFileAtomic } from './write-file-atomic.ts';

/** Files on their way into a folder: they are there together or not at all. */
export interface FilesTogether {
  add(name: string, bytes: Uint8Array): Promise<Result<unknown>>;
  /** Puts all files into the folder in place of those of the same name; others stay. */
  finish(): Promise<Result<{ readonly path: string }>>;
  /** After an error or a cancel: leaves the folder as it was. Does nothing after `finish`. */
  discard(): Promise<void>;
}

/**
 * Writes files beside `folder`, which is made if it is not there, and moves them in at the end. If one of them cannot
 * be moved, those before it are moved back.
 */
export async function writeFilesTogether(folder: string): Promise<Result<FilesTogether>> {
  const draft = await openDraft(folder);
  if (!draft.ok) return draft;
  const names: string[] = [];
  return ok({
    async add(name, bytes) {
      names.push(name);
      const written = await writeFileAtomic(join(draft.value, name), bytes);
      return written.ok
        ? written
        : err({ ...written.error, params: { ...written.error.params, file: name } });
    },
    async finish() {
      try {
        await moveIn(draft.value, folder, names);
        return ok({ path: folder });
      } catch (error) {
        return err(writeError(error, folder));
      } finally {
        await rm(draft.value, { recursive: true, force: true });
      }
    },
    discard: () => rm(draft.value, { recursive: true, force: true }),
  });
}

async function openDraft(folder: string): Promise<Result<string>> {
  try {
    const status = await stat(folder).catch(() => null);
    if (status !== null && !status.isDirectory()) {
      return err(tigangError('target-not-permitted', { file: basename(folder), detail: 'not a folder' }));
    }
    return ok(await mkdtemp(join(dirname(folder), `.${draftName(folder)}.part-`)));
  } catch (error) {
    return err(writeError(error, folder));
  }
}

async function moveIn(draft: string, folder: string, names: readonly string[]): Promise<void> {
  const isNew = (await mkdir(folder, { recursive: true })) !== undefined;
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const name of names) {
      const target = join(folder, name);
      const old = join(draft, `${name}.old`);
      if (await moveIfThere(target, old)) undo.push(() => rename(old, target));
      await rename(join(draft, name), target);
      undo.push(() => rename(target, join(draft, name)));
    }
  } catch (error) {
    for (const step of undo.reverse()) await step();
    if (isNew) await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function moveIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
