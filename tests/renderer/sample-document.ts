import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertDocument } from '../../src/core/pipeline.ts';
import type { OpenedDocument } from '../../src/shared/ipc/bridge.ts';

const sampleFile = join(import.meta.dirname, '../../resources/samples/f00-jiaxing-article.txt');

/** The sample article, opened as the main process opens it. */
export async function openedSample(): Promise<OpenedDocument> {
  const converted = await convertDocument(readFileSync(sampleFile), 'f00.txt', {
    themeId: 'government-red',
    aspect: '16:9',
    maxSlides: null,
  });
  if (!converted.ok) throw new Error(converted.error.code);
  const { value: project, diagnostics } = converted.value;
  return { project, history: null, diagnostics, path: null, name: 'f00' };
}
