import type { PlanOptions } from '../../core/deck/plan-deck.ts';
import type { Diagnosed } from '../../core/diagnostics.ts';
import type { Project } from '../../core/model/project/project.ts';
import { convertDocument } from '../../core/pipeline.ts';
import { ok, type Result } from '../../core/result.ts';
import { isProjectFile, openProject } from './open-project.ts';
import { readInput } from './read-input.ts';

/** Opens a `.tigang` file as it is, or converts a document with the given options. */
export async function loadProject(path: string, options: PlanOptions): Promise<Result<Diagnosed<Project>>> {
  const input = await readInput(path);
  if (!input.ok) return input;
  const { fileName, bytes } = input.value;
  if (!isProjectFile(fileName)) return convertDocument(bytes, fileName, options);
  const project = await openProject(bytes, fileName);
  return project.ok ? ok({ value: project.value, diagnostics: [] }) : project;
}
