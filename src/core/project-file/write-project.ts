import type { Project } from '../model/project/project.ts';
import { currentSchemaVersion } from './migrations.ts';
import { packArchive } from './project-archive.ts';

/** A project as the bytes of a `.tigang` file; the same project gives the same bytes. */
export function writeProject({ source, corrections, outline, deck, maxSlides }: Project): Uint8Array {
  const { raw, ...sourceWithoutText } = source;
  return packArchive({
    projectJson: JSON.stringify({
      schemaVersion: currentSchemaVersion,
      content: { source: sourceWithoutText, corrections, outline, deck, maxSlides },
    }),
    sourceText: raw,
  });
}
