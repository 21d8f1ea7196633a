import { strFromU8, unzipSync } from 'fflate';
import type { Scene } from '../../../../src/core/model/scene.ts';
import { writePptx } from '../../../../src/core/write/pptx/write-pptx.ts';
import type { WrittenDeck } from '../../../../src/core/write/writer.ts';
import { sampleProject } from './sample-scene.ts';

export async function writtenScene(scene: Scene): Promise<WrittenDeck> {
  const result = await writePptx({
    project: sampleProject,
    scene,
    assets: { text: async () => '' },
    progress: { report: () => {}, cancelled: false },
  });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** The parts of a written file by path. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}
