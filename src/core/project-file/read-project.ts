import * as v from 'valibot';
import { tigangError } from '../errors.ts';
import type { Project } from '../model/project/project.ts';
import { projectSchema } from '../model/project/project-schema.ts';
import { err, ok, type Result } from '../result.ts';
import { currentSchemaVersion, migrateContent } from './migrations.ts';
import { parseJson, unpackArchive } from './project-archive.ts';
import { isConsistent } from './project-consistency.ts';
import { isWithinLimits } from './project-limits.ts';

const envelopeSchema = v.strictObject({
  schemaVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  content: v.unknown(),
});

const contentSchema = v.looseObject({ source: v.looseObject({}) });

/**
 * Opens a `.tigang` file. Errors, with `file`: `project-damaged` for anything that is not a whole and consistent
 * project, `project-too-large` for one that holds more than any document gives, `project-too-new` (with `version`)
 * for one of a later program, `file-empty`.
 */
export function readProject(bytes: Uint8Array, fileName: string): Result<Project> {
  if (bytes.length === 0) return err(tigangError('file-empty', { file: fileName }));
  const damaged = err(tigangError('project-damaged', { file: fileName }));
  const archive = unpackArchive(bytes);
  if (archive === 'damaged') return damaged;
  if (archive === 'too-large') return err(tigangError('project-too-large', { file: fileName }));
  const envelope = v.safeParse(envelopeSchema, parseJson(archive.projectJson));
  if (!envelope.success) return damaged;
  const { schemaVersion } = envelope.output;
  if (schemaVersion > currentSchemaVersion) {
    return err(tigangError('project-too-new', { file: fileName, version: schemaVersion }));
  }
  const content = v.safeParse(contentSchema, migrateContent(envelope.output.content, schemaVersion));
  if (!content.success) return damaged;
  const project = v.safeParse(projectSchema, {
    ...content.output,
    source: { ...content.output.source, raw: archive.sourceText },
  });
  if (!project.success) return damaged;
  if (!isWithinLimits(project.output)) return err(tigangError('project-too-large', { file: fileName }));
  return isConsistent(project.output) ? ok(project.output) : damaged;
}
