import { strFromU8, unzipSync } from 'fflate';
import type { Project } from '../../../../src/core/model/project/project.ts';
import type { Scene } from '../../../../src/core/model/scene/scene.ts';
import { writePptx } from '../../../../src/core/write/pptx/write-pptx.ts';
import type { WrittenDeck } from '../../../../src/core/write/writer.ts';
import { sampleProject } from './sample-scene.ts';

export function writtenScene(scene: Scene): Promise<WrittenDeck> {
  return writtenProject(sampleProject, scene);
}

export async function writtenProject(project: Project, scene: Scene): Promise<WrittenDeck> {
  const result = await writePptx({
    project,
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
