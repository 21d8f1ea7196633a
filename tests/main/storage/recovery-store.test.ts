import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRecovery } from '../../../src/main/storage/recovery-store.ts';
import type { RecoveryDraft } from '../../../src/shared/ipc/bridge.ts';
import { planText } from '../../core/planned-document.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const earlier = new Date('2026-11-22T08:00:00Z');
const later = new Date('2026-11-22T09:00:00Z');

async function draftOf(name: string): Promise<RecoveryDraft> {
  const { diagnostics: _, ...project } = await planText(
    `${name}\n\n一、总体要求\n坚持稳中求进，推动高质量发展。\n`,
  );
  return { project, history: { past: [], future: [] }, path: null, name };
}

describe('recovery', () => {
  it('offers what an earlier session left, latest first, and not the open document', async () => {
    const folder = await temporaryFolder();
    await (await openRecovery(folder, () => {})).store(await draftOf('第一份'), earlier);
    await (await openRecovery(folder, () => {})).store(await draftOf('第二份'), later);
    const recovery = await openRecovery(folder, () => {});
    await recovery.store(await draftOf('正在写'), later);
    expect((await recovery.list()).map(({ name }) => name)).toEqual(['第二份', '第一份']);
  });

  it('keeps one draft of the open document, and gives it back as it was', async () => {
    const folder = await temporaryFolder();
    const first = await openRecovery(folder, () => {});
    await first.store(await draftOf('旧稿'), earlier);
    const draft = await draftOf('新稿');
    await first.store(draft, later);
    const second = await openRecovery(folder, () => {});
    const listed = await second.list();
    expect(listed).toMatchObject([{ name: '新稿', savedAt: later.toISOString() }]);
    expect(await second.restore(listed[0]?.id ?? '')).toEqual({ ok: true, value: draft });
    // It is the open document's again.
    expect(await second.list()).toEqual([]);
    await second.clear();
    expect(await readdir(folder)).toEqual([]);
  });

  it('drops a draft that is still being written', async () => {
    const folder = await temporaryFolder();
    const recovery = await openRecovery(folder, () => {});
    await Promise.all([recovery.store(await draftOf('稿'), earlier), recovery.clear()]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('takes no draft once the changes were discarded and the window closes', async () => {
    const folder = await temporaryFolder();
    const recovery = await openRecovery(folder, () => {});
    await recovery.store(await draftOf('稿'), earlier);
    await Promise.all([recovery.end(), recovery.store(await draftOf('稿'), later)]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('drops the draft of what was open when another is restored', async () => {
    const folder = await temporaryFolder();
    await (await openRecovery(folder, () => {})).store(await draftOf('旧稿'), earlier);
    const recovery = await openRecovery(folder, () => {});
    await recovery.store(await draftOf('正在写'), later);
    const [listed] = await recovery.list();
    await recovery.restore(listed?.id ?? '');
    expect(await readdir(folder)).toEqual([`${listed?.id}.draft.json`]);
  });

  it('offers the draft of a page that crashed', async () => {
    const recovery = await openRecovery(await temporaryFolder(), () => {});
    await recovery.store(await draftOf('稿'), earlier);
    recovery.leave();
    expect(await recovery.list()).toMatchObject([{ name: '稿' }]);
  });

  it('leaves out what is damaged, and keeps it aside', async () => {
    const folder = await temporaryFolder();
    const id = '0b9f2f0e-6a55-4a0c-9a3d-0a3f4c0f6a11';
    await writeFile(join(folder, `${id}.draft.json`), '{"version":1,"savedAt":');
    const recovery = await openRecovery(folder, () => {});
    expect(await recovery.list()).toEqual([]);
    expect(await recovery.restore(id)).toMatchObject({ ok: false, error: { code: 'draft-not-found' } });
    expect(await readdir(folder)).toEqual([`${id}.draft.json.damaged`]);
  });
});
