import { access, constants, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type TigangError, tigangError } from '../core/errors.ts';
import { err, ok, type Result } from '../core/result.ts';
import { writeError } from './file-errors.ts';

/** Windows refuses to replace a file while a virus scanner or indexer looks at it; it lets go within a second. */
const renameRetriesMs = [20, 60, 150, 300, 500];

/**
 * Replaces the file at `path` by `bytes`, whole or not at all: written beside the target, checked for its size,
 * flushed, then renamed. After any error the old file is as it was and nothing is left beside it. Follows
 * symbolic links, so that a linked file keeps its link.
 */
export async function writeFileAtomic(
  path: string,
  bytes: Uint8Array,
): Promise<Result<{ readonly path: string }>> {
  let draft: string | null = null;
  try {
    const resolved = await resolveTarget(path);
    if (!resolved.ok) return resolved;
    const target = resolved.value;
    draft = join(dirname(target), `.${draftName(target)}.${draftMark()}.part`);
    const handle = await open(draft, 'wx', 0o666);
    try {
      await handle.writeFile(bytes);
      const { size } = await handle.stat();
      if (size !== bytes.byteLength) {
        return err(
          tigangError('write-failed', { file: basename(path), detail: `${size} of ${bytes.byteLength}` }),
        );
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    const refusal = await renameWithRetries(draft, target);
    if (refusal !== null) return err(refusal);
    draft = null;
    await syncFolder(dirname(target));
    return ok({ path: target });
  } catch (error) {
    return err(writeError(error, path));
  } finally {
    if (draft !== null) await rm(draft, { force: true });
  }
}

let draftCount = 0;

/** Unique among processes and calls; no random source, since loading one costs as much as writing a deck. */
function draftMark(): string {
  draftCount += 1;
  return [process.pid, Date.now(), draftCount].map((part) => part.toString(36)).join('-');
}

/** The start of a name, so that a draft beside a file with the longest possible name has room for its mark. */
export function draftName(path: string): string {
  return [...basename(path)].slice(0, 40).join('');
}

/** A device or pipe is never replaced: who may write to it would take it from the whole machine. */
async function resolveTarget(path: string): Promise<Result<string>> {
  let target = path;
  try {
    target = await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return ok(target);
  }
  const status = await stat(target);
  if (status.isFile()) return ok(target);
  return err(
    tigangError(status.isDirectory() ? 'target-is-folder' : 'target-is-device', { file: basename(path) }),
  );
}

/** The coded error if the system does not let the target be replaced. */
async function renameWithRetries(from: string, to: string): Promise<TigangError | null> {
  const waitsMs = process.platform === 'win32' ? renameRetriesMs : [];
  for (let attempt = 0; ; attempt += 1) {
    try {
      await rename(from, to);
      return null;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!refusals.has(code)) throw error;
      const waitMs = waitsMs[attempt];
      if (waitMs !== undefined) await delay(waitMs);
      else if (await isHeldOpen(to)) return tigangError('target-busy', { file: basename(to), detail: code });
      else throw error;
    }
  }
}

const refusals: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/**
 * Whether a target that could not be replaced is open in another program: Windows answers as if permission were
 * missing, but the draft beside it could be written, and the target itself may be.
 */
async function isHeldOpen(target: string): Promise<boolean> {
  return access(target, constants.W_OK).then(
    () => true,
    () => false,
  );
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open folders; there, a rename is durable by the journal of the file system.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
