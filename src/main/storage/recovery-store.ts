import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { historySchema } from '../../core/edit/history.ts';
import { tigangError } from '../../core/errors.ts';
import { projectSchema } from '../../core/model/project/project-schema.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { RecoverableDocument, RecoveryDraft } from '../../shared/ipc/bridge.ts';
import { type FileLog, jsonFile } from './json-file.ts';

const storedSchema = v.strictObject({
  version: v.literal(1),
  savedAt: v.string(),
  name: v.string(),
  path: v.nullable(v.string()),
  project: projectSchema,
  history: historySchema,
});
type StoredDraft = v.InferOutput<typeof storedSchema>;

export interface RecoveryStore {
  store(draft: RecoveryDraft, now: Date): Promise<Result<null>>;
  clear(): Promise<void>;
  /** The window closes and its changes were discarded: drops the draft, and takes none that is still on its way. */
  end(): Promise<void>;
  list(): Promise<readonly RecoverableDocument[]>;
  restore(id: string): Promise<Result<RecoveryDraft>>;
  discard(id: string): Promise<void>;
  /** The window is gone, and its draft is one to recover. */
  leave(): void;
}

const extension = '.draft.json';

/**
 * One file per draft in `folder`. The open document has the draft `current`; all others were left by an app that
 * did not end in order.
 */
export async function openRecovery(folder: string, log: FileLog): Promise<RecoveryStore> {
  await mkdir(folder, { recursive: true });
  let current: string = randomUUID();
  const fileOf = (id: string) => jsonFile<StoredDraft>(join(folder, `${id}${extension}`), storedSchema, log);
  const discard = (id: string) => rm(join(folder, `${id}${extension}`), { force: true });
  let isEnded = false;
  // One after the other: a draft that is still being written must not come back after it was dropped.
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = <Value>(step: () => Promise<Value>): Promise<Value> => {
    const done = last.then(step, step);
    last = done;
    return done;
  };
  return {
    store: (draft, now) =>
      inOrder(async () => {
        if (isEnded) return ok(null);
        const written = await fileOf(current).write({ version: 1, savedAt: now.toISOString(), ...draft });
        return written.ok ? ok(null) : written;
      }),
    clear: () =>
      inOrder(async () => {
        await discard(current);
        current = randomUUID();
      }),
    end: () =>
      inOrder(async () => {
        isEnded = true;
        await discard(current);
      }),
    async list() {
      const names = (await readdir(folder)).filter((name) => name.endsWith(extension));
      const ids = names.map((name) => name.slice(0, -extension.length)).filter((id) => id !== current);
      const drafts = await Promise.all(
        ids.map(async (id) => {
          const draft = await fileOf(id).read();
          return draft === null ? [] : [{ id, name: draft.name, savedAt: draft.savedAt }];
        }),
      );
      return drafts.flat().sort((a, b) => b.savedAt.localeCompare(a.savedAt));
    },
    restore: (id) =>
      inOrder(async () => {
        const draft = await fileOf(id).read();
        if (draft === null) return err(tigangError('draft-not-found'));
        // What was open before was settled.
        if (current !== id) await discard(current);
        current = id;
        const { name, path, project, history } = draft;
        return ok({ name, path, project, history });
      }),
    discard: (id) => inOrder(() => discard(id)),
    leave() {
      isEnded = false;
      current = randomUUID();
    },
  };
}
